/** The functions of numbers. */
import type Fraction from 'fraction.js';
import { absolute, compare, zero, type NumberRefusal } from './numbers.ts';
import { commonLogarithm, exponential, naturalLogarithm, squareRoot } from './powers.ts';
import {
  round,
  roundAwayFromZero,
  roundDownwards,
  roundTowardsZero,
  roundUpwards,
  wholeNumber,
} from './rounding.ts';
import { studentT } from './student-t.ts';

type NumberFunction = (x: Fraction, ...further: readonly Fraction[]) => Fraction | NumberRefusal;

/** More decimals than this change nothing that anybody reads. */
const mostDecimals = 100;

function rounding(round: (number: Fraction, decimals: number) => Fraction): NumberFunction {
  return (number, digits = zero) => {
    const decimals = wholeNumber(digits);
    return decimals === undefined || Math.abs(decimals) > mostDecimals ? 'domain' : round(number, decimals);
  };
}

export function smallest(numbers: readonly Fraction[]): Fraction | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((a, b) => (compare(b, a) < 0 ? b : a));
}

export function largest(numbers: readonly Fraction[]): Fraction | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((a, b) => (compare(b, a) > 0 ? b : a));
}

const functions: Readonly<Record<string, NumberFunction>> = {
  min: (...numbers) => smallest(numbers) ?? 'domain',
  max: (...numbers) => largest(numbers) ?? 'domain',
  clamp: (x, low = x, high = x) =>
    compare(low, high) > 0 ? 'domain' : compare(x, low) < 0 ? low : compare(x, high) > 0 ? high : x,
  abs: absolute,
  sqrt: squareRoot,
  exp: exponential,
  ln: naturalLogarithm,
  log10: commonLogarithm,
  round: rounding(round),
  roundup: rounding(roundAwayFromZero),
  rounddown: rounding(roundTowardsZero),
  floor: (number) => roundDownwards(number),
  ceil: (number) => roundUpwards(number),
  student_t: (confidence, degrees) => (degrees === undefined ? 'domain' : studentT(confidence, degrees)),
};

const costs: ReadonlyMap<string, number> = new Map([
  ['sqrt', 50],
  ['exp', 100],
  ['ln', 100],
  ['log10', 100],
  ['student_t', 20_000],
]);

/** How many plain operations the work of a function is worth, where it is worth being remembered. */
export function costOf(name: string): number | undefined {
  return costs.get(name);
}

/**
 * Applies a function of the language.
 *
 * @param name its name
 * @param numbers its arguments: a confidence as a share of 1, all others as they are
 * @returns the exact value, or to forty-five significant digits where it is not rational; 'domain' where there is none
 */
export function applyFunction(name: string, numbers: readonly Fraction[]): Fraction | NumberRefusal {
  const [first, ...further] = numbers;
  const apply = functions[name];
  return apply === undefined || first === undefined ? 'domain' : apply(first, ...further);
}
