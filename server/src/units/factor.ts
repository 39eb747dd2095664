/** The factors of a unit as they are written, and the text that they make. */
import type Fraction from 'fraction.js';
import { tidyExponent, type Powers } from './base.ts';

/** A unit with a symbol of its own: `MWh`, `t{coal}`. */
export interface SimpleUnit {
  readonly symbol: string;
  /** 1 of it is so many of the coherent base units. */
  readonly scale: Fraction;
  readonly powers: Powers;
  /** The same exactly where scale and powers are. */
  readonly meaning: string;
}

/** One factor of a unit as it is written: `MWh` to the power -1. */
export interface UnitFactor {
  /** As written: `MWh`, `t{coal}`, `GJ(LHV)`, `p`. */
  readonly symbol: string;
  readonly exponent: number;
  readonly unit: SimpleUnit;
}

/**
 * The factors of a product.
 *
 * @param left factors in their order
 * @param right factors that follow, each taken to the power `exponent`
 * @param exponent 1 for a product, -1 for a quotient
 * @returns each symbol once, in order of first appearance, `p` last; those that cancel are left out
 */
export function combineFactors(
  left: readonly UnitFactor[],
  right: readonly UnitFactor[],
  exponent: number,
): readonly UnitFactor[] {
  const result = [...left];
  for (const factor of right) {
    const index = result.findIndex((other) => sameSymbol(other, factor));
    const present = result[index];
    const total = tidyExponent((present?.exponent ?? 0) + factor.exponent * exponent);
    if (present === undefined) result.push({ ...factor, exponent: total });
    else result[index] = { ...present, exponent: total };
  }
  return periodLast(result.filter((factor) => factor.exponent !== 0));
}

/** Factors, each taken to a power; `exponent` must not be 0. */
export function raiseFactors(factors: readonly UnitFactor[], exponent: number): readonly UnitFactor[] {
  return factors
    .map((factor) => ({ ...factor, exponent: tidyExponent(factor.exponent * exponent) }))
    .filter((factor) => factor.exponent !== 0);
}

function sameSymbol(a: UnitFactor, b: UnitFactor): boolean {
  return a.symbol === b.symbol && a.unit.meaning === b.unit.meaning;
}

function periodLast(factors: readonly UnitFactor[]): readonly UnitFactor[] {
  const index = factors.findIndex((factor) => factor.unit.powers.has('period'));
  const period = factors[index];
  if (period === undefined || index === factors.length - 1) return factors;
  return [...factors.slice(0, index), ...factors.slice(index + 1), period];
}

/**
 * Factors as text that reads back as the same unit: `tCO2/MWh`, `kWh*tCO2/(MWh*p)`, `1/h`, `W/(m2*K)`.
 *
 * @param factors the factors of a unit
 * @returns the text; `-` where there is no factor
 */
export function writeFactors(factors: readonly UnitFactor[]): string {
  const above = factors.filter((factor) => factor.exponent > 0).map((factor) => writeFactor(factor, 1));
  const below = factors.filter((factor) => factor.exponent < 0).map((factor) => writeFactor(factor, -1));
  if (below.length === 0) return above.length === 0 ? '-' : above.join('*');
  const divisor = below.length === 1 ? below[0]! : `(${below.join('*')})`;
  return `${above.length === 0 ? '1' : above.join('*')}/${divisor}`;
}

const lengths = new Set(['m', 'km', 'cm', 'mm']);

function writeFactor({ symbol, exponent }: UnitFactor, sign: 1 | -1): string {
  const power = exponent * sign;
  if (power === 1) return symbol;
  // Areas and volumes are written m2 and m3, as the official forms write them.
  if (lengths.has(symbol) && (power === 2 || power === 3)) return `${symbol}${power}`;
  return `${symbol}^${plainNumber(power)}`;
}

/** A number without an exponent of its own: `1e-7` would not read back as an exponent of a unit. */
function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(12).replace(/0+$/, '') : text;
}
