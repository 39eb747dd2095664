/** Carbon dioxide emission factors and net calorific values of fuels. */
import data from './fuels.json';
import type { Certainty, ReferenceValue, ReferenceWord } from './reference-value.ts';

/** `CO2` is what burning releases for each unit of energy; `NCV` is the net calorific value. */
export type FuelFactor = 'CO2' | 'NCV';

/** The default value, or an end of its confidence interval: a default must be conservative where it acts. */
export type Bound = 'default' | 'lower' | 'upper';

/** The ends that a value is given for. */
export const bounds: readonly (ReferenceWord & { readonly word: Bound })[] = [
  { word: 'default', name: 'Default value', japaneseName: '既定値' },
  { word: 'lower', name: 'Lower end of the 95 % confidence interval', japaneseName: '95 %信頼区間の下限' },
  { word: 'upper', name: 'Upper end of the 95 % confidence interval', japaneseName: '95 %信頼区間の上限' },
];

/** The fuels that have a value. */
export const fuels: readonly ReferenceWord[] = data.fuels.map(({ word, name, japaneseName }) => ({
  word,
  name,
  japaneseName,
}));

interface Entry {
  readonly value: string;
  readonly certainty: string;
}

const byWord = new Map(data.fuels.map((fuel) => [fuel.word, fuel]));

/**
 * A value of a fuel.
 *
 * @param factor `CO2` in tCO2/GJ, or `NCV` in GJ/t
 * @param fuel its word: `diesel`
 * @param bound `default`, `lower` or `upper`
 * @returns the value; `undefined` where a word is not known or the table has no such value
 */
export function fuelFactor(factor: FuelFactor, fuel: string, bound: string): ReferenceValue | undefined {
  const entries: Readonly<Partial<Record<string, Entry>>> = byWord.get(fuel)?.[factor] ?? {};
  const entry = Object.hasOwn(entries, bound) ? entries[bound] : undefined;
  if (entry === undefined) return undefined;
  const { unit, source, validity } = data.factors[factor];
  return { value: entry.value, unit, source, validity, certainty: entry.certainty as Certainty };
}
