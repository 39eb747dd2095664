/** Lines and columns of a text, for outputs that count them. */
import type { Span } from '../../../grammar/syntax.ts';

/** A place as people and tools count it: both from 1, columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds lines in one text. Line ends are LF, CRLF and CR. */
export class LineMap {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  }

  /**
   * @param offset a UTF-16 offset into the text
   * @returns its line and column
   */
  at(offset: number): LineColumn {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** The line with this number, without its end; `''` where there is none. */
  line(number: number): string {
    const start = this.#starts[number - 1];
    if (start === undefined) return '';
    return this.#text.slice(start, this.#starts[number]).replace(/[\r\n]+$/, '');
  }

  /** Where a span begins and ends. */
  range(span: Span): { readonly start: LineColumn; readonly end: LineColumn } {
    return { start: this.at(span.start), end: this.at(span.end) };
  }
}
