/** Where the form of a text is broken. */
import type { Span, SyntaxTree } from '../../../../grammar/syntax.ts';
import type { ParseResult, SyntaxProblem } from '../../../../grammar/parse.ts';

/**
 * The problems that are told in general words: what is missing or does not belong there. A comma in a number, a keyword
 * that was taken for a name and characters without a meaning have words of their own.
 */
export function syntaxProblems(text: string, { problems }: ParseResult): readonly SyntaxProblem[] {
  const reserved = new Set(problems.filter(({ kind }) => kind === 'reserved-name').map(({ found }) => found));
  return problems.filter(
    (problem) =>
      (problem.kind === 'missing' || problem.kind === 'unexpected') &&
      !reserved.has(problem.found) &&
      numberWithComma(text, problem) === undefined,
  );
}

/**
 * The number that a comma breaks apart at a problem: `1,234,567.8`.
 *
 * @returns its place; `undefined` where the problem is another
 */
export function numberWithComma(text: string, { kind, found, start, end }: SyntaxProblem): Span | undefined {
  const comma = kind === 'unexpected' ? start : end;
  if (kind !== 'thousands-separator' && !/^[,，、]$/.test(found)) return undefined;
  const before = /\d+$/.exec(
    text.slice(Math.max(0, comma - 20), kind === 'thousands-separator' ? start + 1 : comma),
  );
  const from = kind === 'thousands-separator' ? start : comma - (before?.[0].length ?? 0);
  if (before === null) return undefined;
  const written = /^\d+(?:[,，、]\s?\d+)+(?:\.\d+)?/.exec(text.slice(from, from + 60))?.[0];
  return written === undefined ? undefined : { start: from, end: from + written.length };
}

/** The line on which a place stands. */
export function lineOf(text: string, offset: number): Span {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  const rest = /[\r\n]/.exec(text.slice(offset));
  return { start: before + 1, end: rest === null ? text.length : offset + rest.index };
}

/**
 * Where a broken form makes all else doubtful: the item in which it is broken, to the end of its last line.
 *
 * @param text the text
 * @param tree its tree
 * @param places where the form is broken
 */
export function doubtfulSpans(text: string, tree: SyntaxTree, places: readonly Span[]): readonly Span[] {
  return places.map((place) => {
    const methodology = tree.methodologies.findLast(({ start }) => start <= place.start);
    const item = methodology?.items.findLast(({ start }) => start <= place.start);
    const line = lineOf(text, place.start);
    const end = Math.max(line.end, item === undefined ? 0 : lineOf(text, item.end).end);
    return { start: Math.min(line.start, item?.start ?? line.start), end };
  });
}
