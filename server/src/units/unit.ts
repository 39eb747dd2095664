/**
 * A unit: an exact scale times powers of base dimensions, substances and labels.
 *
 * Units are interned: two units that mean the same and are written the same are one object, so that results of
 * products and comparisons can be kept by identity.
 */
import type Fraction from 'fraction.js';
import { orderedPowers, powersKey, tidyExponent, type Base, type Powers } from './base.ts';
import { writeFactors, type SimpleUnit, type UnitFactor } from './factor.ts';
import { scaleOf } from './scale.ts';

export type { Base, Powers } from './base.ts';
export type { SimpleUnit, UnitFactor } from './factor.ts';

export interface Unit {
  /** 1 of this unit is so many of the coherent base units (kg, m, s, K, A, cd, mol, a, p, 1 of each count). */
  readonly scale: Fraction;
  /** Exponent of each base, none of them 0, in a fixed order. */
  readonly powers: Powers;
  /** Set for a temperature on a scale with a zero of its own (degC): kelvin = value × scale + offset. */
  readonly offset: Fraction | undefined;
  /** The factors as an author would write them, those that cancel left out; empty for a dimensionless unit. */
  readonly factors: readonly UnitFactor[];
  /** The unit as text, which reads back as this unit: `tCO2/MWh`, `kWh*tCO2/(MWh*p)`, `-`. */
  readonly text: string;
  /** The same text for any two units of equal scale, powers and offset, however they are written. */
  readonly meaning: string;
}

const interned = new Map<string, WeakRef<Unit>>();
const forgotten = new FinalizationRegistry<string>((key) => {
  if (interned.get(key)?.deref() === undefined) interned.delete(key);
});

/**
 * The unit that is the product of factors.
 *
 * @param factors each symbol once, with an exponent that is not 0
 * @param offset for a temperature scale: what is added to get kelvin
 * @returns one and the same object for the same factors, as long as it is in use
 */
export function unitOf(factors: readonly UnitFactor[], offset?: Fraction): Unit {
  const text = writeFactors(factors);
  const scale = scaleOf(factors);
  const powers = powersOf(factors);
  const meaning = meaningOf(scale, powers, offset);
  const key = `${text}\n${meaning}`;
  const known = interned.get(key)?.deref();
  if (known !== undefined) return known;
  const unit: Unit = { scale, powers, offset, factors, text, meaning };
  interned.set(key, new WeakRef(unit));
  forgotten.register(unit, key);
  return unit;
}

/**
 * A unit with a symbol of its own.
 *
 * @param symbol as it is written: `MWh`, `t{coal}`
 * @param scale 1 of it in coherent base units
 * @param powers the exponent of each base
 * @param offset for a temperature scale: what is added to get kelvin
 */
export function simpleUnit(
  symbol: string,
  scale: Fraction,
  powers: Iterable<readonly [Base, number]>,
  offset?: Fraction,
): Unit {
  const ordered = orderedPowers(powers);
  const unit: SimpleUnit = { symbol, scale, powers: ordered, meaning: meaningOf(scale, ordered, offset) };
  return unitOf([{ symbol, exponent: 1, unit }], offset);
}

/** The unit of plain numbers, `-`. */
export const one: Unit = unitOf([]);

function powersOf(factors: readonly UnitFactor[]): Powers {
  const total = new Map<Base, number>();
  for (const { unit, exponent } of factors) {
    for (const [base, power] of unit.powers) {
      total.set(base, tidyExponent((total.get(base) ?? 0) + power * exponent));
    }
  }
  return orderedPowers(total);
}

function meaningOf(scale: Fraction, powers: Powers, offset: Fraction | undefined): string {
  const zero = offset === undefined ? '' : ` from ${offset.toFraction()}`;
  return `${scale.toFraction()} ${powersKey(powers)}${zero}`;
}
