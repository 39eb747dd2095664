/** What indices are called that run: `i` may run in several sums at once, and in each it stands at another element. */
import type { IndexSymbol } from '../../model/model.ts';

const opening = '⟦';
const closing = '⟧';
const pattern = /⟦([^⟧]*)\.\d+⟧/g;

/**
 * A name for an index that begins to run.
 *
 * @param index the index
 * @param taken names that run already
 */
export function variable({ name }: IndexSymbol, taken: readonly (string | undefined)[]): string {
  let number = 1;
  while (taken.includes(named(name, number))) number++;
  return named(name, number);
}

/** Another name for the same index that is not taken. */
export function otherName(name: string, taken: readonly string[]): string {
  const index = name.slice(opening.length, name.lastIndexOf('.'));
  let number = 1;
  while (taken.includes(named(index, number))) number++;
  return named(index, number);
}

function named(index: string, number: number): string {
  return `${opening}${index}.${number}${closing}`;
}

/** A text with its variables numbered in the order in which they come: the same for texts that differ only in that. */
export function alike(text: string): string {
  const names: string[] = [];
  return text.replace(pattern, (name, index: string) => {
    let position = names.indexOf(name);
    if (position < 0) position = names.push(name) - 1;
    return `${opening}${index} ${position}${closing}`;
  });
}

/** A word as a part of a text in which variables stand: no word looks like one. */
export function quoted(word: string): string {
  return JSON.stringify(word).replaceAll(opening, '\\u27e6');
}
