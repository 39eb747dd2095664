/** Random units with the tree that they should be read as. */
import * as fc from 'fast-check';
import type { Bare } from './pieces.ts';
import type { UnitSyntax } from '../../../grammar/syntax.ts';
import { piece, quoted, word, type Piece, type Written } from './pieces.ts';

type Unit = Written<Bare<UnitSyntax>>;

const symbol = fc.constantFrom('MWh', 'tCO2', 'GJ', 'kg', 'm3', 'p', 'a', 't', '℃', 'µg', 'one');

const named: fc.Arbitrary<Unit> = fc
  .tuple(fc.oneof(symbol, quoted), fc.option(word, { nil: undefined }), fc.option(word, { nil: undefined }))
  .map(([name, substance, basis]) => ({
    pieces: [
      ...(typeof name === 'string' ? [piece(name)] : name.pieces),
      ...(substance === undefined ? [] : inside('{', substance, '}')),
      ...(basis === undefined ? [] : inside('(', basis, ')')),
    ],
    tree: {
      kind: 'unit-name' as const,
      name: typeof name === 'string' ? name.normalize('NFKC') : name.tree,
      substance: substance === undefined ? undefined : { kind: 'name' as const, text: substance },
      basis: basis === undefined ? undefined : { kind: 'name' as const, text: basis },
    },
  }));

function inside(open: string, content: string, close: string): readonly Piece[] {
  return [piece(open, 'nothing'), piece(content), piece(close)];
}

const factor: fc.Arbitrary<Unit> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: named },
      fc.constant<Unit>({ pieces: [piece('%')], tree: { kind: 'unit-percent' } }),
      fc.nat(20).map<Unit>((number) => ({
        pieces: [piece(String(number))],
        tree: { kind: 'unit-number', text: String(number) },
      })),
    ),
    fc.constantFrom(undefined, '2', '-1', '²', '⁻³'),
  )
  .map(([base, exponent]) => {
    if (exponent === undefined) return base;
    const superscript = /[²⁻³]/.test(exponent);
    const digits = exponent === '²' ? 2 : exponent === '⁻³' ? -3 : Number(exponent);
    return {
      pieces: [
        ...base.pieces,
        ...(superscript
          ? [piece(exponent)]
          : [piece('^'), ...(digits < 0 ? [piece('-')] : []), piece(String(Math.abs(digits)))]),
      ],
      tree: { kind: 'unit-power', base: base.tree, exponent: digits },
    };
  });

function joined(first: Unit, rest: readonly (readonly ['*' | '/', Unit])[], compact: boolean): Unit {
  return rest.reduce<Unit>(
    (left, [operator, right]) => ({
      pieces: [
        ...left.pieces,
        piece(operator, compact ? 'nothing' : 'any'),
        ...(compact
          ? [{ ...right.pieces[0]!, before: 'nothing' as const }, ...right.pieces.slice(1)]
          : right.pieces),
      ],
      tree: {
        kind: operator === '*' ? 'unit-product' : 'unit-quotient',
        left: left.tree,
        right: right.tree,
      },
    }),
    first,
  );
}

function unitOf(atom: fc.Arbitrary<Unit>, compact: boolean): fc.Arbitrary<Unit> {
  return fc
    .tuple(atom, fc.array(fc.tuple(fc.constantFrom('*' as const, '/' as const), atom), { maxLength: 2 }))
    .map(([first, rest]) => joined(first, rest, compact));
}

const bracketed: fc.Arbitrary<Unit> = unitOf(factor, false).map(({ pieces: own, tree }) => ({
  pieces: [piece('('), ...own, piece(')')],
  tree,
}));

/** A unit behind a colon or in brackets. */
export const unit: fc.Arbitrary<Unit> = fc.oneof(
  { weight: 6, arbitrary: unitOf(fc.oneof({ weight: 5, arbitrary: factor }, bracketed), false) },
  fc.constant<Unit>({ pieces: [piece('-')], tree: { kind: 'unit-one' } }),
);

/** A unit behind `in`, in which white space ends it. */
export const compactUnit: fc.Arbitrary<Unit> = unitOf(factor, true);

/** `[MWh/p]`. */
export function inBrackets({ pieces: own, tree }: Unit): Unit {
  return { pieces: [piece('['), ...own, piece(']')], tree };
}
