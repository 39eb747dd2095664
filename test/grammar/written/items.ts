/** Random methodologies with the tree that they should be read as. */
import * as fc from 'fast-check';
import type { EmissionSource, Item, Methodology } from '../../../grammar/syntax.ts';
import { example } from './examples.ts';
import { expression, label, number, row, rowKeys } from './expressions.ts';
import { formula, parameter } from './parameters.ts';
import { block, date, maybe, name, names, onSameLine, text, written, type Made } from './texts.ts';
import { inBrackets, unit } from './units.ts';
import { commaSeparated, here, piece, pieces, trees } from './pieces.ts';

const table: Made<Item> = fc
  .record({
    name,
    description: maybe(text),
    keys: fc.array(fc.tuple(name, maybe(unit.map(inBrackets))), { minLength: 1, maxLength: 2 }),
    unit: maybe(unit.map(inBrackets)),
    interpolated: fc.boolean(),
    source: maybe(text),
    rows: fc.array(fc.tuple(rowKeys, expression(1)), { maxLength: 4 }),
  })
  .map((own) => ({
    pieces: pieces(
      'table',
      onSameLine(own.name.pieces),
      written(own.description),
      'by',
      commaSeparated(
        own.keys.map(([key, its]) => ({ pieces: [...key.pieces, ...written(its)], tree: undefined })),
      ),
      own.unit ? pieces('->', own.unit) : [],
      own.interpolated ? pieces('interpolated') : [],
      own.source ? pieces('source', own.source) : [],
      block(own.rows.map(([keys, its]) => row(keys, its))),
    ),
    tree: {
      kind: 'table',
      name: own.name.tree,
      description: own.description?.tree,
      keys: own.keys.map(([key, its]) => ({ kind: 'table-key', name: key.tree, unit: its?.tree })),
      unit: own.unit?.tree,
      interpolated: own.interpolated ? here : undefined,
      source: own.source?.tree,
      rows: own.rows.map(([keys, its]) => ({ kind: 'row', keys: keys.tree, value: its.tree })),
    },
  }));

const index: Made<Item> = fc
  .record({
    name,
    description: maybe(text),
    calendar: maybe(fc.constantFrom('months', 'days', 'hours', 'years')),
    elements: maybe(fc.array(fc.tuple(label, maybe(text)), { minLength: 1, maxLength: 3 })),
  })
  .map((own) => ({
    pieces: pieces(
      'index',
      onSameLine(own.name.pieces),
      own.description ? onSameLine(own.description.pieces) : [],
      own.calendar ? piece(own.calendar, 'same line') : [],
      own.elements
        ? block([
            commaSeparated(
              own.elements.map(([each, description]) => ({
                pieces: [...each.pieces, ...written(description)],
                tree: undefined,
              })),
            ),
          ])
        : [],
    ),
    tree: {
      kind: 'index',
      name: own.name.tree,
      description: own.description?.tree,
      calendar: own.calendar === undefined ? undefined : { kind: 'name', text: own.calendar },
      elements: own.elements?.map(([each, description]) => ({
        kind: 'element',
        name: each.tree,
        description: description?.tree,
      })),
    },
  }));

const emissionSource: Made<EmissionSource> = fc
  .record({
    side: fc.constantFrom('reference' as const, 'project' as const),
    gases: names,
    text,
    countedBy: maybe(names),
    excluded: maybe(text),
  })
  .map((own) => ({
    pieces: pieces(
      own.side,
      commaSeparated(own.gases),
      own.text,
      own.countedBy ? pieces('->', commaSeparated(own.countedBy)) : [],
      own.excluded ? pieces('excluded', own.excluded) : [],
    ),
    tree: {
      kind: 'emission-source',
      side: own.side,
      gases: trees(own.gases),
      text: own.text.tree,
      countedBy: trees(own.countedBy ?? []),
      excluded: own.excluded?.tree,
    },
  }));

const others: readonly Made<Item>[] = [
  fc
    .tuple(
      fc.constantFrom(
        'title' as const,
        'proponent' as const,
        'attachment' as const,
        'version' as const,
        'establishment' as const,
      ),
      text,
    )
    .map(([kind, own]) => ({ pieces: pieces(kind, own), tree: { kind, text: own.tree } })),
  text.map((path) => ({ pieces: pieces('use', path), tree: { kind: 'use', path: path.tree } })),
  name.map((status) => ({ pieces: pieces('status', status), tree: { kind: 'status', status: status.tree } })),
  name.map((country) => ({
    pieces: pieces('partner', country),
    tree: { kind: 'partner', country: country.tree },
  })),
  names.map((numbers) => ({
    pieces: pieces('proposal', commaSeparated(numbers)),
    tree: { kind: 'proposal', numbers: trees(numbers) },
  })),
  fc.array(number, { minLength: 1, maxLength: 3 }).map((numbers) => ({
    pieces: pieces('scope', commaSeparated(numbers)),
    tree: { kind: 'scope', numbers: trees(numbers) },
  })),
  fc.tuple(name, date, maybe(date)).map(([event, from, to]) => ({
    pieces: pieces('date', event, from, to ? pieces('..', to) : []),
    tree: { kind: 'date-of', event: event.tree, from: from.tree, to: to?.tree },
  })),
  fc.tuple(text, text).map(([term, definition]) => ({
    // A text in another language could go on with the next text only if that began with a language: it never does.
    pieces: pieces('term', term, definition),
    tree: { kind: 'term', term: term.tree, definition: definition.tree },
  })),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('measure' as const, 'reference' as const, 'project' as const, 'monitoring' as const),
        text,
      ),
      { maxLength: 4 },
    )
    .map((items) => ({
      pieces: pieces('summary', block(items.map(([kind, own]) => pieces(kind, own)))),
      tree: {
        kind: 'summary',
        items: items.map(([item, own]) => ({ kind: 'summary-item', item, text: own.tree })),
      },
    })),
  fc
    .tuple(number, text, fc.array(expression(1), { maxLength: 2 }), fc.boolean())
    .map(([own, wording, requires, attest]) => ({
      pieces: pieces(
        'criterion',
        own,
        wording,
        requires.flatMap((each) => pieces('requires', each)),
        attest ? pieces('attest') : [],
      ),
      tree: {
        kind: 'criterion',
        number: own.tree,
        text: wording.tree,
        requires: trees(requires),
        attest: attest ? here : undefined,
      },
    })),
  fc.array(emissionSource, { maxLength: 3 }).map((sources) => ({
    pieces: pieces('sources', block(sources.map((each) => each.pieces))),
    tree: { kind: 'sources', sources: trees(sources) },
  })),
  fc
    .tuple(fc.constantFrom('unit' as const, 'material' as const), label, maybe(text))
    .map(([kind, own, description]) => ({
      pieces: pieces(kind, own, written(description)),
      tree: { kind, name: own.tree, description: description?.tree },
    })),
  fc.array(fc.tuple(text, date, text), { maxLength: 2 }).map((revisions) => ({
    pieces: pieces(
      'history',
      block(revisions.map(([version, day, own]) => pieces('version', version, day, own))),
    ),
    tree: {
      kind: 'history',
      revisions: revisions.map(([version, day, own]) => ({
        kind: 'revision',
        version: version.tree,
        date: day.tree,
        text: own.tree,
      })),
    },
  })),
];

/** Any item of a methodology. */
export const item: Made<Item> = fc.oneof<Made<Item>[]>(
  ...others,
  index,
  table,
  example,
  { weight: 3, arbitrary: formula } as never,
  { weight: 6, arbitrary: parameter } as never,
);

/** A methodology or a block of shared definitions. */
export const methodology: Made<Methodology> = fc
  .tuple(fc.constantFrom('methodology' as const, 'shared' as const), name, fc.array(item, { maxLength: 6 }))
  .map(([kind, own, items]) => ({
    pieces: pieces(
      piece(kind, 'line'),
      own,
      block(items.map(({ pieces: [first, ...rest] }) => [{ ...first!, before: 'line' as const }, ...rest])),
    ),
    tree: { kind, name: own.tree, items: trees(items) },
  }));

/** A whole text, of a length that a methodology may have. */
export const file = fc
  .array(methodology, { maxLength: 2 })
  .map((all) => ({
    pieces: all.flatMap((each) => each.pieces),
    tree: { kind: 'file', methodologies: trees(all) },
  }))
  .filter(({ pieces: all }) => all.length < 1500);
