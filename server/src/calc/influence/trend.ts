/**
 * A value as bounds, together with how it changes while one chosen number rises and all others stay: automatic
 * differentiation with intervals. A yes/no is a number too: 1 where it holds, else 0. Where a value jumps, its slope has
 * no end in that direction.
 */
import type Fraction from 'fraction.js';
import {
  add,
  anything,
  divide,
  exactly,
  hull,
  isNotNegative,
  isNotPositive,
  isZero,
  multiply,
  negate,
  notNegative,
  notPositive,
  power,
  rise,
  scale,
  subtract,
  within,
  zero,
  zeroToOne,
  type Bounds,
} from './bounds.ts';

export interface Trend {
  readonly value: Bounds;
  /** Bounds of the derivative by the chosen number. */
  readonly slope: Bounds;
}

/** Nothing is known: what it is, and how it changes. */
export const unknown: Trend = { value: anything, slope: anything };

/** A value that does not depend on the chosen number. */
export function still(value: Bounds): Trend {
  return { value, slope: zero };
}

export function isStill({ slope }: Trend): boolean {
  return isZero(slope);
}

/** Which way a slope goes, however steep: for steps and jumps. */
export function direction(slope: Bounds): Bounds {
  if (isZero(slope)) return zero;
  if (isNotNegative(slope)) return notNegative;
  return isNotPositive(slope) ? notPositive : anything;
}

/** One of two values; which of them does not depend on the chosen number. */
export function either(a: Trend, b: Trend): Trend {
  return { value: hull(a.value, b.value), slope: hull(a.slope, b.slope) };
}

export function addTrends(a: Trend, b: Trend): Trend {
  return { value: add(a.value, b.value), slope: add(a.slope, b.slope) };
}

export function negateTrend({ value, slope }: Trend): Trend {
  return { value: negate(value), slope: negate(slope) };
}

export function scaleTrend({ value, slope }: Trend, factor: Fraction): Trend {
  return { value: scale(value, factor), slope: scale(slope, factor) };
}

export function multiplyTrends(a: Trend, b: Trend): Trend {
  return {
    value: multiply(a.value, b.value),
    slope: add(multiply(a.slope, b.value), multiply(a.value, b.slope)),
  };
}

export function divideTrends(a: Trend, b: Trend): Trend {
  const value = divide(a.value, b.value);
  if (isStill(b)) return { value, slope: divide(a.slope, b.value) };
  return { value, slope: divide(subtract(a.slope, multiply(value, b.slope)), b.value) };
}

/**
 * A value that follows another, as a function whose derivative is known.
 *
 * @param value bounds of the function
 * @param derivative bounds of its derivative
 * @param argument what it is a function of
 */
export function follow(value: Bounds, derivative: Bounds, argument: Trend): Trend {
  return { value, slope: isStill(argument) ? zero : multiply(derivative, argument.slope) };
}

/** e to the power of 0 is exactly 1. */
const exactExponentials = new Map([
  [0, 1],
  [-Infinity, 0],
]);
const exactLogarithms = new Map([
  [1, 0],
  [0, -Infinity],
]);

export function exponential(argument: Trend): Trend {
  const value = rise(argument.value, Math.exp, notNegative, exactExponentials);
  return follow(value, value, argument);
}

/** Of numbers above 0: of others there is none. */
export function logarithm(argument: Trend): Trend {
  const positive = within(argument.value, notNegative);
  const value = rise(positive, Math.log, anything, exactLogarithms);
  return follow(value, divide(exactly(1), within(positive, notNegative)), argument);
}

/** A power; a base below 0 has none but for whole exponents. */
export function powerOf(base: Trend, exponent: Trend): Trend {
  const { lower, upper } = exponent.value;
  if (lower === upper && Number.isSafeInteger(lower) && isStill(exponent)) {
    if (lower === 0) return still(exactly(1));
    // On either side of 0 the reciprocal falls, but from one side to the other it jumps upwards.
    const hasPole = lower < 0 && base.value.lower < 0 && base.value.upper > 0;
    const derivative = hasPole ? anything : multiply(exponent.value, power(base.value, lower - 1));
    return follow(power(base.value, lower), derivative, base);
  }
  if (base.value.lower < 0) {
    return isStill(base) && isStill(exponent) ? still(anything) : unknown;
  }
  return positivePower(base, exponent);
}

/** As e to the power of exponent times logarithm of the base. */
function positivePower(base: Trend, exponent: Trend): Trend {
  const value = exponential(still(multiply(exponent.value, logarithm(still(base.value)).value))).value;
  const byBase = isStill(base)
    ? zero
    : multiply(multiply(exponent.value, base.slope), divide(value, base.value));
  const byExponent = isStill(exponent)
    ? zero
    : multiply(multiply(value, logarithm(still(base.value)).value), exponent.slope);
  return { value, slope: add(byBase, byExponent) };
}

/** A comparison, or another yes/no, of which nothing is known but how it changes. */
export function undecided(slope: Bounds): Trend {
  return { value: zeroToOne, slope: direction(slope) };
}

/**
 * One of two values, as a condition decides: where the condition changes, the value jumps.
 *
 * @param condition a yes/no
 * @param consequence the value where it holds
 * @param alternative the value where it does not
 */
export function choose(condition: Trend, consequence: Trend, alternative: Trend): Trend {
  if (isStill(condition)) {
    if (condition.value.lower === 1) return consequence;
    if (condition.value.upper === 0) return alternative;
    return either(consequence, alternative);
  }
  const { value, slope } = either(consequence, alternative);
  const jump = multiply(direction(subtract(consequence.value, alternative.value)), condition.slope);
  return { value, slope: add(slope, jump) };
}
