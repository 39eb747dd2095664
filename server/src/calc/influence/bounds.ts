/**
 * Bounds between which a number lies, in floating point. Every operation rounds outwards where it rounds at all, so that
 * the true result of any numbers within the bounds lies within the result; what is exact stays exact, because much hangs
 * on whether a bound is 0 or 1. An infinite bound is an open end: the numbers themselves are finite.
 */
import type Fraction from 'fraction.js';
import { isNegative, numeratorOf } from '../numbers.ts';

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export const anything: Bounds = { lower: -Infinity, upper: Infinity };
export const notNegative: Bounds = { lower: 0, upper: Infinity };
export const notPositive: Bounds = { lower: -Infinity, upper: 0 };
export const zero: Bounds = { lower: 0, upper: 0 };
export const one: Bounds = { lower: 1, upper: 1 };
export const zeroToOne: Bounds = { lower: 0, upper: 1 };

/** What one rounded operation loses at most, in proportion; twice what it is by the standard. */
const loss = 2 ** -51;

/** Surely not above the true result that was rounded to `x`. */
function down(x: number): number {
  return x === Infinity ? Number.MAX_VALUE : x - Math.abs(x) * loss - Number.MIN_VALUE;
}

/** Surely not below the true result that was rounded to `x`. */
function up(x: number): number {
  return -down(-x);
}

/** The bounds of one number that is exactly this. */
export function exactly(number: number): Bounds {
  return { lower: number, upper: number };
}

/** The bounds of an exact number. */
export function boundsOf(fraction: Fraction): Bounds {
  const numerator = Number(numeratorOf(fraction));
  const denominator = Number(fraction.d);
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator))
    return isNegative(fraction) ? notPositive : notNegative;
  const quotient = numerator / denominator;
  const isExact = denominator === 1 && Number.isSafeInteger(numerator);
  return isExact ? exactly(quotient) : { lower: down(down(quotient)), upper: up(up(quotient)) };
}

export function isZero({ lower, upper }: Bounds): boolean {
  return lower === 0 && upper === 0;
}

export function isNotNegative({ lower }: Bounds): boolean {
  return lower >= 0;
}

export function isNotPositive({ upper }: Bounds): boolean {
  return upper <= 0;
}

/** Bounds around all numbers of both. */
export function hull(a: Bounds, b: Bounds): Bounds {
  if (a.lower <= b.lower && a.upper >= b.upper) return a;
  if (b.lower <= a.lower && b.upper >= a.upper) return b;
  return { lower: Math.min(a.lower, b.lower), upper: Math.max(a.upper, b.upper) };
}

/** The numbers within both; where there are none, or the bounds make no sense, the first. */
export function within(a: Bounds, b: Bounds): Bounds {
  const lower = Math.max(a.lower, b.lower);
  const upper = Math.min(a.upper, b.upper);
  return lower <= upper ? { lower, upper } : a;
}

export function negate({ lower, upper }: Bounds): Bounds {
  return { lower: 0 - upper, upper: 0 - lower };
}

export function add(a: Bounds, b: Bounds): Bounds {
  return { lower: sum(a.lower, b.lower, down), upper: sum(a.upper, b.upper, up) };
}

export function subtract(a: Bounds, b: Bounds): Bounds {
  return add(a, negate(b));
}

function sum(x: number, y: number, outwards: (x: number) => number): number {
  const total = x + y;
  if (!Number.isFinite(total))
    return outwards(Number.isNaN(total) ? (outwards === down ? -Infinity : Infinity) : total);
  // What rounding has lost, by Knuth's two-sum.
  const rest = total - x;
  const lost = x - (total - rest) + (y - rest);
  return lost === 0 ? total : outwards(total);
}

export function multiply(a: Bounds, b: Bounds): Bounds {
  if (a.lower >= 0 && b.lower >= 0) {
    return { lower: product(a.lower, b.lower, down), upper: product(a.upper, b.upper, up) };
  }
  const pairs = [
    [a.lower, b.lower],
    [a.lower, b.upper],
    [a.upper, b.lower],
    [a.upper, b.upper],
  ] as const;
  return {
    lower: Math.min(...pairs.map(([x, y]) => product(x, y, down))),
    upper: Math.max(...pairs.map(([x, y]) => product(x, y, up))),
  };
}

/** An infinite bound stands for numbers that are finite: times 0 they are 0. */
function product(x: number, y: number, outwards: (x: number) => number): number {
  if (x === 0 || y === 0) return 0;
  const result = x * y;
  const isExact = Math.abs(x) === 1 || Math.abs(y) === 1 || areWhole(x, y, result);
  return isExact ? result : withSign(outwards(result), x > 0 === y > 0);
}

/** Bounds of quotients; a divisor of 0 gives no quotient, so a bound of 0 is as good as one beside it. */
export function divide(a: Bounds, b: Bounds): Bounds {
  if (isZero(a)) return zero;
  if (b.upper <= 0 && b.lower < 0) return divide(negate(a), negate(b));
  if (b.lower < 0 || b.upper === 0) return anything;
  const pairs = [
    [a.lower, b.lower],
    [a.lower, b.upper],
    [a.upper, b.lower],
    [a.upper, b.upper],
  ] as const;
  return {
    lower: Math.min(...pairs.map(([x, y]) => quotient(x, y, down))),
    upper: Math.max(...pairs.map(([x, y]) => quotient(x, y, up))),
  };
}

/** The divisor is not below 0; 0 and infinity stand for numbers beside them. */
function quotient(x: number, y: number, outwards: (x: number) => number): number {
  if (x === 0 || y === Infinity) return 0;
  if (y === 0) return x > 0 ? Infinity : -Infinity;
  const result = x / y;
  return y === 1 || areWhole(x, y, result) ? result : withSign(outwards(result), x > 0);
}

function areWhole(x: number, y: number, result: number): boolean {
  return Number.isSafeInteger(x) && Number.isSafeInteger(y) && Number.isSafeInteger(result);
}

/** Rounding outwards must not lose the sign of a result that is no exact 0. */
function withSign(x: number, isPositive: boolean): number {
  return isPositive ? Math.max(0, x) : Math.min(0, x);
}

/** Times a fraction of moderate size: what comes out whole is exact, as 100 times 1/100 is. */
export function scale(bounds: Bounds, factor: Fraction): Bounds {
  const numerator = numeratorOf(factor);
  const isShort = isSafe(numerator) && isSafe(factor.d);
  if (!isShort) return multiply(bounds, boundsOf(factor));
  return divide(multiply(bounds, exactly(Number(numerator))), exactly(Number(factor.d)));
}

function isSafe(number: bigint): boolean {
  return Number.isSafeInteger(Number(number));
}

/** Mathematical functions of the platform may be wrong in their last digits; this is far more than they are. */
const functionLoss = 2 ** -40;

/**
 * Bounds of a function that rises.
 *
 * @param bounds of its argument, where it has values
 * @param rising the function
 * @param range what its values lie within
 * @param exact its exact values, by argument
 */
export function rise(
  { lower, upper }: Bounds,
  rising: (x: number) => number,
  range: Bounds,
  exact: ReadonlyMap<number, number>,
): Bounds {
  const at = (x: number, side: 1 | -1): number => {
    const known = exact.get(x);
    if (known !== undefined) return known;
    const y = rising(x);
    return y + side * Math.abs(y) * functionLoss;
  };
  const [low, high] = [at(lower, -1), at(upper, 1)];
  return within(range, {
    lower: Number.isNaN(low) ? -Infinity : low,
    upper: Number.isNaN(high) ? Infinity : high,
  });
}

/** Higher powers are known by their sign only. */
const highestPower = 64;

/** Bounds of a whole power. */
export function power(base: Bounds, exponent: number): Bounds {
  if (exponent < 0) return divide(one, power(base, -exponent));
  if (exponent > highestPower) {
    const isEven = exponent % 2 === 0;
    return isEven || isNotNegative(base) ? notNegative : isNotPositive(base) ? notPositive : anything;
  }
  let result = one;
  for (let times = 0; times < exponent; times++) result = multiply(result, base);
  return exponent % 2 === 0 ? within(notNegative, result) : result;
}
