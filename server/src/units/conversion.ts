/** The factor that an author writes to bring one unit to another. */
import type { Fraction } from 'fraction.js';
import { divide } from './algebra.ts';
import { substanceBase } from './base.ts';
import { compareUnits } from './compare.ts';
import { unity } from './scale.ts';
import { writeFactor, writeNumber } from './number-text.ts';
import type { Unit } from './unit.ts';

/** A number with its unit, to multiply by. */
export interface ConversionLiteral {
  /** As an author writes it: `10^-3 [MWh/kWh]`, `(44/12) [tCO2/tC]`. */
  readonly text: string;
  /** Its unit: `MWh/kWh`. */
  readonly unit: Unit;
  /** What to divide by instead, where that reads better: `100 [%]`. */
  readonly divisor: string | undefined;
}

/** Mass of the second substance for each mass of the first, by their molar masses as the IPCC guidelines write them. */
const molarRatios: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['C CO2', [44, 12]],
  ['CO2 C', [12, 44]],
  ['C CH4', [16, 12]],
  ['CH4 C', [12, 16]],
  ['N N2O', [44, 28]],
  ['N2O N', [28, 44]],
]);

/** A longer number is no constant that a reader knows: `x in kW` says it better. */
const longestNumber = 20;

/**
 * The factor by which a number in one unit becomes the number in another.
 *
 * @param from the unit that is there
 * @param to the unit that is needed
 * @returns the factor; `undefined` where none is needed, where none is known without more data (a global warming
 * potential, hours, the length of a period, another heating value), or where it is no number to write down
 */
export function conversionLiteral(from: Unit, to: Unit): ConversionLiteral | undefined {
  const comparison = compareUnits(to, from);
  if (comparison.kind === 'scale' || comparison.kind === 'percent') {
    return literal(from, to, writeNumber(comparison.factor), writeNumber(comparison.factor.inverse()));
  }
  if (comparison.kind !== 'substance') return undefined;
  const [source, ...otherSources] = comparison.actual;
  const [target, ...otherTargets] = comparison.expected;
  if (source === undefined || target === undefined || otherSources.length + otherTargets.length > 0)
    return undefined;
  const ratio = molarRatios.get(`${source} ${target}`);
  if (ratio === undefined || !isMassOf(from, source) || !isMassOf(to, target)) return undefined;
  return literal(from, to, molarText(ratio, comparison.factor), undefined);
}

function literal(
  from: Unit,
  to: Unit,
  number: string,
  inverse: string | undefined,
): ConversionLiteral | undefined {
  if (number.length > longestNumber) return undefined;
  const unit = divide(to, from);
  const divides = inverse !== undefined && unit.text.startsWith('1/');
  return {
    text: `${number} [${unit.text}]`,
    unit,
    divisor: divides ? `${inverse} [${divide(from, to).text}]` : undefined,
  };
}

/** Molar masses convert masses; a volume of one gas is not a volume of another in that ratio. */
function isMassOf(unit: Unit, substance: string): boolean {
  const base = substanceBase(substance);
  const own = unit.factors.filter((factor) => factor.unit.powers.has(base));
  return (
    unit.powers.get(base) === 1 &&
    own.every((factor) => factor.unit.powers.get('mass') === 1 && !factor.unit.powers.has('length'))
  );
}

function molarText([above, below]: readonly [number, number], scale: Fraction): string {
  const ratio = `${above}/${below}`;
  return scale.equals(unity) ? `(${ratio})` : `(${ratio} * ${writeFactor(scale)})`;
}
