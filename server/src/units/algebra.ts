/** Products, quotients and powers of units. Answers are kept, so that asking again costs a look-up. */
import { combineFactors, raiseFactors } from './factor.ts';
import { memoisePairs } from './memo.ts';
import { unity } from './scale.ts';
import { one, simpleUnit, unitOf, type Unit } from './unit.ts';

const kelvin = simpleUnit('K', unity, [['temperature', 1]]);

/**
 * The unit of a difference of two values: K for degC, and any other unit itself.
 *
 * @param unit the unit of both values
 */
export function differenceUnit(unit: Unit): Unit {
  return unit.offset === undefined ? unit : kelvin;
}

/** More different factors than any quantity has; beyond them nothing is told apart any more. */
const mostFactors = 50;
const overlong = simpleUnit('?', unity, [['overlong', 1]]);

const product = memoisePairs((a: Unit, b: Unit) => combined(a, b, 1));
const quotient = memoisePairs((a: Unit, b: Unit) => combined(a, b, -1));

function combined(a: Unit, b: Unit, exponent: 1 | -1): Unit {
  const factors = combineFactors(differenceUnit(a).factors, differenceUnit(b).factors, exponent);
  return factors.length > mostFactors ? overlong : unitOf(factors);
}

const raised = memoisePairs((a: Unit, exponent: number) =>
  unitOf(raiseFactors(differenceUnit(a).factors, exponent)),
);

/**
 * The unit of a product. A temperature scale counts as a difference of temperatures: degC times m is K*m.
 *
 * @param a the unit of the first factor
 * @param b the unit of the second factor
 * @returns the factors of `a`, then those of `b`, without those that cancel; a unit that fits nothing where they are
 * more than 50
 */
export function multiply(a: Unit, b: Unit): Unit {
  if (b === one) return a;
  if (a === one) return b;
  return product(a, b);
}

/**
 * The unit of a quotient. A temperature scale counts as a difference of temperatures.
 *
 * @param a the unit of what is divided
 * @param b the unit of the divisor
 */
export function divide(a: Unit, b: Unit): Unit {
  return b === one ? a : quotient(a, b);
}

/**
 * The unit of a power.
 *
 * @param a the unit of the base
 * @param exponent whole, or a fraction such as 0.5 for a square root
 */
export function power(a: Unit, exponent: number): Unit {
  if (exponent === 1) return a;
  return exponent === 0 ? one : raised(a, exponent);
}
