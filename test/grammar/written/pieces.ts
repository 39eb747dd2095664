/** Pieces of a text with the tree that they should be read as: what the generators of random methodologies are made of. */
import * as fc from 'fast-check';
import type { Span } from '../../../grammar/syntax.ts';
import { keywords, textLanguages } from '../../../grammar/tokens.ts';

/** A node without the places at which it and its parts stand. */
export type Bare<T> = T extends Span
  ? keyof T extends keyof Span
    ? Record<string, never>
    : {
        readonly [
          K in Exclude<keyof T, keyof Span | 'operatorSpan' | (T extends { items: unknown } ? 'body' : never)>
        ]: Bare<T[K]>;
      }
  : T extends readonly (infer Entry)[]
    ? readonly Bare<Entry>[]
    : T extends object
      ? { readonly [K in keyof T]: Bare<T[K]> }
      : T;

/** What may stand before a token: nothing, white space or not, white space without a line break, white space, a line break. */
export type Before = 'nothing' | 'any' | 'same line' | 'space' | 'line';
export interface Piece {
  readonly text: string;
  readonly before: Before;
}

export interface Written<T> {
  readonly pieces: readonly Piece[];
  readonly tree: T;
}

/** A place in a tree that is there. */
export const here: Record<string, never> = {};

export function piece(text: string, before: Before = 'any'): Piece {
  return { text, before };
}

/** Words, operators and brackets, each with any white space before it. */
export function pieces(
  ...texts: readonly (string | Piece | readonly Piece[] | Written<unknown>)[]
): readonly Piece[] {
  return texts.flatMap((part) => {
    if (typeof part === 'string') return [piece(part, /^\w/.test(part) ? 'space' : 'any')];
    if ('pieces' in part) return part.pieces;
    return 'text' in part ? [part] : part;
  });
}

/** A list with commas. */
export function commaSeparated(parts: readonly Written<unknown>[]): readonly Piece[] {
  return parts.flatMap(({ pieces: own }, index) => (index === 0 ? own : [piece(','), ...own]));
}

export function trees<T>(parts: readonly Written<T>[]): readonly T[] {
  return parts.map(({ tree }) => tree);
}

/** Removes the places from a tree: spans, and what is a span only is `{}`. */
export function bare(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(bare);
  if (typeof part !== 'object' || part === null) return part;
  const rest: Record<string, unknown> = {};
  const places = new Set(['start', 'end', 'operatorSpan', ...('items' in part ? ['body'] : [])]);
  for (const [key, value] of Object.entries(part)) if (!places.has(key)) rest[key] = bare(value);
  return rest;
}

const reserved: ReadonlySet<string> = new Set([...keywords, ...textLanguages]);

/** Names as authors give them, with words that are free although they mean something in one place. */
export const word: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/) },
    fc.constantFrom(
      'period',
      'days',
      'months',
      'one',
      'yes',
      'no',
      'met',
      'interpolated',
      'EC_PJ',
      'η_PJ',
      '係数',
      'e1',
    ),
  )
  .filter((name) => !reserved.has(name));

/** Text without line breaks. */
const content = fc
  .oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', 'a "b" c', '\\', '石炭', '{ // }', '/* */', '“x”'))
  .map((text) => text.replace(/[\n\r]/g, ' '));

/** A quoted text in one of the quotation marks that word processors write. */
export const quoted: fc.Arbitrary<Written<string>> = fc.tuple(content, fc.boolean()).map(([value, curly]) => {
  const inCurly = curly && !/[“”„]/.test(value);
  const text = inCurly ? `“${value.replaceAll('\\', '\\\\')}”` : `"${value.replace(/["\\]/g, '\\$&')}"`;
  return { pieces: [piece(text)], tree: value };
});

/** White space, comments and pasted characters, taken in turn. */
export interface Manner {
  readonly gaps: readonly string[];
  readonly glyphs: readonly number[];
}

export const manner: fc.Arbitrary<Manner> = fc.record({
  gaps: fc.array(
    fc.constantFrom('', ' ', '  ', '\t', '\u00A0', '\u3000', '\n', '\r\n', '\n\n\n', ' /* c */ ', ' // c\n'),
    { minLength: 1, maxLength: 40 },
  ),
  glyphs: fc.array(fc.nat(5), { minLength: 1, maxLength: 20 }),
});

const glyphs: Readonly<Record<string, readonly string[]>> = {
  '*': ['*', '×', '·', '⋅'],
  '/': ['/', '÷', '∕'],
  '-': ['-', '−', '–'],
  '->': ['->', '→', '−>'],
  '..': ['..', '…'],
  '..<': ['..<', '…<'],
  '<=': ['<=', '≤', '≦'],
  '!=': ['!=', '≠'],
  '(': ['(', '（'],
  ')': [')', '）'],
  ',': [',', '，', '、'],
  ':': [':', '：'],
  '%': ['%', '％'],
};

/** Writes pieces in a manner. */
export function write(parts: readonly Piece[], { gaps, glyphs: choices }: Manner): string {
  let text = '';
  for (const [index, { text: plain, before }] of parts.entries()) {
    const variants = glyphs[plain] ?? [plain];
    const glyph = variants[choices[index % choices.length]! % variants.length]!;
    // Each line is further in than those before it, so that none looks like the start of something new.
    let gap = gaps[index % gaps.length]!.replace(/\n$/, `\n${' '.repeat(3 + index)}`);
    if (before === 'nothing') gap = '';
    else if (before === 'line') gap = `${gap}\n  `;
    else if (before === 'same line') gap = ' ';
    else if (gap === '' && (before === 'space' || !canTouch(text, glyph))) gap = ' ';
    text += gap + glyph;
  }
  return text;
}

const brackets = '()[],:（），、：';

function canTouch(text: string, next: string): boolean {
  if (text === '' || brackets.includes(next[0]!)) return true;
  if (brackets.includes(text.at(-1)!)) return !/^[\w"“]/.test(next) || /[([,（，]/.test(text.at(-1)!);
  return false;
}
