/**
 * The quantile of Student's t distribution, to thirty digits: from an estimate in floating point, Newton's method on the
 * distribution function, which is a power series of the incomplete beta function.
 */
import { Decimal } from 'decimal.js';
import type Fraction from 'fraction.js';
import {
  compare,
  isNegative,
  isZero,
  numeratorOf,
  parseNumber,
  rational,
  type NumberRefusal,
} from './numbers.ts';

const Digits = Decimal.clone({ precision: 42, rounding: Decimal.ROUND_HALF_EVEN, defaults: true });
const resultDigits = 30;
const tiny = new Digits('1e-40');
const one = new Digits(1);
const two = new Digits(2);
const half = new Digits('0.5');

/** Nearer to 1 the digits of the tails would be too few for a quantile of thirty digits. */
const mostConfidence = rational(10n ** 12n - 1n, 10n ** 12n);

/** More degrees of freedom than this differ from the next power of ten only behind the seventh digit. */
const mostDegreesOfFreedom = 1_000_000;

/** What a quantile takes beyond a unit of work. */
export const workOfStudentT = 150_000;

const known = new Map<string, Fraction>();
const remembered = 500;

/**
 * The number t for which a variable of Student's t distribution lies between -t and t with a probability.
 *
 * @param confidence the probability, above 0 and at least 10^-12 below 1: 0.95
 * @param degreesOfFreedom above 0, whole or not, at most a million
 * @returns thirty significant digits; 'domain' where an argument is out of its range, 'too-large' beyond 10^150
 */
export function studentT(confidence: Fraction, degreesOfFreedom: Fraction): Fraction | NumberRefusal {
  const probable = !isNegative(confidence) && !isZero(confidence) && compare(confidence, mostConfidence) <= 0;
  const free = !isNegative(degreesOfFreedom) && !isZero(degreesOfFreedom);
  if (!probable || !free || degreesOfFreedom.valueOf() > mostDegreesOfFreedom) return 'domain';
  const key = `${numeratorOf(confidence)}/${confidence.d},${numeratorOf(degreesOfFreedom)}/${degreesOfFreedom.d}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const t = quantile(one.minus(toDecimal(confidence)), toDecimal(degreesOfFreedom));
  const result = t === undefined ? 'too-large' : parseNumber(t.toSignificantDigits(resultDigits).toString());
  if (typeof result === 'string') return result;
  if (known.size >= remembered) known.clear();
  known.set(key, result);
  return result;
}

function toDecimal(number: Fraction): Decimal {
  return new Digits(numeratorOf(number).toString()).div(number.d.toString());
}

/**
 * Both tails together are convex right of 0, so Newton's method comes from the left and never passes the quantile.
 *
 * @returns `undefined` where the quantile is out of reach
 */
function quantile(bothTails: Decimal, degrees: Decimal): Decimal | undefined {
  const density = densityAtZero(degrees);
  let t = new Digits(estimate(bothTails.toNumber(), degrees.toNumber(), density.toNumber()));
  for (let round = 0; round < mostRounds; round++) {
    const excess = tailsBeyond(t, degrees, density).minus(bothTails);
    const slope = densityAt(t, degrees, density).times(two);
    const step = excess.div(slope);
    t = t.plus(step);
    if (step.abs().lte(t.times(closeEnough))) return t;
  }
  return undefined;
}

const mostRounds = 50;
/** Each round doubles the digits that are right. */
const closeEnough = new Digits('1e-18');

/** A number a little to the left of the quantile, which costs next to nothing; 0 near the middle. */
function estimate(bothTails: number, degrees: number, densityAtZero: number): number {
  if (bothTails > 0.99) return 0;
  const inverseBeta = densityAtZero * Math.sqrt(degrees);
  let [low, high] = [-20, 350];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    const square = Math.exp(middle) ** 2;
    if (roughTails(degrees / (degrees + square), degrees / 2, inverseBeta) > bothTails) low = middle;
    else high = middle;
  }
  return Math.exp(low) * (1 - 1e-6);
}

/** I_x(a, 1/2) by its continued fraction, to some ten digits. */
function roughTails(x: number, a: number, inverseBeta: number): number {
  const front = Math.exp(a * Math.log(x) + 0.5 * Math.log1p(-x)) * inverseBeta;
  if (x < (a + 1) / (a + 2.5)) return (front / a) * continuedFraction(x, a, 0.5);
  return 1 - 2 * front * continuedFraction(1 - x, 0.5, a);
}

/** Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  let above = 1;
  let below = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = below;
  for (let n = 1; n < 10_000; n++) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n));
    below = 1 / (1 + even * below);
    above = 1 + even / above;
    fraction *= below * above;
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1));
    below = 1 / (1 + odd * below);
    above = 1 + odd / above;
    fraction *= below * above;
    if (Math.abs(below * above - 1) < 1e-14) break;
  }
  return fraction;
}

/** Gamma((v + 1) / 2) / (sqrt(v pi) Gamma(v / 2)). */
function densityAtZero(degrees: Decimal): Decimal {
  return gammaRatio(degrees.div(2)).div(degrees.times(Digits.acos(-1)).sqrt());
}

function densityAt(t: Decimal, degrees: Decimal, densityAtZero: Decimal): Decimal {
  const exponent = degrees.plus(1).div(2).negated();
  return densityAtZero.times(one.plus(t.times(t).div(degrees)).pow(exponent));
}

/** The probability to lie beyond -t or t. */
function tailsBeyond(t: Decimal, degrees: Decimal, densityAtZero: Decimal): Decimal {
  if (t.isZero()) return one;
  const square = t.times(t);
  const share = square.div(degrees.plus(square));
  // 1 / B(1/2, v/2), because the density at 0 is 1 / (sqrt(v) B(1/2, v/2)).
  const inverseBeta = densityAtZero.times(degrees.sqrt());
  const halfDegrees = degrees.div(2);
  if (share.lt(half)) return one.minus(incompleteBeta(share, half, halfDegrees, inverseBeta));
  return incompleteBeta(degrees.div(degrees.plus(square)), halfDegrees, half, inverseBeta);
}

/** I_x(a, b) = x^a (1 - x)^b / (a B(a, b)) * sum of x^n (a + b)(a + b + 1)… / ((a + 1)(a + 2)…), all terms positive. */
function incompleteBeta(x: Decimal, a: Decimal, b: Decimal, inverseBeta: Decimal): Decimal {
  let term = new Digits(1);
  let series = new Digits(1);
  for (let n = 0; n < 100_000; n++) {
    term = term.times(x).times(a.plus(b).plus(n)).div(a.plus(1).plus(n));
    series = series.plus(term);
    if (term.lt(series.times(tiny))) break;
  }
  return x.pow(a).times(one.minus(x).pow(b)).times(inverseBeta).div(a).times(series);
}

let ratioSeries: readonly Decimal[] | undefined;

/**
 * Gamma(x + 1/2) / Gamma(x). For large x its logarithm is log(x) / 2 plus an asymptotic series in 1/x, 1/x^3, 1/x^5 …;
 * smaller x come from larger ones through Gamma(x + 1) = x Gamma(x).
 */
function gammaRatio(x: Decimal): Decimal {
  let large = x;
  let factor = new Digits(1);
  while (large.lt(60)) {
    factor = factor.times(large).div(large.plus(half));
    large = large.plus(1);
  }
  const inverseSquare = one.div(large.times(large));
  let power = one.div(large);
  let logarithm = new Digits(0);
  ratioSeries ??= ratioCoefficients(16);
  for (const coefficient of ratioSeries) {
    logarithm = logarithm.plus(coefficient.times(power));
    power = power.times(inverseSquare);
  }
  return factor.times(large.sqrt()).times(logarithm.exp());
}

/**
 * Coefficients of the series, from Stirling's: log Gamma(x + h) has the terms (-1)^(n+1) B_(n+1)(h) / (n (n + 1) x^n). With h = 1/2 and
 * h = 0, and B_m(1/2) = (2^(1 - m) - 1) B_m, only odd n are left over.
 */
function ratioCoefficients(count: number): readonly Decimal[] {
  const bernoulli = bernoulliNumbers(2 * count);
  return Array.from({ length: count }, (_, position) => {
    const n = 2 * position + 1;
    const difference = two.pow(-n).minus(2);
    return difference.times(bernoulli[n + 1]!).div(n * (n + 1));
  });
}

/** B_0 to B_last, by the recurrence over binomial coefficients. */
function bernoulliNumbers(last: number): readonly Decimal[] {
  const exact = Decimal.clone({ precision: 80, defaults: true });
  const numbers = [new exact(1)];
  for (let m = 1; m <= last; m++) {
    let binomial = new exact(1);
    let total = new exact(0);
    for (let k = 0; k < m; k++) {
      total = total.plus(binomial.times(numbers[k]!));
      binomial = binomial.times(m + 1 - k).div(k + 1);
    }
    numbers.push(total.div(m + 1).negated());
  }
  return numbers;
}
