/** Defaults for the methane that waste gives off where it is disposed of. */
import type { Certainty, ReferenceValue, ReferenceWord } from './reference-value.ts';
import data from './waste.json';

/**
 * `DOC`: fraction of degradable organic carbon, by waste. `k`: decay rate, by waste and climate. `MCF`: methane
 * correction factor, by site. `OX`: oxidation factor. `F`: fraction of methane in the gas. `DOC_f`: fraction of the
 * carbon that decomposes.
 */
export type WasteTable = 'DOC' | 'k' | 'MCF' | 'OX' | 'F' | 'DOC_f';

/** The kinds of waste. */
export const wastes: readonly ReferenceWord[] = data.wastes;
/** The climates that decay rates are given for. */
export const climates: readonly ReferenceWord[] = data.climates;
/** The kinds of disposal site. */
export const disposalSites: readonly ReferenceWord[] = data.sites;

const values: ReadonlyMap<string, ReferenceValue> = new Map(
  Object.entries(data.tables).flatMap(([table, { unit, source, validity, values: rows }]) =>
    rows.map(({ words, value, certainty }) => [
      [table, ...words].join(' '),
      { value, unit, source, validity, certainty: certainty as Certainty },
    ]),
  ),
);

/**
 * A default for waste.
 *
 * @param table which of the defaults
 * @param words what it is of: `food` for DOC, `food`, `tropical_wet` for k, `anaerobic` for MCF, nothing for the others
 * @returns the value; `undefined` where the table has none for these words
 */
export function wasteValue(table: WasteTable, ...words: readonly string[]): ReferenceValue | undefined {
  return values.get([table, ...words].join(' '));
}
