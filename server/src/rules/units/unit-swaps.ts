/** Changes of single operands after which the units of a mismatch agree. */
import type { Operand, UnitMismatch } from '../../model/findings.ts';
import { divide, multiply, power } from '../../units/algebra.ts';
import { powersKey } from '../../units/base.ts';
import { catalogue } from '../../units/catalogue.ts';
import { compareUnits } from '../../units/compare.ts';
import { one, unitOf, type Unit, type UnitFactor } from '../../units/unit.ts';

/** One factor of an operand's unit, replaced by another of the same dimension: `kWh` by `MWh`, `%` by nothing. */
export interface Swap {
  readonly operand: Operand;
  readonly from: UnitFactor;
  /** Absent where the factor is left out. */
  readonly to: UnitFactor | undefined;
  /** The unit of the operand afterwards. */
  readonly unit: Unit;
  /** Whether the new factor stands in another operand, where the two then cancel. */
  readonly cancels: boolean;
}

/**
 * All changes of one factor in one operand, to a unit that the other operands or the expected unit have, after which the
 * units agree.
 *
 * @param mismatch what has the wrong unit, with the operands that it is a product of
 * @returns in the order of the operands
 */
export function swapsThatFit(mismatch: UnitMismatch): readonly Swap[] {
  return possibleSwaps(mismatch).filter((swap) => fits(mismatch, actualAfter(mismatch, [swap])));
}

/** The same with all units that the tools know. */
export function furtherSwapsThatFit(mismatch: UnitMismatch): readonly Swap[] {
  return swapsByCatalogue(mismatch).filter((swap) => fits(mismatch, actualAfter(mismatch, [swap])));
}

/** Two changes in two operands after which the units agree, where no single one will do. */
export function pairThatFits(mismatch: UnitMismatch): readonly [Swap, Swap] | undefined {
  const possible = possibleSwaps(mismatch);
  for (const [position, first] of possible.entries()) {
    for (const second of possible.slice(position + 1)) {
      if (second.operand === first.operand) continue;
      if (fits(mismatch, actualAfter(mismatch, [first, second]))) return [first, second];
    }
  }
  return undefined;
}

/** The actual unit, were an operand in another unit. */
export function actualWith(mismatch: UnitMismatch, operand: Operand, unit: Unit): Unit {
  const change = power(divide(unit, operand.unit), operand.exponent);
  return multiply(mismatch.actual, change);
}

/** Whether a unit would be right in the place of the actual one. */
export function fits({ expected }: UnitMismatch, actual: Unit): boolean {
  return compareUnits(expected, actual).kind === 'same';
}

function actualAfter(mismatch: UnitMismatch, swaps: readonly Swap[]): Unit {
  return swaps.reduce(
    (actual, { operand, unit }) => multiply(actual, power(divide(unit, operand.unit), operand.exponent)),
    mismatch.actual,
  );
}

/** More operands than this are not looked at: no reader could tell which one is meant. */
const operandLimit = 12;

function possibleSwaps({ operands, expected }: UnitMismatch): readonly Swap[] {
  const looked = operands.slice(0, operandLimit);
  const wanted = [
    ...looked.flatMap((operand) => operand.unit.factors.map((factor) => ({ factor, operand }))),
    ...expected.factors.map((factor) => ({ factor, operand: undefined })),
  ];
  return looked.flatMap((operand) =>
    operand.unit.factors.flatMap((from) => {
      if (from.symbol === '%') return [swap(operand, from, undefined, false)];
      const seen = new Set<string>([from.symbol]);
      return wanted.flatMap(({ factor: to, operand: other }) => {
        if (other === operand || seen.has(to.symbol) || !samePowers(from, to)) return [];
        seen.add(to.symbol);
        return [swap(operand, from, to, other !== undefined)];
      });
    }),
  );
}

/** Swaps with units that stand nowhere in the mismatch: of all that the tools know, those of the right scale. */
function swapsByCatalogue({ operands }: UnitMismatch): readonly Swap[] {
  return operands.slice(0, operandLimit).flatMap((operand) =>
    operand.unit.factors.flatMap((from) =>
      catalogue.flatMap(({ unit }) => {
        const to = unit.factors[0];
        const isSimple = unit.factors.length === 1 && to?.exponent === 1 && unit.offset === undefined;
        if (!isSimple || to.symbol === from.symbol || !samePowers(from, to)) return [];
        return [swap(operand, from, to, false)];
      }),
    ),
  );
}

function swap(operand: Operand, from: UnitFactor, to: UnitFactor | undefined, cancels: boolean): Swap {
  const factors = operand.unit.factors.flatMap((factor) => {
    if (factor !== from) return [factor];
    return to === undefined ? [] : [{ ...to, exponent: from.exponent }];
  });
  const unit = factors.reduce((product, factor) => multiply(product, unitOf([factor])), one);
  return { operand, from, to, unit, cancels };
}

function samePowers(a: UnitFactor, b: UnitFactor): boolean {
  return powersKey(a.unit.powers) === powersKey(b.unit.powers);
}
