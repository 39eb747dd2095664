/** How two units differ: the first thing that a reader has to know about a wrong unit. */
import type Fraction from 'fraction.js';
import { basisOf, powersKey, substanceOf, tidyExponent, type Base, type Powers } from './base.ts';
import { describeDimension } from './dimension.ts';
import type { UnitFactor } from './factor.ts';
import { kindByName } from './kinds.ts';
import { memoisePairs } from './memo.ts';
import { scaleOf } from './scale.ts';
import type { Unit } from './unit.ts';

/** What a quantity is counted over: the monitoring period, a year, hours or other time, or nothing. */
export type TimeLabel = 'period' | 'year' | 'time' | 'none';

/**
 * How an actual unit differs from the expected one. `factor` is exact: a number in the actual unit times `factor` is
 * the number in the expected unit, apart from the difference that the kind names.
 */
export type UnitComparison =
  | { readonly kind: 'same' }
  /** `kWh` for `MWh`: factor 1/1000. */
  | { readonly kind: 'scale'; readonly factor: Fraction }
  /** A percentage for a fraction (1/100), or a fraction for a percentage (100). */
  | { readonly kind: 'percent'; readonly factor: Fraction }
  /** `tC` for `tCO2`: the substances that only one side has, or that both have to different powers. */
  | {
      readonly kind: 'substance';
      readonly expected: readonly string[];
      readonly actual: readonly string[];
      readonly factor: Fraction;
    }
  /** `MWh/a` for `MWh/p`; `factor` is between what is counted, `MWh` and `MWh`. */
  | {
      readonly kind: 'period';
      readonly expected: TimeLabel;
      readonly actual: TimeLabel;
      readonly factor: Fraction;
    }
  /** `GJ(HHV)` for `GJ(LHV)`, `m3` for `Nm3` (`normal`), `W` for `VA` (`apparent`), `var` (`reactive`). */
  | {
      readonly kind: 'basis';
      readonly expected: string | undefined;
      readonly actual: string | undefined;
      readonly factor: Fraction;
    }
  /**
   * `kW` for `kWh` lacks a time, `kWh` for `kW` has one too many. `factor` holds once the number is multiplied (or
   * divided) by hours.
   */
  | {
      readonly kind: 'power-energy';
      readonly missing: 'time' | 'extra-time';
      readonly factor: Fraction;
    }
  /** `degC` for `K`: a point on a scale for a difference, or the reverse. */
  | {
      readonly kind: 'temperature';
      readonly expected: 'scale' | 'difference';
      readonly actual: 'scale' | 'difference';
    }
  | {
      readonly kind: 'dimension';
      /** In words: "energy per monitoring period". */
      readonly expectedDimension: string;
      readonly actualDimension: string;
    };

const same: UnitComparison = { kind: 'same' };

/**
 * Compares the unit of a value with the unit that its place needs. CO2 fits where CO2e is expected, because its global
 * warming potential is 1 by definition; CO2e does not fit where CO2 is expected.
 *
 * @param expected the unit that is needed
 * @param actual the unit that is there
 * @returns `same` where a number needs no change; else the most telling difference, with the exact factor
 */
export function compareUnits(expected: Unit, actual: Unit): UnitComparison {
  return expected === actual || expected.meaning === actual.meaning ? same : compared(expected, actual);
}

const compared = memoisePairs(compare);

function compare(expected: Unit, actual: Unit): UnitComparison {
  const difference = differenceOf(expected.powers, actual.powers);
  if (expected.offset !== undefined || actual.offset !== undefined) {
    return difference.size === 0 ? temperatures(expected, actual) : dimensions(expected, actual);
  }
  allowCarbonDioxide(difference, actual.powers);
  const factor = actual.scale.div(expected.scale);
  const bases = [...difference.keys()];
  if (bases.length === 0) return scales(expected, actual, factor);
  if (bases.every((base) => substanceOf(base) !== undefined)) {
    return {
      kind: 'substance',
      expected: labels(expected.powers, bases, substanceOf),
      actual: labels(actual.powers, bases, substanceOf),
      factor,
    };
  }
  if (bases.every((base) => basisOf(base) !== undefined)) {
    return {
      kind: 'basis',
      expected: labels(expected.powers, bases, basisOf)[0],
      actual: labels(actual.powers, bases, basisOf)[0],
      factor,
    };
  }
  if (bases.every(isTimeLabel)) {
    const telling = powerForEnergy(expected, actual, difference) ?? periods(expected, actual, difference);
    if (telling !== undefined) return telling;
  }
  return dimensions(expected, actual);
}

/** What the actual powers have more than the expected ones. */
function differenceOf(expected: Powers, actual: Powers): Map<Base, number> {
  const difference = new Map(actual);
  for (const [base, exponent] of expected) {
    const rest = tidyExponent((difference.get(base) ?? 0) - exponent);
    if (rest === 0) difference.delete(base);
    else difference.set(base, rest);
  }
  return difference;
}

const carbonDioxide = 'substance:CO2';
const equivalent = 'substance:CO2e';

function allowCarbonDioxide(difference: Map<Base, number>, actual: Powers): void {
  const extra = difference.get(carbonDioxide);
  if (extra === undefined || difference.get(equivalent) !== -extra) return;
  if (extra < 0 || (actual.get(carbonDioxide) ?? 0) < extra) return;
  difference.delete(carbonDioxide);
  difference.delete(equivalent);
}

function temperatures(expected: Unit, actual: Unit): UnitComparison {
  return { kind: 'temperature', expected: temperatureOf(expected), actual: temperatureOf(actual) };
}

function temperatureOf(unit: Unit): 'scale' | 'difference' {
  return unit.offset === undefined ? 'difference' : 'scale';
}

function dimensions(expected: Unit, actual: Unit): UnitComparison {
  return {
    kind: 'dimension',
    expectedDimension: describeDimension(expected, 'en'),
    actualDimension: describeDimension(actual, 'en'),
  };
}

function scales(expected: Unit, actual: Unit, factor: Fraction): UnitComparison {
  if (factor.equals(1)) return same;
  const hundredths = percents(actual) - percents(expected);
  const onlyPercent = hundredths !== 0 && withoutPercent(actual).equals(withoutPercent(expected));
  return { kind: onlyPercent ? 'percent' : 'scale', factor };
}

function percents(unit: Unit): number {
  return unit.factors.find((factor) => factor.symbol === '%')?.exponent ?? 0;
}

function withoutPercent(unit: Unit): Fraction {
  return scaleOf(unit.factors.filter((factor) => factor.symbol !== '%'));
}

function labels(
  powers: Powers,
  bases: readonly Base[],
  nameOf: (base: Base) => string | undefined,
): readonly string[] {
  return [...powers.keys()].filter((base) => bases.includes(base)).map((base) => nameOf(base)!);
}

function isTimeLabel(base: Base): boolean {
  return base === 'period' || base === 'year' || base === 'time';
}

const powerKey = powersKey(kindByName.get('power')!.powers);
const hour = 3600;

/** A time too few or too many, where a power is among the factors; it may stand beside a wrong period. */
function powerForEnergy(
  expected: Unit,
  actual: Unit,
  difference: ReadonlyMap<Base, number>,
): UnitComparison | undefined {
  const time = difference.get('time');
  if (time !== 1 && time !== -1) return undefined;
  // A power that is multiplied lacks a time in its own unit; one that is divided by gives it too much.
  const blamed = hasPower(actual, -time) || hasPower(expected, time);
  if (!blamed) return undefined;
  const ratio = actual.scale.div(expected.scale);
  return time === -1
    ? { kind: 'power-energy', missing: 'time', factor: ratio.mul(hour) }
    : { kind: 'power-energy', missing: 'extra-time', factor: ratio.div(hour) };
}

function hasPower(unit: Unit, sign: number): boolean {
  return unit.factors.some((factor) => {
    const physical = new Map([...factor.unit.powers].filter(([base]) => !base.includes(':')));
    return Math.sign(factor.exponent) === sign && powersKey(physical) === powerKey;
  });
}

function periods(
  expected: Unit,
  actual: Unit,
  difference: ReadonlyMap<Base, number>,
): UnitComparison | undefined {
  const [needed, found] = [labelOf(expected, actual, difference), labelOf(actual, expected, difference)];
  if (needed === 'none' && found === 'none') return undefined;
  const factor = scaleOf(counted(actual, difference)).div(scaleOf(counted(expected, difference)));
  return { kind: 'period', expected: needed, actual: found, factor };
}

/** The factors without those that are only a period, a year or a time of which the sides have different powers. */
function counted(unit: Unit, difference: ReadonlyMap<Base, number>): readonly UnitFactor[] {
  return unit.factors.filter(
    (factor) => ![...factor.unit.powers.keys()].every((base) => difference.has(base)),
  );
}

/** What one unit is counted over and the other is not. */
function labelOf(unit: Unit, other: Unit, difference: ReadonlyMap<Base, number>): TimeLabel {
  for (const base of ['period', 'year', 'time'] as const) {
    if (!difference.has(base)) continue;
    const own = Math.abs(unit.powers.get(base) ?? 0);
    if (own > Math.abs(other.powers.get(base) ?? 0)) return base;
  }
  return 'none';
}

/**
 * The unit of the sum of two numbers, or of whatever else takes them together: a comparison, branches, arguments.
 *
 * @param a the unit of the first term
 * @param b the unit of the second term
 * @returns CO2e where one is of CO2 and the other of CO2e, else the first of two that mean the same; `undefined` where
 * the two do not add up
 */
export function sumUnit(a: Unit, b: Unit): Unit | undefined {
  if (compareUnits(a, b).kind === 'same') return a;
  return compareUnits(b, a).kind === 'same' ? b : undefined;
}
