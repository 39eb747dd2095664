/** Random parameters and formulas with the tree that they should be read as. */
import * as fc from 'fast-check';
import type {
  Attributes,
  Domain,
  Formula,
  Name,
  Option,
  OptionRule,
  Parameter,
  Text,
} from '../../../grammar/syntax.ts';
import { expression, label, range } from './expressions.ts';
import { block, maybe, name, names, onSameLine, text, written, type Made } from './texts.ts';
import { unit } from './units.ts';
import { commaSeparated, here, piece, pieces, trees, type Bare, type Piece, type Written } from './pieces.ts';

const domain: Made<Domain> = fc.oneof(
  name.map<Written<Bare<Domain>>>((index) => ({
    pieces: pieces('one', 'of', index),
    tree: { kind: 'one-of', index: index.tree },
  })),
  fc.constant<Written<Bare<Domain>>>({ pieces: pieces('yes', '/', 'no'), tree: { kind: 'yes-no' } }),
);

const option: Made<Option> = fc
  .record({
    name: label,
    description: maybe(text),
    rule: fc.oneof<Made<OptionRule>[]>(
      fc.constant<Written<Bare<OptionRule>>>({ pieces: pieces('given'), tree: { kind: 'given' } }),
      fc
        .tuple(fc.constantFrom('lowest' as const, 'highest' as const, 'first' as const), names)
        .map(([kind, options]) => ({
          pieces: pieces(kind, 'of', commaSeparated(options)),
          tree: { kind, options: trees(options) },
        })),
      expression(1).map(({ pieces: own, tree }) => ({
        pieces: own,
        tree: { kind: 'expression' as const, expression: tree },
      })),
    ),
    source: maybe(text),
    requires: fc.array(expression(0), { maxLength: 1 }),
  })
  .map((own) => ({
    pieces: pieces(
      'option',
      onSameLine(own.name.pieces),
      written(own.description),
      ':',
      own.rule,
      own.source ? pieces('source', own.source) : [],
      own.requires.flatMap((condition) => pieces('requires', condition)),
    ),
    tree: {
      kind: 'option',
      name: own.name.tree,
      description: own.description?.tree,
      rule: own.rule.tree,
      source: own.source?.tree,
      requires: trees(own.requires),
    },
  }));

const attributes: Made<Attributes> = fc
  .record({
    source: maybe(text),
    range: maybe(range),
    monitoringOptions: maybe(names),
    instrument: maybe(text),
    frequency: maybe(fc.oneof(text, fc.tuple(name, maybe(name)))),
    quality: maybe(text),
    note: maybe(text),
    options: fc.array(option, { maxLength: 2 }),
  })
  .map((own) => {
    const keywords: Bare<Name>[] = [];
    const keyword = (word: string): string => {
      keywords.push({ kind: 'name', text: word });
      return word;
    };
    const one = (word: 'source' | 'instrument' | 'quality' | 'note'): readonly Piece[] =>
      own[word] ? pieces(keyword(word), own[word]) : [];
    const { frequency } = own;
    const content = [
      one('source'),
      own.range ? pieces(keyword('range'), own.range) : [],
      one('instrument'),
      own.monitoringOptions
        ? pieces(keyword('option'), onSameLine(commaSeparated(own.monitoringOptions)))
        : [],
      frequency === undefined
        ? []
        : pieces(
            keyword('frequency'),
            Array.isArray(frequency)
              ? pieces(onSameLine(frequency[0].pieces), frequency[1] ? pieces('recorded', frequency[1]) : [])
              : (frequency as Written<unknown>),
          ),
      one('quality'),
      one('note'),
      ...own.options.map((each) => {
        keyword('option');
        return each.pieces;
      }),
    ];
    return {
      pieces: block(content),
      tree: {
        kind: 'attributes',
        source: own.source?.tree,
        range: own.range?.tree,
        monitoringOptions: trees(own.monitoringOptions ?? []),
        instrument: own.instrument?.tree,
        frequency:
          frequency === undefined
            ? undefined
            : Array.isArray(frequency)
              ? {
                  kind: 'frequency',
                  measured: frequency[0].tree,
                  recorded: frequency[1]?.tree,
                  text: undefined,
                }
              : {
                  kind: 'frequency',
                  measured: undefined,
                  recorded: undefined,
                  text: (frequency as Written<Bare<Text>>).tree,
                },
        quality: own.quality?.tree,
        method: undefined,
        note: own.note?.tree,
        options: trees(own.options),
        keywords,
      },
    };
  });

const declaration = fc
  .record({
    name,
    indices: fc.array(name, { maxLength: 2 }),
    unit: maybe(unit),
    domain: maybe(domain),
    description: maybe(text),
    value: maybe(expression(2)),
    valueFirst: fc.boolean(),
    attributes: maybe(attributes),
  })
  .map((own) => {
    const kind = own.domain ?? own.unit;
    const value = own.value ? pieces('=', own.value) : [];
    return {
      pieces: pieces(
        own.name,
        own.indices.length > 0 ? pieces('[', commaSeparated(own.indices), ']') : [],
        kind ? pieces(':', kind) : [],
        own.valueFirst ? value : [],
        written(own.description),
        own.valueFirst ? [] : value,
        written(own.attributes),
      ),
      tree: {
        name: own.name.tree,
        indices: trees(own.indices),
        unit: own.domain ? undefined : own.unit?.tree,
        domain: own.domain?.tree,
        description: own.description?.tree,
        value: own.value?.tree,
        attributes: own.attributes?.tree,
      },
      bare: kind === undefined && own.value === undefined,
    };
  });

export const parameter: Made<Parameter> = fc
  .tuple(
    fc.constantFrom('default' as const, 'fixed' as const, 'monitored' as const, 'calculated' as const),
    declaration,
  )
  .filter(([kind, own]) => kind !== 'calculated' || !own.bare)
  .map(([parameterKind, own]) => ({
    pieces: parameterKind === 'calculated' ? own.pieces : [piece(parameterKind), ...onSameLine(own.pieces)],
    tree: {
      kind: 'parameter',
      parameterKind,
      keyword: parameterKind === 'calculated' ? undefined : here,
      ...own.tree,
    },
  }));

export const formula: Made<Formula> = fc
  .tuple(fc.constantFrom('reference' as const, 'project' as const, 'reduction' as const), declaration)
  .map(([formulaKind, own]) => ({
    pieces: [piece(formulaKind), ...onSameLine(own.pieces)],
    tree: { kind: 'formula', formulaKind, keyword: here, ...own.tree },
  }));
