/** Exact numbers as an author writes them. */
import type { Fraction } from 'fraction.js';

/**
 * An exact number as an expression that stands before a unit in brackets.
 *
 * @param number a positive number
 * @returns `10^-3`, `1000`, `3.6`, `(1/3.6)`, `(44/12)`
 */
export function writeNumber(number: Fraction): string {
  const plain = writeFactor(number);
  return plain.includes('/') ? `(${plain})` : plain;
}

/** The same inside a product: `1/3.6`. */
export function writeFactor(number: Fraction): string {
  const exponent = powerOfTen(number);
  if (exponent !== undefined && (exponent < -2 || exponent > 3)) return `10^${exponent}`;
  const decimal = shortDecimal(number);
  if (decimal !== undefined) return decimal;
  const inverse = shortDecimal(number.inverse());
  return inverse === undefined ? number.toFraction() : `1/${inverse}`;
}

/** The exponent where a number is a power of ten. */
function powerOfTen(number: Fraction): number | undefined {
  const digits = number.toFraction();
  if (/^10*$/.test(digits)) return digits.length - 1;
  return /^1\/10*$/.test(digits) ? 3 - digits.length : undefined;
}

const longestDecimal = 12;

/** A number as a decimal, where it has an exact one that is not long. */
export function shortDecimal(number: Fraction): string | undefined {
  const text = number.toString(longestDecimal + 2);
  return text.includes('(') || text.length > longestDecimal || !number.equals(text) ? undefined : text;
}
