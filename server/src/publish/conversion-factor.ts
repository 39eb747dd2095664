import type { Conversion } from '../../../grammar/syntax.ts';
import type { MethodologyModel } from '../model/model.ts';

/** What formulas read of the model: the units on both sides of a conversion. */
export type FormulaUnits = Pick<MethodologyModel, 'types' | 'units'>;

/**
 * The number that a visible conversion `x in MWh` multiplies by.
 *
 * @param conversion the conversion
 * @param model the methodology that it belongs to
 * @returns the factor as a decimal or a fraction: `0.001`, `1/3`; `undefined` where a unit is not known, the factor is
 * 1, or the scales have different zeros (degC)
 */
export function conversionFactor(conversion: Conversion, model: FormulaUnits): string | undefined {
  const from = model.types.get(conversion.operand);
  const to = model.units.get(conversion.unit);
  if (from?.kind !== 'quantity' || to === undefined || to.scale.n === 0n) return undefined;
  if (from.unit.offset !== undefined || to.offset !== undefined) return undefined;
  const factor = from.unit.scale.div(to.scale);
  if (factor.n === factor.d) return undefined;
  const decimal = factor.toString();
  const exact = !decimal.includes('(') && factor.equals(decimal);
  return exact ? decimal : factor.toFraction();
}
