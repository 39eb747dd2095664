/** The paths behind `use`, as links to their files. */
import type { Span } from '../../../grammar/syntax.ts';
import { resolvePath } from './addresses.ts';
import type { Analysis } from './analysis.ts';

/** A piece of text that leads to a file. */
export interface FileLink extends Span {
  /** Address of the file. */
  readonly target: string;
}

/**
 * @param analysis the text
 * @param address its address, from which the paths start
 * @returns one link for each path, without its quotes
 */
export function documentLinks({ parsed }: Analysis, address: string): readonly FileLink[] {
  return parsed.tree.methodologies
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === 'use')
    .flatMap(({ path }) => path.variants.slice(0, 1))
    .filter(({ value }) => value !== '')
    .map(({ value, start, end }) => ({
      start: start + 1,
      end: end - 1,
      target: resolvePath(address, value),
    }));
}
