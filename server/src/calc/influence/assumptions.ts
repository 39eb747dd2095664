/**
 * What is known of inputs. A declared range holds. Without a range, or at its open lower end, an input that is a quantity
 * counts as not negative: amounts, efficiencies and factors are that. Temperatures and differences of temperatures may
 * have any sign, and so may a number without a unit that the checker could read.
 */
import type { ValueSymbol } from '../../model/model.ts';
import type { Unit } from '../../units/unit.ts';
import type { RangeKey } from '../operations.ts';
import type { Step } from '../plan.ts';
import { anything, boundsOf, notNegative, zeroToOne, type Bounds } from './bounds.ts';

/** The bounds of an input by its declaration; a yes/no is 0 or 1. */
export function boundsOfInput({ symbol, range }: Step): Bounds {
  const usual = usualBounds(symbol);
  if (range === undefined) return usual;
  const { lower, upper } = declaredBounds(range.key);
  if (lower > upper) return usual;
  if (range.key.lower !== undefined || upper < 0) return { lower, upper };
  return { lower: usual.lower, upper };
}

/** The bounds that a range declares, open ends without end. */
export function declaredBounds({ lower, upper }: RangeKey): Bounds {
  return {
    lower: lower === undefined ? -Infinity : boundsOf(lower.value).lower,
    upper: upper === undefined ? Infinity : boundsOf(upper.value).upper,
  };
}

function usualBounds({ type }: ValueSymbol): Bounds {
  if (type.kind === 'logical') return zeroToOne;
  return type.kind === 'quantity' && !isTemperature(type.unit) ? notNegative : anything;
}

function isTemperature({ powers }: Unit): boolean {
  return powers.size === 1 && powers.has('temperature');
}

/** How far from a value that the methodology fixes its influence is looked at, in proportion. */
const neighbourhood = 1e-6;

/** A value and what lies beside it, so that it can change; 0 only upwards, because amounts do not fall below it. */
export function around(bounds: Bounds): Bounds {
  const { lower, upper } = bounds;
  const size = Math.abs(lower) * neighbourhood;
  if (upper - lower > size) return bounds;
  return lower === 0 ? { lower, upper: neighbourhood } : { lower: lower - size, upper: upper + size };
}
