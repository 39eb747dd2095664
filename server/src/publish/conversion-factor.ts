import type { Conversion } from '../../../grammar/syntax.ts';
import type { Home } from '../model/model.ts';

/** What formulas read of the place where they are declared: its names, and the units on both sides of a conversion. */
export type FormulaHome = Pick<Home, 'symbols' | 'types' | 'units'>;

/**
 * The number that a visible conversion `x in MWh` multiplies by.
 *
 * @param conversion the conversion
 * @param home the place where it is declared
 * @returns the factor as a decimal or a fraction: `0.001`, `1/3`; `undefined` where a unit is not known, the factor is
 * 1, or the scales have different zeros (degC)
 */
export function conversionFactor(conversion: Conversion, home: FormulaHome): string | undefined {
  const from = home.types.get(conversion.operand);
  const to = home.units.get(conversion.unit);
  if (from?.kind !== 'quantity' || to === undefined || to.scale.n === 0n) return undefined;
  if (from.unit.offset !== undefined || to.offset !== undefined) return undefined;
  const factor = from.unit.scale.div(to.scale);
  if (factor.n === factor.d) return undefined;
  const decimal = factor.toString();
  const exact = !decimal.includes('(') && factor.equals(decimal);
  return exact ? decimal : factor.toFraction();
}
