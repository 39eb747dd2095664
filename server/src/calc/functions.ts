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
import { studentT, workOfStudentT } from './student-t.ts';
import { isLong } from './work.ts';

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

/** Functions whose values are worth being remembered, with their work, and that for a long number. */
const slow: ReadonlyMap<string, readonly [short: number, long: number]> = new Map([
  ['sqrt', [300, 2_500]],
  ['exp', [2_500, 3_000]],
  ['ln', [3_000, 12_000]],
  ['log10', [3_000, 12_000]],
  ['student_t', [workOfStudentT, workOfStudentT]],
]);

const workOfRounding: readonly [short: number, long: number] = [20, 700];

/** Whether the values of a function are worth being remembered. */
export function takesLong(name: string): boolean {
  return slow.has(name);
}

/** What a function takes beyond a unit of work. */
export function workOfFunction(name: string, numbers: readonly Fraction[]): number {
  const known = slow.get(name);
  if (known === undefined && !name.startsWith('round')) return numbers.length;
  const [short, long] = known ?? workOfRounding;
  return numbers.some(isLong) ? long : short;
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
