/** The words of the reference data that functions take. */
import type { Language } from '../../rules/rule.ts';
import { bounds, fuels } from '../../reference/fuels.ts';
import { gases, reports } from '../../reference/gases.ts';
import type { ReferenceWord } from '../../reference/reference-value.ts';
import { climates, disposalSites, wastes } from '../../reference/waste.ts';

const gasWords: readonly ReferenceWord[] = gases.map(({ symbol, name, japaneseName }) => ({
  word: symbol,
  name,
  japaneseName,
}));
const reportWords: readonly ReferenceWord[] = reports.map(({ report, name, japaneseName, year }) => ({
  word: report,
  name: `${name} (${year})`,
  japaneseName: `${japaneseName}（${year}年）`,
}));

const wordsOf: ReadonlyMap<string, readonly (readonly ReferenceWord[])[]> = new Map([
  ['GWP', [gasWords, reportWords]],
  ['IPCC_CO2', [fuels, bounds]],
  ['IPCC_NCV', [fuels, bounds]],
  ['IPCC_DOC', [wastes]],
  ['IPCC_k', [wastes, climates]],
  ['IPCC_MCF', [disposalSites]],
]);

/**
 * The words that can stand as an argument of a function.
 *
 * @param name the function: `IPCC_CO2`
 * @param position which argument, from 0
 * @returns empty where the function takes no words there
 */
export function referenceWords(name: string, position: number): readonly ReferenceWord[] {
  return wordsOf.get(name)?.[position] ?? [];
}

/** A word of the reference data as a function takes it, wherever among its arguments. */
export function referenceWord(name: string, word: string): ReferenceWord | undefined {
  return wordsOf
    .get(name)
    ?.flat()
    .find((entry) => entry.word === word);
}

/** The name of something of the reference data in a language. */
export function nameIn(
  { name, japaneseName }: { readonly name: string; readonly japaneseName: string },
  language: Language,
): string {
  return language === 'ja' ? japaneseName : name;
}
