/** Names, texts, dates and blocks: what the items of a random methodology have in common. */
import * as fc from 'fast-check';
import type { DateLiteral, Name, Text } from '../../../grammar/syntax.ts';
import { label } from './expressions.ts';
import { piece, pieces, quoted, word, type Bare, type Piece, type Written } from './pieces.ts';

export type Made<T> = fc.Arbitrary<Written<Bare<T>>>;

export function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}
export function written(part: Written<unknown> | undefined): readonly Piece[] {
  return part?.pieces ?? [];
}

export const name: Made<Name> = word.map((text) => ({ pieces: [piece(text)], tree: { kind: 'name', text } }));
export const names = fc.array(label, { minLength: 1, maxLength: 3 });

export const text: Made<Text> = fc
  .tuple(quoted, fc.array(fc.tuple(fc.constantFrom('ja', 'vi'), quoted), { maxLength: 2 }))
  .map(([main, others]) => ({
    pieces: [...main.pieces, ...others.flatMap(([language, own]) => pieces(language, own))],
    tree: {
      kind: 'text',
      variants: [
        { language: undefined, value: main.tree },
        ...others.map(([language, own]) => ({ language, value: own.tree })),
      ],
    },
  }));

export const date: Made<DateLiteral> = fc.constantFrom('2017-01-30', '2020-12-31').map((day) => ({
  pieces: [piece(day, 'space')],
  tree: { kind: 'date', text: day },
}));

export function block(content: readonly (readonly Piece[])[]): readonly Piece[] {
  return [piece('{', 'space'), ...content.flat(), piece('}')];
}

/** The first piece cannot be taken for the rest of what stands before it. */
export function onSameLine(own: readonly Piece[]): readonly Piece[] {
  return own.map((part, index) => (index === 0 ? { ...part, before: 'same line' } : part));
}
