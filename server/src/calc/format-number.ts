/** Decimal text of exact numbers. */
import type Fraction from 'fraction.js';
import { isNegative, isZero, lowest, magnitudeOf, numeratorOf, roundedTo, significant } from './numbers.ts';

export interface NumberFormat {
  /** Significant digits of a number that has too many decimals; 10 if left out. */
  readonly significantDigits?: number;
  /** Whether a comma stands before each group of three digits of the whole part. */
  readonly thousands?: boolean;
}

/** A number with so many decimals or fewer is written in full. */
const fullDecimals = 12;
/** Whole numbers with more digits are written with an exponent. */
const fullDigits = 30;

/**
 * A number as a person would write it: in full where it comes to an end within twelve decimals, else rounded.
 *
 * @param number any number
 * @param format how many digits, and whether they are grouped
 * @returns `1946.39755`, `0.8139402560`, `-1,234.5`, `1.2e+35`
 */
export function formatNumber(number: Fraction, format: NumberFormat = {}): string {
  return formatLowest(lowest(number), format);
}

function formatLowest(number: Fraction, format: NumberFormat): string {
  const { significantDigits = 10, thousands = false } = format;
  if (isZero(number)) return '0';
  const magnitude = magnitudeOf(number);
  if (magnitude >= fullDigits || magnitude < -fullDigits) return withExponent(number, significantDigits);
  const full = roundedTo(number, fullDecimals);
  if (full.n === number.n && full.d === number.d) return decimalText(number, decimalsOf(number), thousands);
  const rounded = significant(number, significantDigits);
  return decimalText(rounded, decimalsOf(rounded), thousands);
}

/**
 * A number with a fixed count of decimals, halves rounded away from zero.
 *
 * @param number any number
 * @param decimals how many; below 0 the number is rounded to tens, hundreds and so on
 * @returns `254.00` for 2 decimals
 */
export function formatDecimals(number: Fraction, decimals: number, thousands = false): string {
  return decimalText(roundedTo(number, decimals), Math.max(0, decimals), thousands);
}

/** How many decimals a number has, which must come to an end in base ten. */
function decimalsOf(number: Fraction): number {
  let rest = number.d;
  let decimals = 0;
  for (let power = 10n; rest !== 1n; decimals++) {
    const common = greatestCommon(rest, power);
    rest /= common;
  }
  return decimals;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommon(b, a % b);
}

/** A number that has no more than so many decimals. */
function decimalText(number: Fraction, decimals: number, thousands: boolean): string {
  const scaled = (number.n * 10n ** BigInt(decimals)) / number.d;
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const wholePart = digits.slice(0, digits.length - decimals);
  const grouped = thousands ? wholePart.replace(/\B(?=(\d{3})+$)/g, ',') : wholePart;
  const fraction = decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`;
  return `${isNegative(number) ? '-' : ''}${grouped}${fraction}`;
}

function withExponent(number: Fraction, digits: number): string {
  const rounded = significant(number, digits);
  const magnitude = magnitudeOf(rounded);
  const shown = numeratorOf(rounded).toString();
  const scale = 10n ** BigInt(Math.abs(magnitude));
  const mantissa =
    magnitude >= 0
      ? decimalDigits(rounded.n, rounded.d * scale, digits)
      : decimalDigits(rounded.n * scale, rounded.d, digits);
  return `${shown.startsWith('-') ? '-' : ''}${mantissa}e${magnitude < 0 ? '-' : '+'}${Math.abs(magnitude)}`;
}

/** The digits of a mantissa between 1 and 10. */
function decimalDigits(numerator: bigint, denominator: bigint, digits: number): string {
  const text = ((numerator * 10n ** BigInt(digits - 1)) / denominator).toString();
  return `${text[0]}.${text.slice(1)}`.replace(/\.?0+$/, '');
}
