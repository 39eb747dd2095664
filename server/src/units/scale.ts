/** The scale of a unit: an exact rational number wherever there is one. */
import { Fraction } from 'fraction.js';
import type { UnitFactor } from './factor.ts';

/** Exponents that sum to more have no meaning in nature, and their digits would fill the memory. */
const largestSum = 60;

/** 1, the scale of a coherent unit. */
export const unity = new Fraction(1);

/**
 * The scale of a product of factors.
 *
 * @param factors the factors of a unit
 * @returns exact for whole exponents and for roots that are rational, else to 15 digits (the square root of 1000).
 * 1 where the exponents sum to more than 60: such units are told apart by their dimension only
 */
export function scaleOf(factors: readonly UnitFactor[]): Fraction {
  if (factors.reduce((sum, { exponent }) => sum + Math.abs(exponent), 0) > largestSum) return unity;
  let scale = unity;
  const roots: UnitFactor[] = [];
  for (const factor of factors) {
    const whole = Math.trunc(factor.exponent);
    if (whole !== factor.exponent) roots.push({ ...factor, exponent: factor.exponent - whole });
    if (whole === 1) scale = scale.mul(factor.unit.scale);
    else if (whole !== 0) scale = scale.mul(wholePower(factor.unit.scale, whole));
  }
  return roots.length === 0 ? scale : scale.mul(scaleOfRoots(roots));
}

/** The product of powers between -1 and 1, under one root where there is one: √2 × √8 is exactly 4. */
function scaleOfRoots(factors: readonly UnitFactor[]): Fraction {
  const degree = degrees.find((candidate) => factors.every(({ exponent }) => isWhole(exponent * candidate)));
  if (degree !== undefined) {
    let radicand = unity;
    for (const { unit, exponent } of factors) {
      radicand = radicand.mul(wholePower(unit.scale, Math.round(exponent * degree)));
    }
    const above = exactRoot(radicand.n, degree);
    const below = exactRoot(radicand.d, degree);
    if (above !== undefined && below !== undefined) return new Fraction(above, below);
  }
  const product = factors.reduce((total, { unit, exponent }) => total * unit.scale.valueOf() ** exponent, 1);
  return nearest(product);
}

const degrees = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12];

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-9;
}

function wholePower(base: Fraction, exponent: number): Fraction {
  const above = exponent > 0 ? base.n : base.d;
  const below = exponent > 0 ? base.d : base.n;
  const times = BigInt(Math.abs(exponent));
  return new Fraction(above ** times, below ** times);
}

function exactRoot(value: bigint, degree: number): bigint | undefined {
  const guess = Math.round(Number(value) ** (1 / degree));
  if (!Number.isSafeInteger(guess)) return undefined;
  return BigInt(guess) ** BigInt(degree) === value ? BigInt(guess) : undefined;
}

/** A double as the decimal of its first 15 digits. */
function nearest(number: number): Fraction {
  if (!Number.isFinite(number) || number === 0) return unity;
  const [digits, exponent] = number.toExponential(14).split('e');
  return new Fraction(digits!).mul(wholePower(new Fraction(10), Number(exponent) || 0));
}
