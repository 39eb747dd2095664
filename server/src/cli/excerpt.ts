/** The line of a finding with a mark under it. */
import type { Span } from '../../../grammar/syntax.ts';
import type { LineMap } from '../publish/lines.ts';
import { textWidth } from './display.ts';
import { visible } from './output.ts';

export interface Excerpt {
  readonly lineNumber: number;
  /** The line as shown: tabs as spaces, cut where it is too long. */
  readonly line: string;
  /** Spaces, and carets under what the finding is about. */
  readonly marks: string;
}

const tabWidth = 4;
/** UTF-16 units of a line that are looked at on each side of a finding. */
const reach = 1000;

interface Cell {
  readonly shown: string;
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly at: number;
}

/**
 * Shows the line where a finding begins.
 *
 * @param lines the lines of the text
 * @param span the finding; of one that goes on over several lines the first is shown
 * @param width the columns that there are for the line
 * @returns the line and the marks under it, in the same columns
 */
export function excerptOf(lines: LineMap, span: Span, width: number): Excerpt {
  const { start, end } = lines.range(span);
  const line = lines.line(start.line);
  const from = Math.min(start.column - 1, line.length);
  const to = end.line === start.line ? end.column - 1 : line.length;
  const cells = cutAround(cellsOf(line, from), from, Math.max(to, from + 1), width);
  const before = cells.filter(({ at }) => at < from);
  const marked = cells.filter(({ at }) => at >= from && at < to);
  return {
    lineNumber: start.line,
    line: cells
      .map(({ shown }) => shown)
      .join('')
      .trimEnd(),
    marks: ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(marked))),
  };
}

function cellsOf(line: string, from: number): readonly Cell[] {
  const first = Math.max(0, from - reach);
  const cells: Cell[] = [];
  let column = 0;
  let at = first;
  for (const character of line.slice(first, from + reach)) {
    const shown = character === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : visible(character);
    const width = textWidth(shown);
    cells.push({ shown, width, at });
    column += width;
    at += character.length;
  }
  return cells;
}

/** Leaves out cells at both ends, those of the finding last, until the rest fits; `…` stands for what is left out. */
function cutAround(cells: readonly Cell[], from: number, to: number, width: number): readonly Cell[] {
  if (columns(cells) <= width) return cells;
  const space = width - 2;
  const focus = Math.max(
    0,
    cells.findIndex(({ at }) => at >= from),
  );
  const focusWidth = columns(cells.filter(({ at }) => at >= from && at < to));
  const wanted = Math.max(0, Math.floor((space - focusWidth) / 2));
  let first = focus;
  let used = 0;
  while (first > 0 && used + cells[first - 1]!.width <= wanted) used += cells[--first]!.width;
  let last = first;
  used = 0;
  while (last < cells.length && used + cells[last]!.width <= space) used += cells[last++]!.width;
  while (first > 0 && used + cells[first - 1]!.width <= space) used += cells[--first]!.width;
  const ellipsis = (at: number): Cell => ({ shown: '…', width: 1, at });
  return [
    ...(first > 0 ? [ellipsis(cells[first]!.at - 1)] : []),
    ...cells.slice(first, last),
    ...(last < cells.length ? [ellipsis(cells[last]!.at)] : []),
  ];
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
