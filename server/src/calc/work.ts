/**
 * How much the calculation may do, so that it comes to an end with every text. One unit of work is about what it takes to
 * work out a short number, a tenth of a microsecond.
 */
import type Fraction from 'fraction.js';

/** Work that is left. Below 0 there is none. */
export interface Work {
  left: number;
}

/** The work that all examples of a text share: about a second. */
export interface Budget {
  readonly formulas: Work;
  /** What is written as a value is read even where the work for formulas is used up. */
  readonly values: Work;
}

/** Work for the examples of one text. */
export function newBudget(): Budget {
  return { formulas: { left: 6_000_000 }, values: { left: 2_000_000 } };
}

/** Takes work away; false where there is less. Then none is left for anything else either. */
export function spend(work: Work, amount: number): boolean {
  work.left = amount > work.left ? -1 : work.left - amount;
  return work.left >= 0;
}

/** Fractions whose denominators are shorter are not brought to lowest terms, and take no time worth counting. */
const shortDigits = 250;
const halfOfShort = 10n ** BigInt(shortDigits / 2);

/** What it takes to bring a fraction with a denominator of so many digits to lowest terms. */
function workOfLowest(digits: number): number {
  return digits <= shortDigits ? 0 : (digits * digits) / 100;
}

function digitsOf(number: bigint): number {
  return number < halfOfShort ? shortDigits / 2 : number.toString(16).length * decimalsOfHexadecimal;
}

const decimalsOfHexadecimal = Math.log10(16);

/** The work of a product of numbers with these denominators, and of their sum where neither goes into the other. */
function workOfDenominators(a: bigint, b: bigint): number {
  return a < halfOfShort && b < halfOfShort ? 0 : workOfLowest(digitsOf(a) + digitsOf(b));
}

/** What a sum takes beyond a unit. */
export function workOfSum(a: Fraction, b: Fraction): number {
  if (a.d < halfOfShort && b.d < halfOfShort) return 0;
  const [short, long] = a.d < b.d ? [a.d, b.d] : [b.d, a.d];
  return long % short === 0n ? workOfLowest(digitsOf(long)) : workOfDenominators(a.d, b.d);
}

/** What a product takes beyond a unit. */
export function workOfProduct(a: Fraction, b: Fraction): number {
  return workOfDenominators(a.d, b.d);
}

/** What a quotient takes beyond a unit. */
export function workOfQuotient(a: Fraction, b: Fraction): number {
  return workOfDenominators(a.d, b.n);
}

/** Whether a number is so long that functions of it take longer. */
export function isLong({ n, d }: Fraction): boolean {
  return n > halfOfShort || d > halfOfShort;
}
