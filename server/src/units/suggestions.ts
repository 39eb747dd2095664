/** What an author may have meant by a name that is not a unit. */
import { catalogue } from './catalogue.ts';
import { gases, gasSymbol } from './gases.ts';

/** Spellings that mean exactly one unit and are read as it. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['°C', 'degC'],
  ['℃', 'degC'],
  ['Ω', 'ohm'],
  ['kΩ', 'kohm'],
  ['mΩ', 'mohm'],
  ['l', 'L'],
  ['kl', 'kL'],
  ['ml', 'mL'],
  ['BTU', 'Btu'],
  ['MMBTU', 'MMBtu'],
]);

/** Words that people use for a unit; each is one quick fix away, so that every methodology is spelled alike. */
const words: ReadonlyMap<string, string> = new Map([
  ['hour', 'h'],
  ['hr', 'h'],
  ['day', 'd'],
  ['minute', 'min'],
  ['second', 's'],
  ['sec', 's'],
  ['year', 'a'],
  ['yr', 'a'],
  ['y', 'a'],
  ['annum', 'a'],
  ['mo', 'month'],
  ['period', 'p'],
  ['ton', 't'],
  ['tonne', 't'],
  ['litre', 'L'],
  ['liter', 'L'],
  ['c', 'degC'],
  ['celsius', 'degC'],
  ['percent', '%'],
  ['pct', '%'],
  ['rt', 'USRt'],
  ['usrt', 'USRt'],
  ['tr', 'USRt'],
  ['lux', 'lx'],
  ['lumen', 'lm'],
  ['cbm', 'm3'],
  ['hectare', 'ha'],
]);

/**
 * The usual symbol for a spelling that is read as it.
 *
 * @param name `°C`, `Ω`, `l`, `tCO2eq`, `tCF4`
 * @returns `degC`, `ohm`, `L`, `tCO2e`, `tPFC14`; `undefined` where it is no other spelling
 */
export function otherSpelling(name: string): string | undefined {
  const spelling = spellings.get(name);
  if (spelling !== undefined) return spelling;
  const parts = /^(mg|kg|kt|Mt|Gt|Mg|Gg|Tg|Nm3|m3|g|t)(C.+)$/.exec(name);
  const gas = parts === null ? undefined : gasSymbol(parts[2]!);
  return gas === undefined ? undefined : parts![1]! + gas;
}

const most = 3;

/**
 * Units that may have been meant.
 *
 * @param name a name that is not a unit
 * @param counts the counts that are declared
 * @returns at most three, the likeliest first
 */
export function suggestUnits(name: string, counts: Iterable<string>): readonly string[] {
  const lower = name.toLowerCase();
  const singular = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  const word = words.get(lower) ?? words.get(singular);
  const gas = [...gases.keys()].find((symbol) => symbol.toLowerCase() === lower);
  const first = [word, gas === undefined ? undefined : `t${gas}`].filter((symbol) => symbol !== undefined);
  if (first.length > 0) return first;
  const symbols = catalogue.filter((entry) => entry.symbol.length > 1).map((entry) => entry.symbol);
  return unique(closest(name, [...counts, ...symbols]));
}

/**
 * Substances that may have been meant.
 *
 * @param name a name that is neither a gas nor a declared material
 * @param materials the materials that are declared
 * @returns at most three, the likeliest first
 */
export function suggestSubstances(name: string, materials: Iterable<string>): readonly string[] {
  return unique(closest(name, [...materials, ...gases.keys()]));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].slice(0, most);
}

/** The names that differ only by case; where there are none, by one letter, or two in a long name. */
function closest(name: string, candidates: readonly string[]): readonly string[] {
  if (name === '') return [];
  const lower = name.toLowerCase();
  const allowed = name.length > 5 ? 2 : 1;
  const scored = candidates.map((candidate) => ({
    candidate,
    distance: distance(lower, candidate.toLowerCase(), allowed),
  }));
  const furthest = scored.some((one) => one.distance === 0) ? 0 : Math.min(allowed, name.length - 1);
  return scored
    .filter((one) => one.distance <= furthest)
    .toSorted((a, b) => a.distance - b.distance)
    .map((one) => one.candidate);
}

/** How many letters must be put in, left out or changed; `limit + 1` where it is more than `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(changed, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return Math.min(previous[b.length]!, limit + 1);
}
