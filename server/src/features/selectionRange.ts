/** Expand selection: from the word under the cursor, step by step, to the whole text. */
import type { Range, SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from './analysis.ts';
import { positionAt, rangeOf } from './positions.ts';
import { nodesAt } from './syntaxNodes.ts';

/**
 * @param analysis the text
 * @param offset a cursor
 * @returns the smallest piece of the text around the cursor, with the next larger one as its parent, and so on
 */
export function selectionRange(analysis: Analysis, offset: number): SelectionRange {
  const { tokens, tree } = analysis.parsed;
  const spans = [...nodesAt(tree, offset)];
  const token = tokens.find(({ start, end }) => start <= offset && offset < end);
  if (token) spans.push(token);
  let selection: SelectionRange | undefined;
  let before: Range | undefined;
  for (const span of spans) {
    const range = rangeOf(analysis, span);
    if (before && sameRange(before, range)) continue;
    selection = selection ? { range, parent: selection } : { range };
    before = range;
  }
  const here = positionAt(analysis, offset);
  return selection ?? { range: { start: here, end: here } };
}

function sameRange(first: Range, second: Range): boolean {
  return (
    first.start.line === second.start.line &&
    first.start.character === second.start.character &&
    first.end.line === second.end.line &&
    first.end.character === second.end.character
  );
}
