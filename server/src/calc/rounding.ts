/**
 * Rounding as spreadsheets do it. A number that lies within 10^-25 of a step counts as that step: roots, exponentials
 * and logarithms are known to forty-five digits, and their last digit must not cost a whole tonne.
 */
import type Fraction from 'fraction.js';
import {
  absolute,
  compare,
  isNegative,
  negate,
  numeratorOf,
  rational,
  roundedTo,
  subtract,
  unity,
  whole,
} from './numbers.ts';

const tolerance = rational(1n, 10n ** 25n);

/**
 * To the nearest number with so many decimals, halves away from zero.
 *
 * @param number any number
 * @param decimals how many; below 0 for tens, hundreds and so on
 */
export function round(number: Fraction, decimals = 0): Fraction {
  return roundedTo(number, decimals);
}

/** The largest number with so many decimals that is not above `number`. */
export function roundDownwards(number: Fraction, decimals = 0): Fraction {
  const near = roundedTo(number, decimals);
  if (compare(near, number) <= 0 || withinTolerance(near, number)) return near;
  return subtract(near, stepOf(decimals));
}

/** The smallest number with so many decimals that is not below `number`. */
export function roundUpwards(number: Fraction, decimals = 0): Fraction {
  return negate(roundDownwards(negate(number), decimals));
}

/** Away from zero, as the spreadsheet function ROUNDUP does. */
export function roundAwayFromZero(number: Fraction, decimals = 0): Fraction {
  return isNegative(number) ? roundDownwards(number, decimals) : roundUpwards(number, decimals);
}

/** Towards zero, as the spreadsheet function ROUNDDOWN does. */
export function roundTowardsZero(number: Fraction, decimals = 0): Fraction {
  return isNegative(number) ? roundUpwards(number, decimals) : roundDownwards(number, decimals);
}

/** The whole number that a number is, apart from the error of roots and exponentials. */
export function wholeNumber(number: Fraction): number | undefined {
  const near = roundedTo(number, 0);
  if (!withinTolerance(near, number)) return undefined;
  const result = Number(numeratorOf(near));
  return Number.isSafeInteger(result) ? result : undefined;
}

function withinTolerance(a: Fraction, b: Fraction): boolean {
  return compare(absolute(subtract(a, b)), tolerance) < 0;
}

function stepOf(decimals: number): Fraction {
  if (decimals === 0) return unity;
  const shift = 10n ** BigInt(Math.abs(decimals));
  return decimals < 0 ? whole(shift) : rational(1n, shift);
}
