/** Published values that come as a default with a lower and an upper end. */
import { functionByName, functions } from '../../model/functions.ts';
import { bounds as sides, type Bound } from '../../reference/fuels.ts';
import { referenceNumber } from '../reference-numbers.ts';
import { boundsOf, hull, notNegative, type Bounds } from './bounds.ts';

export type { Bound } from '../../reference/fuels.ts';

/** The functions that take a side, and at which of their arguments. */
export const sideArguments: ReadonlyMap<string, number> = new Map(
  functions.flatMap(({ name, kind, parameters }) => {
    const position = parameters.findIndex(({ words }) => words === sides);
    return kind === 'reference-data' && position >= 0 ? [[name, position]] : [];
  }),
);

/** The side that a word names; `undefined` where it names none. */
export function sideNamed(word: string): Bound | undefined {
  return sides.find((side) => side.word === word)?.word;
}

/**
 * What a published value may be, whichever side is chosen. The tables have no value below 0.
 *
 * @param name the function
 * @param words its arguments; `undefined` for one that is not always the same word
 */
export function publishedBounds(name: string, words: readonly (string | undefined)[]): Bounds {
  if (functionByName.get(name) === undefined) return notNegative;
  const sideAt = sideArguments.get(name);
  const choices = sideAt === undefined ? [words] : sides.map(({ word }) => words.with(sideAt, word));
  let result: Bounds | undefined;
  for (const choice of choices) {
    const known = choice.filter((word) => word !== undefined);
    const number = known.length === choice.length ? referenceNumber(name, known) : undefined;
    if (number === undefined) return notNegative;
    result = result === undefined ? boundsOf(number) : hull(result, boundsOf(number));
  }
  return result ?? notNegative;
}
