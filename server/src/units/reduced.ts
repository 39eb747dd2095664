/** A unit with the factors between its parts worked out: `kWh*tCO2/(MWh*p)` is `0.001 tCO2/p`. */
import type Fraction from 'fraction.js';
import { powersKey, tidyExponent, type Base } from './base.ts';
import { catalogue } from './catalogue.ts';
import { shortDecimal } from './number-text.ts';
import { unity } from './scale.ts';
import { one, unitOf, type Unit, type UnitFactor } from './unit.ts';

/** So many of a unit whose factors do not convert into each other. */
export interface ReducedUnit {
  readonly factor: Fraction;
  readonly unit: Unit;
}

/**
 * Brings the factors of a unit that measure the same to one of them.
 *
 * @param unit any unit
 * @returns 1 of `unit` is `factor` of the reduced unit
 */
export function reduceUnit(unit: Unit): ReducedUnit {
  if (unit.offset !== undefined) return { factor: unity, unit };
  let factors: readonly UnitFactor[] = unit.factors.filter((factor) => factor.unit.powers.size > 0);
  for (let pair = convertible(factors); pair !== undefined; pair = convertible(factors)) {
    factors = joined(factors, ...pair);
  }
  factors = gathered(factors);
  const reduced = factors.length === 0 ? one : unitOf(factors);
  return { factor: unit.scale.div(reduced.scale), unit: reduced };
}

/** The factors of nothing in particular as one unit, where they make one: `kW*h` is `kWh`, `kW*h/MWh` is a number. */
function gathered(factors: readonly UnitFactor[]): readonly UnitFactor[] {
  const plain = factors.filter((factor) => [...factor.unit.powers.keys()].every(isPhysical));
  if (plain.length < 2) return factors;
  const product = unitOf(plain);
  const replacement = product.powers.size === 0 ? [] : likest(product);
  return replacement === undefined
    ? factors
    : [...replacement, ...factors.filter((factor) => !plain.includes(factor))];
}

function isPhysical(base: Base): boolean {
  return base !== 'year' && base !== 'period' && !base.includes(':');
}

/** The unit of energy or power that measures the same in the shortest number; of several, the nearest in size. */
function likest(unit: Unit): readonly UnitFactor[] | undefined {
  const key = powersKey(unit.powers);
  return catalogue
    .filter(
      (entry) => (entry.kind === 'energy' || entry.kind === 'power') && powersKey(entry.unit.powers) === key,
    )
    .map((entry) => {
      const factor = unit.scale.div(entry.unit.scale);
      const digits = shortDecimal(factor)?.length ?? Infinity;
      return { factors: entry.unit.factors, digits, distance: Math.abs(Math.log(factor.valueOf())) };
    })
    .filter((candidate) => candidate.digits !== Infinity)
    .toSorted((a, b) => a.digits - b.digits || a.distance - b.distance)[0]?.factors;
}

/** Two factors that measure the same in different units. */
function convertible(factors: readonly UnitFactor[]): [UnitFactor, UnitFactor] | undefined {
  for (const [index, first] of factors.entries()) {
    const second = factors.slice(index + 1).find((other) => samePowers(first, other));
    if (second !== undefined) return [first, second];
  }
  return undefined;
}

function samePowers(a: UnitFactor, b: UnitFactor): boolean {
  const [first, second] = [a.unit.powers, b.unit.powers];
  return first.size === second.size && [...first].every(([base, power]) => second.get(base) === power);
}

/** The factors with the second of a pair brought to the unit of the first. */
function joined(
  factors: readonly UnitFactor[],
  first: UnitFactor,
  second: UnitFactor,
): readonly UnitFactor[] {
  const exponent = tidyExponent(first.exponent + second.exponent);
  return factors.flatMap((factor) => {
    if (factor === second) return [];
    if (factor !== first) return [factor];
    return exponent === 0 ? [] : [{ ...factor, exponent }];
  });
}

/**
 * A unit with its factors worked out, as text.
 *
 * @param unit any unit
 * @returns `0.001 tCO2/p`; without a number where it is 1
 */
export function writeReduced(unit: Unit): string {
  const { factor, unit: reduced } = reduceUnit(unit);
  if (factor.equals(1)) return reduced.text;
  const number = shortDecimal(factor) ?? factor.toFraction();
  return reduced === one ? number : `${number} ${reduced.text}`;
}
