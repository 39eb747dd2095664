/** What can be folded away: blocks, and comments of several lines. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Item, Span } from '../../../grammar/syntax.ts';
import type { Analysis } from './analysis.ts';
import { lineAt, lineStarts } from './positions.ts';

/**
 * @param analysis the text
 * @returns blocks without the line of their closing brace, and comments; of those that begin on one line, the longest
 */
export function foldingRanges(analysis: Analysis): FoldingRange[] {
  const ranges = [...blocks(analysis), ...comments(analysis)];
  const byStart = new Map<number, FoldingRange>();
  for (const range of ranges) {
    const other = byStart.get(range.startLine);
    if (other === undefined || other.endLine < range.endLine) byStart.set(range.startLine, range);
  }
  return [...byStart.values()].toSorted((first, second) => first.startLine - second.startLine);
}

/** By the tree, so that a half-typed item does not take its neighbours' folds away. */
function blocks(analysis: Analysis): FoldingRange[] {
  return analysis.parsed.tree.methodologies.flatMap((methodology) => [
    ...block(analysis, methodology),
    ...methodology.items.flatMap((item) => [
      ...block(analysis, item),
      ...partsOf(item).flatMap((part) => block(analysis, part)),
    ]),
  ]);
}

function partsOf(item: Item): readonly Span[] {
  switch (item.kind) {
    case 'parameter':
    case 'formula':
      return item.attributes?.options ?? [];
    case 'example':
      return item.entries;
    default:
      return [];
  }
}

function block(analysis: Analysis, { start, end }: Span): FoldingRange[] {
  const startLine = lineAt(analysis, start);
  const lastLine = lineAt(analysis, end);
  const closer = analysis.text.slice(lineStarts(analysis)[lastLine], end).trim();
  const endLine = closer === '}' ? lastLine - 1 : lastLine;
  return endLine > startLine ? [{ startLine, endLine }] : [];
}

function comments(analysis: Analysis): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let startLine = -1;
  let endLine = -2;
  const finish = () => {
    if (endLine > startLine) ranges.push({ startLine, endLine, kind: FoldingRangeKind.Comment });
  };
  let lastTokenLine = -1;
  for (const token of analysis.parsed.tokens) {
    const line = lineAt(analysis, token.start);
    const alone = line !== lastTokenLine;
    lastTokenLine = lineAt(analysis, token.end);
    if (token.class !== 'comment' || !alone) continue;
    if (line !== endLine + 1) {
      finish();
      startLine = line;
    }
    endLine = lastTokenLine;
  }
  finish();
  return ranges;
}
