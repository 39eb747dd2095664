/** Random examples with the tree that they should be read as. */
import * as fc from 'fast-check';
import type { Example, ExampleEntry, ExampleValue, Name } from '../../../grammar/syntax.ts';
import { expression, label, number, type WrittenExpression } from './expressions.ts';
import { block, date, maybe, name, onSameLine, text, type Made } from './texts.ts';
import { commaSeparated, piece, pieces, trees, type Bare, type Written } from './pieces.ts';

type Value = Written<Bare<ExampleValue>>;
const single: fc.Arbitrary<Value> = fc.oneof<fc.Arbitrary<Value>[]>(
  expression(1) as fc.Arbitrary<WrittenExpression>,
  label.map(({ pieces: own, tree }) => ({
    pieces: pieces('option', onSameLine(own)),
    tree: { kind: 'option-choice' as const, option: tree },
  })),
);
const element: Made<Name> = fc.oneof(
  label,
  fc.constantFrom('2018', '2020-01', '2020-01-31', '2020-01-31T05').map<Written<Bare<Name>>>((key) => ({
    pieces: [piece(key, 'space')],
    tree: { kind: 'name', text: key },
  })),
);
function list(value: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.array(fc.tuple(maybe(element), value), { maxLength: 4 }).map((entries) => ({
    pieces: block([
      commaSeparated(
        entries.map(([key, own]) => ({ pieces: key ? pieces(key, ':', own) : own.pieces, tree: undefined })),
      ),
    ]),
    tree: { kind: 'list', entries: entries.map(([key, own]) => ({ key: key?.tree, value: own.tree })) },
  }));
}
const value: fc.Arbitrary<Value> = fc.oneof(single, list(fc.oneof(single, list(single))));

const entry: Made<ExampleEntry> = fc.oneof<Made<ExampleEntry>[]>(
  fc
    .tuple(fc.boolean(), name, fc.array(element, { maxLength: 2 }), value)
    .map(([expected, target, elements, own]) => ({
      pieces: pieces(
        expected ? pieces('expect', onSameLine(target.pieces)) : target,
        elements.length > 0 ? pieces('[', commaSeparated(elements), ']') : [],
        '=',
        own,
      ),
      tree: {
        kind: expected ? ('expectation' as const) : ('assignment' as const),
        name: target.tree,
        elements: trees(elements),
        value: own.tree,
      },
    })),
  fc.tuple(number, fc.boolean()).map(([own, met]) => ({
    pieces: pieces('expect', 'criterion', own, met ? [] : pieces('not'), 'met'),
    tree: { kind: 'criterion-expectation' as const, number: own.tree, met },
  })),
  fc.tuple(date, date).map(([from, to]) => ({
    pieces: pieces('period', from, '..', to),
    tree: { kind: 'example-period' as const, from: from.tree, to: to.tree },
  })),
);

export const example: Made<Example> = fc
  .record({ title: text, source: maybe(text), entries: fc.array(entry, { maxLength: 4 }) })
  .map(({ title, source, entries }) => ({
    pieces: pieces(
      'example',
      title,
      block([source ? pieces('source', source) : [], ...entries.map((each) => each.pieces)]),
    ),
    tree: { kind: 'example', title: title.tree, source: source?.tree, entries: trees(entries) },
  }));
