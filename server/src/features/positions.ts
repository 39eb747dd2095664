/** Offsets of a text to positions of the protocol and back. Both count UTF-16 units. */
import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from '../../../grammar/syntax.ts';

/** Anything that holds a text: an `Analysis`, a file. Where its lines start is worked out once for each. */
export interface HasText {
  readonly text: string;
}

const lineStartsOf = new WeakMap<HasText, readonly number[]>();

/**
 * @param source the text, or what holds it
 * @returns the offset of the first character of each line; lines end with LF, CR LF or CR
 */
export function lineStarts(source: HasText): readonly number[] {
  let starts = lineStartsOf.get(source);
  if (starts === undefined) {
    starts = findLineStarts(source.text);
    lineStartsOf.set(source, starts);
  }
  return starts;
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  const carriageReturns = text.includes('\r');
  if (!carriageReturns) {
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineEnd.length);
  return starts;
}

/** The number of the line, from 0, on which an offset lies. */
export function lineAt(source: HasText, offset: number): number {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The position of an offset; one outside the text counts as its nearer end. */
export function positionAt(source: HasText, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), source.text.length);
  const line = lineAt(source, inside);
  return { line, character: inside - lineStarts(source)[line]! };
}

/** The offset of a position; one behind the end of its line, or of the text, counts as that end. */
export function offsetAt(source: HasText, { line, character }: Position): number {
  const starts = lineStarts(source);
  if (line >= starts.length) return source.text.length;
  if (line < 0) return 0;
  return Math.min(starts[line]! + Math.max(character, 0), lineEnd(source, line));
}

/** The offset behind the last character of a line, its line end not counted. */
export function lineEnd(source: HasText, line: number): number {
  const next = lineStarts(source)[line + 1];
  if (next === undefined) return source.text.length;
  const crLf = source.text[next - 1] === '\n' && source.text[next - 2] === '\r';
  return next - (crLf ? 2 : 1);
}

/** A span of offsets as a range of positions. */
export function rangeOf(source: HasText, { start, end }: Span): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

/** A range of positions as a span of offsets. */
export function spanOf(source: HasText, { start, end }: Range): Span {
  return { start: offsetAt(source, start), end: offsetAt(source, end) };
}
