/**
 * Exact arithmetic on rationals. The four operations are exact; `bounded` rounds what takes more than five hundred digits
 * to two hundred significant ones, which no published number comes near to, and refuses what lies beyond 10^400 or
 * nearer to 0 than 10^-400.
 *
 * A fraction in lowest terms is dear where its parts are long, so the evaluator works with fractions that need not be:
 * see `loosely`. Whatever leaves the calculation is in lowest terms.
 */
import { Fraction } from 'fraction.js';

/** Why there is no number: it is too large (or too near to 0) to be kept, or the operation has no result there. */
export type NumberRefusal = 'too-large' | 'domain' | 'division-by-zero';

/** The largest power of ten, and with a minus the smallest, that a number may reach. */
export const magnitudeLimit = 400;
const exactDigits = 500;
const roundedDigits = 200;

const exactLimit = 10n ** BigInt(exactDigits);
const hugeNumber = 10n ** BigInt(magnitudeLimit);
const safeInteger = BigInt(Number.MAX_SAFE_INTEGER);

/** A fraction as it is; `fraction.js` would bring it to lowest terms. */
export function unreduced(numerator: bigint, denominator: bigint): Fraction {
  const fraction = Object.create(Fraction.prototype) as Fraction;
  const negative = numerator < 0n;
  fraction.s = negative ? -1n : 1n;
  fraction.n = negative ? -numerator : numerator;
  fraction.d = denominator;
  return fraction;
}

export const zero: Fraction = unreduced(0n, 1n);
export const unity: Fraction = unreduced(1n, 1n);

/** The whole number as a fraction. */
export function whole(number: number | bigint): Fraction {
  return unreduced(BigInt(number), 1n);
}

/**
 * A fraction in lowest terms.
 *
 * @param numerator any whole number
 * @param denominator above 0
 */
export function rational(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 1n) return unreduced(numerator, 1n);
  const common = commonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return common === 1n
    ? unreduced(numerator, denominator)
    : unreduced(numerator / common, denominator / common);
}

/** Euclid's algorithm; floating-point numbers do the last part of it faster than big integers. */
function commonDivisor(a: bigint, b: bigint): bigint {
  while (b > safeInteger) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  if (b === 0n) return a;
  let x = Number(b);
  let y = Number(a <= safeInteger ? a : a % b);
  if (a <= safeInteger) y %= x;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return BigInt(x);
}

/** The same number in lowest terms. */
export function lowest(number: Fraction): Fraction {
  return number.d === 1n ? number : rational(numeratorOf(number), number.d);
}

/** Denominators beyond this are kept short, as far as they can be. */
const longDenominator = 10n ** 250n;

/** A fraction in lowest terms where that is cheap, or needed because it is long. */
function settled(numerator: bigint, denominator: bigint): Fraction {
  const cheap = denominator <= safeInteger || denominator > longDenominator;
  return cheap ? rational(numerator, denominator) : unreduced(numerator, denominator);
}

/** The operations on fractions that need not be in lowest terms, with results that need not be either. */
export const loosely = {
  add(a: Fraction, b: Fraction): Fraction {
    const [x, y] = [numeratorOf(a), numeratorOf(b)];
    if (a.d === b.d) return settled(x + y, a.d);
    // Decimal numbers have denominators that go into each other.
    if (a.d > b.d && a.d % b.d === 0n) return settled(x + y * (a.d / b.d), a.d);
    if (b.d > a.d && b.d % a.d === 0n) return settled(x * (b.d / a.d) + y, b.d);
    return settled(x * b.d + y * a.d, a.d * b.d);
  },
  multiply(a: Fraction, b: Fraction): Fraction {
    return settled(a.s * b.s * a.n * b.n, a.d * b.d);
  },
  /** `b` must not be 0. */
  divide(a: Fraction, b: Fraction): Fraction {
    return settled(a.s * b.s * a.n * b.d, a.d * b.n);
  },
};

/** The numerator with its sign. */
export function numeratorOf(number: Fraction): bigint {
  return number.s < 0n ? -number.n : number.n;
}

export function isZero(number: Fraction): boolean {
  return number.n === 0n;
}

/** The number must be in lowest terms. */
export function isWhole(number: Fraction): boolean {
  return number.d === 1n;
}

export function isNegative(number: Fraction): boolean {
  return number.s < 0n && number.n !== 0n;
}

export function add(a: Fraction, b: Fraction): Fraction {
  return lowest(loosely.add(a, b));
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return lowest(loosely.multiply(a, b));
}

/**
 * @param a what is divided
 * @param b not 0
 */
export function divide(a: Fraction, b: Fraction): Fraction {
  return lowest(loosely.divide(a, b));
}

export function negate(number: Fraction): Fraction {
  return unreduced(-numeratorOf(number), number.d);
}

export function absolute(number: Fraction): Fraction {
  return unreduced(number.n, number.d);
}

/** Below 0 where `a` is less than `b`, 0 where they are equal, above 0 where it is more. */
export function compare(a: Fraction, b: Fraction): number {
  const left = numeratorOf(a) * b.d;
  const right = numeratorOf(b) * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Fraction, b: Fraction): boolean {
  return compare(a, b) === 0;
}

/**
 * Keeps a result within bounds.
 *
 * @param number an exact result
 * @returns the same number; rounded to two hundred significant digits where it is longer than five hundred; 'too-large'
 *   beyond 10^400 and within 10^-400 of 0
 */
export function bounded(number: Fraction): Fraction | NumberRefusal {
  if (number.n < hugeNumber && number.d < hugeNumber) return number;
  if (number.n > number.d * hugeNumber) return 'too-large';
  if (number.n !== 0n && number.d > number.n * hugeNumber) return 'too-large';
  const short = lowest(number);
  return short.n < exactLimit && short.d < exactLimit ? short : significant(short, roundedDigits);
}

/**
 * A number rounded to so many significant digits, halves away from zero.
 *
 * @param number any number
 * @param digits at least 1
 */
export function significant(number: Fraction, digits: number): Fraction {
  if (number.n === 0n) return zero;
  const places = digits - 1 - magnitudeOf(number);
  return roundedTo(number, places);
}

/** The number to so many decimals, halves away from zero; `places` below 0 rounds to tens, hundreds and so on. */
export function roundedTo(number: Fraction, places: number): Fraction {
  const shift = 10n ** BigInt(Math.abs(places));
  const numerator = places < 0 ? number.n : number.n * shift;
  const denominator = places < 0 ? number.d * shift : number.d;
  const nearest = (2n * numerator + denominator) / (2n * denominator);
  const signed = number.s * nearest;
  return places < 0 ? unreduced(signed * shift, 1n) : rational(signed, shift);
}

/** The power of ten of the first significant digit: 2 for 350, -3 for 0.0047. The number must not be 0. */
export function magnitudeOf(number: Fraction): number {
  let power = digitsOf(number.n) - digitsOf(number.d);
  const scaled = 10n ** BigInt(Math.abs(power));
  const below = power >= 0 ? number.n < number.d * scaled : number.n * scaled < number.d;
  if (below) power--;
  return power;
}

function digitsOf(number: bigint): number {
  return number.toString().length;
}

const shortWhole = /^\d{1,300}$/;
const decimalPattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * The number that a decimal text means.
 *
 * @param text digits with an optional sign, decimal point and exponent: `1200`, `-0.5`, `1.5e-3`
 * @returns 'too-large' beyond 10^400; 'domain' where the text is no number
 */
export function parseNumber(text: string): Fraction | NumberRefusal {
  if (shortWhole.test(text)) return unreduced(BigInt(text), 1n);
  const parts = decimalPattern.exec(text);
  if (parts === null) return 'domain';
  const [, sign, before = '', after = '', exponent = '0'] = parts;
  const digits = before + after;
  if (digits === '') return 'domain';
  const power = Number(exponent) - after.length;
  const number = BigInt(sign === '-' ? `-${digits}` : digits);
  if (number === 0n) return zero;
  if (Math.abs(power) > 2 * magnitudeLimit + digits.length) return 'too-large';
  if (power === 0) return unreduced(number, 1n);
  const scale = 10n ** BigInt(Math.abs(power));
  return bounded(power < 0 ? rational(number, scale) : unreduced(number * scale, 1n));
}
