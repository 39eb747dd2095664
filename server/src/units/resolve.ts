/** What the name of a unit means: `MWh`, `tCO2`, `t{coal}`, `GJ(LHV)`, a count that the author declared. */
import { Fraction } from 'fraction.js';
import { basisBase, countBase, substanceBase, substanceOf } from './base.ts';
import {
  catalogueUnit,
  takesGas,
  takesHeatingValue,
  takesSubstance,
  type CatalogueUnit,
} from './catalogue.ts';
import { gasSymbol } from './gases.ts';
import { memoisePairs } from './memo.ts';
import { unity } from './scale.ts';
import { otherSpelling, suggestSubstances, suggestUnits } from './suggestions.ts';
import { one, simpleUnit, type Unit } from './unit.ts';

/** Names that an author declared; a Map or a Set. */
export type DeclaredNames = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys' | 'size'>;

/** The counts (`unit lamp`) and materials (`material coal`) that are in scope. */
export interface UnitScope {
  readonly counts: DeclaredNames;
  readonly materials: DeclaredNames;
}

export type UnitResolution =
  | { readonly ok: true; readonly unit: Unit }
  | {
      readonly ok: false;
      readonly reason:
        'unknown-unit' | 'unknown-substance' | 'no-substance-allowed' | 'unknown-basis' | 'no-basis-allowed';
      /** The part that is wrong, as written. */
      readonly name: string;
      /** What could have been meant, the likeliest first. */
      readonly suggestions: readonly string[];
    };

/** `%`. */
export const percent: Unit = catalogueUnit('%')!.unit;

const heatingValues: readonly string[] = ['LHV', 'HHV'];

/**
 * Reads the name of a unit. An author's own count comes before a unit of the catalogue; a gas comes before an author's
 * own material.
 *
 * @param name as written, quotes taken off: `MWh`, `passenger km`
 * @param substance what stands in braces: `coal`
 * @param basis what stands in parentheses: `LHV`
 * @param scope the counts and materials that are declared
 * @param suggests whether to look for what was meant by a name that is not known
 * @returns the unit, or what is wrong with which part
 */
export function resolveUnitName(
  name: string,
  substance: string | undefined,
  basis: string | undefined,
  scope: UnitScope,
  suggests = true,
): UnitResolution {
  if (scope.counts.has(name)) {
    if (substance !== undefined) return refuse('no-substance-allowed', substance);
    if (basis !== undefined) return refuse('no-basis-allowed', basis);
    return { ok: true, unit: countUnit(scope.counts, name) };
  }
  const entry = catalogueUnit(name) ?? catalogueUnit(otherSpelling(name) ?? '');
  if (entry === undefined) {
    return refuse('unknown-unit', name, suggests ? suggestUnits(name, scope.counts.keys()) : []);
  }
  if (substance === undefined && basis === undefined) return { ok: true, unit: entry.unit };
  return withParts(entry, substance, basis, scope, suggests);
}

function withParts(
  entry: CatalogueUnit,
  substance: string | undefined,
  basis: string | undefined,
  scope: UnitScope,
  suggests: boolean,
): UnitResolution {
  let of: string | undefined;
  if (substance !== undefined) {
    if (!takesSubstance(entry.kind) || isOfGas(entry)) return refuse('no-substance-allowed', substance);
    of = gasSymbol(substance) ?? (scope.materials.has(substance) ? substance : undefined);
    if (of === undefined) {
      const near = suggests ? suggestSubstances(substance, scope.materials.keys()) : [];
      return refuse('unknown-substance', substance, near);
    }
  }
  if (basis !== undefined) {
    if (!takesHeatingValue(entry.kind)) return refuse('no-basis-allowed', basis);
    if (!heatingValues.includes(basis)) return refuse('unknown-basis', basis, suggestBases(basis));
  }
  const unit = of === undefined ? entry.unit : ofSubstance(entry, of);
  return { ok: true, unit: basis === undefined ? unit : byHeatingValue(unit, basis) };
}

function isOfGas(entry: CatalogueUnit): boolean {
  return [...entry.unit.powers.keys()].some((base) => substanceOf(base) !== undefined);
}

const ofSubstance = memoisePairs((entry: CatalogueUnit, substance: string) => {
  const joined = gasSymbol(substance) !== undefined && takesGas(entry.symbol);
  const symbol = `${entry.symbol}${joined ? substance : `{${written(substance)}}`}`;
  return simpleUnit(symbol, entry.unit.scale, [...entry.unit.powers, [substanceBase(substance), 1]]);
});

const byHeatingValue = memoisePairs((unit: Unit, basis: string) =>
  simpleUnit(`${unit.text}(${basis})`, unit.scale, [...unit.powers, [basisBase(basis), 1]]),
);

const countUnit = memoisePairs((_: DeclaredNames, name: string) =>
  simpleUnit(written(name), unity, [[countBase(name), 1]]),
);

/** A name as it stands in a text: in quotes where it is not one word. */
function written(name: string): string {
  return /^[\p{L}_°][\p{L}\p{N}_°]*$/u.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

function suggestBases(basis: string): readonly string[] {
  if (/^(ncv|net|lower|low|lhv)$/i.test(basis)) return ['LHV'];
  if (/^(gcv|gross|higher|upper|high|hhv)$/i.test(basis)) return ['HHV'];
  return heatingValues;
}

function refuse(
  reason: Extract<UnitResolution, { ok: false }>['reason'],
  name: string,
  suggestions: readonly string[] = [],
): UnitResolution {
  return { ok: false, reason, name, suggestions };
}

/**
 * A number that stands in a unit: the 1 of `1/h`, the 100 of `L/(100*km)`.
 *
 * @param text digits with at most one point and an exponent
 * @returns a plain number of that scale; `undefined` for 0, and for more digits than any unit needs
 */
export function numberUnit(text: string): Unit | undefined {
  const [, digits, exponent] = /^(\d{1,30}(?:\.\d{1,30})?)(?:e([+-]?\d{1,2}))?$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const scale = new Fraction(digits).mul(new Fraction(10).pow(Number(exponent ?? 0))!);
  if (scale.n === 0n) return undefined;
  return scale.equals(1) ? one : simpleUnit(text, scale, []);
}

/** Whether a product carries both heating values, which no quantity does. */
export function hasBothHeatingValues(unit: Unit): boolean {
  return unit.powers.has('basis:LHV') && unit.powers.has('basis:HHV');
}
