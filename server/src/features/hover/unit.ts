/** What hover says about units, and about numbers with a unit. */
import type Fraction from 'fraction.js';
import { formatNumber } from '../../calc/format-number.ts';
import type { Language } from '../../rules/rule.ts';
import { substanceOf } from '../../units/base.ts';
import { catalogueUnit, type CatalogueUnit } from '../../units/catalogue.ts';
import { kindByName, type KindName } from '../../units/kinds.ts';
import type { Unit } from '../../units/unit.ts';
import { labelsIn } from '../words/labels.ts';
import { symbolInWords, unitInWords } from '../words/units.ts';
import { code, labelled, paragraphs, plain } from './markdown.ts';

/** What units of each kind are usually compared with. */
const comparedWith: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  energy: ['MJ', 'kWh'],
  power: ['kW'],
  mass: ['t', 'kg'],
  volume: ['m3', 'L'],
  length: ['m'],
  area: ['m2'],
  time: ['h', 's'],
  year: ['a'],
  pressure: ['kPa'],
  ratio: ['-'],
};

/**
 * A unit of the catalogue.
 *
 * @param symbol its symbol: `USRt`, `tCO2`
 * @param whole the whole unit that it is a part of
 * @returns Markdown; `undefined` where there is no such unit
 */
export function unitHover(symbol: string, whole: Unit | undefined, language: Language): string | undefined {
  const entry = catalogueUnit(symbol);
  if (entry === undefined) return undefined;
  const labels = labelsIn(language);
  const isPart = whole !== undefined && whole.factors.length > 1;
  return paragraphs([
    `${code(symbol)} ${plain(symbolInWords(symbol, language))}`,
    plain(entry.definition?.[language] ?? ''),
    labelled(labels.dimension, plain(kindByName.get(entry.kind)?.words[language] ?? '')),
    labelled(labels.equals, equalsText(entry)),
    isPart
      ? labelled(labels.unit, `${code(whole.text)} — ${plain(unitInWords(whole, language))}`)
      : undefined,
  ]);
}

function equalsText(entry: CatalogueUnit): string | undefined {
  const equals = inOtherUnits(entry).map(({ factor, symbol }) =>
    code(`1 ${entry.symbol} = ${formatNumber(factor)} ${symbol === '-' ? '' : symbol}`.trim()),
  );
  return equals.length === 0 ? undefined : equals.join(', ');
}

/** How much 1 of a unit is in the units that it is usually compared with. */
function inOtherUnits({
  kind,
  unit,
  symbol,
}: CatalogueUnit): readonly { readonly factor: Fraction; readonly symbol: string }[] {
  const isOfSomething = [...unit.powers.keys()].some((base) => substanceOf(base) !== undefined);
  if (unit.offset !== undefined || isOfSomething) return [];
  return (comparedWith[kind] ?? []).flatMap((other) => {
    const reference = catalogueUnit(other)?.unit;
    if (other === symbol || reference === undefined) return [];
    const factor = unit.scale.div(reference.scale);
    return factor.n === factor.d ? [] : [{ factor, symbol: other }];
  });
}

/**
 * A number with its unit: what it is in other units.
 *
 * @param number the number as written
 * @param unit the unit behind it
 */
export function literalHover(number: Fraction, unit: Unit, language: Language): string {
  const labels = labelsIn(language);
  const text = `${formatNumber(number, { thousands: true })} ${unit.text}`;
  return paragraphs([
    code(text),
    plain(unitInWords(unit, language)),
    labelled(labels.equals, sameInOtherUnits(number, unit)),
  ]);
}

function sameInOtherUnits(number: Fraction, unit: Unit): string | undefined {
  const [factor] = unit.factors;
  if (unit.offset !== undefined) return code(`${formatNumber(number.mul(unit.scale).add(unit.offset))} K`);
  if (factor === undefined || unit.factors.length > 1 || factor.exponent !== 1) return undefined;
  const entry = catalogueUnit(factor.symbol);
  if (entry === undefined) return undefined;
  const others = inOtherUnits(entry).map(({ factor: scale, symbol }) =>
    code(`${formatNumber(number.mul(scale), { thousands: true })} ${symbol === '-' ? '' : symbol}`.trim()),
  );
  return others.length === 0 ? undefined : others.join(', ');
}
