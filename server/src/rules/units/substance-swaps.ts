/** Substances of units, and operands in a unit of another substance. */
import type { Operand } from '../../model/findings.ts';
import { catalogueUnit } from '../../units/catalogue.ts';
import { multiply } from '../../units/algebra.ts';
import { substanceBase } from '../../units/base.ts';
import { one, unitOf, type Unit, type UnitFactor } from '../../units/unit.ts';
import type { Swap } from './unit-swaps.ts';

/**
 * The first operand that is of a substance, and what it would be of another one.
 *
 * @param operands the operands of a product
 * @param source the substance that is there
 * @param target the substance that is needed
 */
export function substanceSwap(
  operands: readonly Operand[],
  source: string,
  target: string,
): Swap | undefined {
  for (const operand of operands) {
    const from = operand.unit.factors.find((factor) => factor.unit.powers.has(substanceBase(source)));
    const to = from === undefined ? undefined : ofSubstance(from, source, target);
    if (from === undefined || to === undefined) continue;
    return { operand, from, to, unit: withFactor(operand.unit, from, to), cancels: false };
  }
  return undefined;
}

/** A unit with one of its factors replaced. */
export function withFactor(unit: Unit, from: UnitFactor, to: UnitFactor): Unit {
  return unit.factors
    .map((factor) => (factor === from ? { ...to, exponent: from.exponent } : factor))
    .reduce((product, factor) => multiply(product, unitOf([factor])), one);
}

/** `tCO2` for `tC`, `tCO2e` for `tCH4`; only gases have a unit of their own. */
function ofSubstance({ symbol }: UnitFactor, source: string, target: string): UnitFactor | undefined {
  const prefix = symbol.endsWith(source)
    ? symbol.slice(0, -source.length)
    : symbol.endsWith('}')
      ? symbol.slice(0, symbol.indexOf('{'))
      : undefined;
  return prefix === undefined ? undefined : catalogueUnit(prefix + target)?.unit.factors[0];
}
