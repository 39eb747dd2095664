/** How comparisons and their combinations follow what they compare. */
import { anything, hull, isZero, negate, one, subtract, zero, type Bounds } from './bounds.ts';
import type { Comparison } from '../operations.ts';
import { direction, isStill, still, undecided, type Trend } from './trend.ts';

/**
 * A comparison: it is decided where the bounds of both sides lie apart.
 *
 * @param operator how they are compared
 * @param a the left side
 * @param b the right side
 */
export function compareTrends(operator: Comparison['operator'], a: Trend, b: Trend): Trend {
  switch (operator) {
    case '<':
      return isBelow(a, b, false);
    case '<=':
      return isBelow(a, b, true);
    case '>':
      return isBelow(b, a, false);
    case '>=':
      return isBelow(b, a, true);
    case '=':
      return isEqual(a, b);
    case '!=':
      return opposite(isEqual(a, b));
  }
}

function isBelow(a: Trend, b: Trend, orEqual: boolean): Trend {
  if (a.value.upper < b.value.lower || (orEqual && a.value.upper <= b.value.lower)) return still(one);
  if (a.value.lower > b.value.upper || (!orEqual && a.value.lower >= b.value.upper)) return still(zero);
  return undecided(subtract(b.slope, a.slope));
}

function isEqual(a: Trend, b: Trend): Trend {
  if (a.value.upper < b.value.lower || b.value.upper < a.value.lower) return still(zero);
  const slope = isStill(a) && isStill(b) ? zero : anything;
  const isSame = isZero(subtract(a.value, b.value)) && isZero(slope);
  return isSame ? still(one) : undecided(slope);
}

/** A condition that holds where the other does not. */
export function opposite({ value, slope }: Trend): Trend {
  return { value: subtract(one, value), slope: negate(slope) };
}

/** Several conditions of which all, or any, must hold. */
export function combine(kind: 'and' | 'or', parts: readonly Trend[]): Trend {
  const decisive = kind === 'or' ? one : zero;
  const open = parts.filter(({ value }) => value.lower !== value.upper);
  if (parts.some((part) => part.value.lower === decisive.lower && part.value.upper === decisive.upper)) {
    return still(decisive);
  }
  if (open.length === 0) return still(subtract(one, decisive));
  const slopes: readonly Bounds[] = open.map(({ slope }) => direction(slope));
  return undecided(slopes.reduce(hull));
}
