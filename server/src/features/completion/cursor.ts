/** Where the cursor is among the tokens. Works on tokens alone, so that a half-typed text is no obstacle. */
import type { ParseResult, Token } from '../../../../grammar/parse.ts';
import type { Span } from '../../../../grammar/syntax.ts';

export interface Cursor {
  readonly offset: number;
  /** The tokens before the word that is being typed, without comments and stray characters. */
  readonly before: readonly Token[];
  /** The word that the cursor is in or right behind, which an item replaces; empty between words. */
  readonly replace: Span;
  /** The token that the cursor is in, where it is a word or a number. */
  readonly word: Token | undefined;
  /** The text that the cursor is in; `undefined` outside quotes. */
  readonly quoted: Token | undefined;
  /** The first tokens behind the cursor. */
  readonly after: readonly Token[];
}

/**
 * Finds the cursor among the tokens.
 *
 * @param parsed the parse of the text
 * @param offset where the cursor is
 * @returns what stands around it; `undefined` inside a comment
 */
export function findCursor({ tokens }: ParseResult, offset: number): Cursor | undefined {
  let next = firstEndingFrom(tokens, offset);
  let word: Token | undefined;
  let quoted: Token | undefined;
  const touched = tokens[next];
  if (touched !== undefined && touched.start < offset) {
    if (touched.class === 'comment' && (offset < touched.end || isOpen(touched))) return undefined;
    if (touched.class === 'string' && (offset < touched.end || isOpen(touched))) quoted = touched;
    else if (isWord(touched)) word = touched;
    else next++;
  }
  const current = word ?? quoted;
  const before = tokens.slice(0, next).filter(isMeaningful);
  const after = tokens
    .slice(current === undefined ? next : next + 1, next + 8)
    .filter(isMeaningful)
    .slice(0, 3);
  const replace =
    current === undefined ? { start: offset, end: offset } : { start: current.start, end: current.end };
  return { offset, before, replace, word, quoted, after };
}

function firstEndingFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWord({ class: kind }: Token): boolean {
  return kind === 'name' || kind === 'keyword' || kind === 'number' || kind === 'date';
}

function isMeaningful({ class: kind }: Token): boolean {
  return kind !== 'comment' && kind !== 'invalid';
}

/** Whether a comment or a text goes on up to its end: one that is not closed, and a comment that ends with its line. */
function isOpen({ text, class: kind }: Token): boolean {
  if (kind === 'comment') return text.startsWith('//') || !/^\/\*[^]*\*\/$/.test(text);
  return text.length < 2 || !/["\u201C\u201D\uFF02]$/.test(text) || /(?:^|[^\\])(?:\\\\)*\\"$/.test(text);
}
