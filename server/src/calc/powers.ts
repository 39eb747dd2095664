/**
 * Powers, roots, exponentials and logarithms. The result is exact where it is rational and of moderate size; otherwise
 * it is known to forty-five significant digits.
 */
import { Decimal } from 'decimal.js';
import type Fraction from 'fraction.js';
import {
  absolute,
  bounded,
  equal,
  isNegative,
  isWhole,
  isZero,
  lowest,
  magnitudeLimit,
  magnitudeOf,
  numeratorOf,
  rational,
  unity,
  unreduced,
  zero,
  whole,
  type NumberRefusal,
} from './numbers.ts';
import { isLong } from './work.ts';

/** The digits of a result, and some to lose on the way. */
const Digits = Decimal.clone({ precision: 52, rounding: Decimal.ROUND_HALF_EVEN, defaults: true });
const resultDigits = 45;

/** Powers with more digits are not worked out exactly. */
const exactDigits = 2_000;

/** Roots of a higher degree are not tried for an exact result. */
const exactRootLimit = 12;

/**
 * @param looseBase any number
 * @param looseExponent any number; an exponent that is not whole needs a base that is not negative
 * @returns the power; 0^0 is 1
 */
export function power(looseBase: Fraction, looseExponent: Fraction): Fraction | NumberRefusal {
  const [base, exponent] = [lowest(looseBase), lowest(looseExponent)];
  if (isZero(exponent)) return unity;
  if (isZero(base)) return isNegative(exponent) ? 'division-by-zero' : zero;
  if (isWhole(exponent)) return wholePower(base, numeratorOf(exponent));
  if (isNegative(base)) return 'domain';
  if (base.n === 1n && base.d === 1n) return unity;
  if (resultMagnitude(base, exponent.valueOf()) > magnitudeLimit + 1) return 'too-large';
  if (exponent.d <= exactRootLimit) {
    const root = exactRoot(base, Number(exponent.d));
    if (root !== undefined) return wholePower(root, numeratorOf(exponent));
  }
  return fromDecimal(toDecimal(base).pow(toDecimal(exponent)));
}

/** What a power takes beyond a unit of work. */
export function workOfPower(base: Fraction, exponent: Fraction): number {
  if (exponent.d !== 1n) return isLong(base) ? 9_000 : 3_000;
  const longest = base.n > base.d ? base.n : base.d;
  const digits = longest < shortNumber ? shortDigits : longest.toString(16).length * 1.3;
  const total = digits * Number(exponent.n);
  return total <= exactDigits ? (total * total) / 100 : workOfLongPower;
}

const shortDigits = 5;
const shortNumber = 10n ** BigInt(shortDigits);
const workOfLongPower = 2_000;

export function squareRoot(number: Fraction): Fraction | NumberRefusal {
  if (isNegative(number)) return 'domain';
  return exactRoot(lowest(number), 2) ?? fromDecimal(toDecimal(number).sqrt());
}

/** e to the power of a number. What comes nearer to 0 than 10^-400 is 0. */
export function exponential(number: Fraction): Fraction | NumberRefusal {
  if (isZero(number)) return unity;
  const size = number.valueOf() * Math.LOG10E;
  if (size > magnitudeLimit) return 'too-large';
  if (size < -magnitudeLimit) return zero;
  return fromDecimal(toDecimal(number).exp());
}

export function naturalLogarithm(number: Fraction): Fraction | NumberRefusal {
  if (isNegative(number) || isZero(number)) return 'domain';
  return equal(number, unity) ? zero : fromDecimal(toDecimal(number).ln());
}

export function commonLogarithm(number: Fraction): Fraction | NumberRefusal {
  if (isNegative(number) || isZero(number)) return 'domain';
  const magnitude = magnitudeOf(number);
  if (equal(number, unreduced(tenTo(magnitude), tenTo(-magnitude)))) return whole(magnitude);
  return fromDecimal(toDecimal(number).log(10));
}

function tenTo(exponent: number): bigint {
  return exponent <= 0 ? 1n : 10n ** BigInt(exponent);
}

/** How many powers of ten a power is away from 1, about. */
function resultMagnitude(base: Fraction, exponent: number): number {
  const size = base.valueOf();
  const logarithm = Number.isFinite(size) && size > 0 ? Math.log10(size) : magnitudeOf(base);
  return Math.abs(logarithm * exponent);
}

function wholePower(base: Fraction, exponent: bigint): Fraction | NumberRefusal {
  const times = exponent < 0n ? -exponent : exponent;
  const [n, d] = exponent < 0n ? [base.d, base.n] : [base.n, base.d];
  if (n === 1n && d === 1n) return base.s < 0n && times % 2n === 1n ? base : unity;
  const longest = n > d ? n : d;
  const digits = longest.toString().length;
  if (BigInt(digits) * times <= exactDigits) {
    const sign = base.s < 0n && times % 2n === 1n ? -1n : 1n;
    // Powers of numbers without a common divisor have none.
    return bounded(unreduced(sign * n ** times, d ** times));
  }
  return longPower(base, exponent);
}

/** A whole power whose exact digits are too many. */
function longPower(base: Fraction, exponent: bigint): Fraction | NumberRefusal {
  if (resultMagnitude(absolute(base), Number(exponent)) > magnitudeLimit + 1) return 'too-large';
  return fromDecimal(toDecimal(base).pow(exponent.toString()));
}

/** The root of a degree where it is rational; the number must not be negative. */
function exactRoot(number: Fraction, degree: number): Fraction | undefined {
  const n = wholeRoot(number.n, degree);
  const d = n === undefined ? undefined : wholeRoot(number.d, degree);
  return n === undefined || d === undefined ? undefined : rational(n, d);
}

function wholeRoot(number: bigint, degree: number): bigint | undefined {
  if (number < 2n) return number;
  const k = BigInt(degree);
  let root = 10n ** BigInt(Math.ceil(number.toString().length / degree));
  for (;;) {
    const next = ((k - 1n) * root + number / root ** (k - 1n)) / k;
    if (next >= root) break;
    root = next;
  }
  return root ** k === number ? root : undefined;
}

function toDecimal(number: Fraction): Decimal {
  const numerator = new Digits(numeratorOf(number).toString());
  return number.d === 1n ? numerator : numerator.div(number.d.toString());
}

/** A fraction whose denominator is a power of ten: sums of such fractions stay short. */
function fromDecimal(number: Decimal): Fraction | NumberRefusal {
  if (number.isNaN()) return 'domain';
  if (!number.isFinite() || Math.abs(number.e) > magnitudeLimit) return 'too-large';
  const rounded = number.toSignificantDigits(resultDigits);
  const places = Math.max(0, resultDigits - 1 - rounded.e);
  const digits = BigInt(rounded.times(new Digits(10).pow(places)).toFixed(0));
  return unreduced(digits, tenTo(places));
}
