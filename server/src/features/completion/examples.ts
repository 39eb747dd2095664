/** What an example still needs, and what can be given. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Example, ExampleEntry } from '../../../../grammar/syntax.ts';
import type { IndexSymbol, MethodologyModel, ValueSymbol } from '../../model/model.ts';
import type { Language } from '../../rules/rule.ts';
import { explanationOf } from '../words/keywords.ts';
import { textIn } from '../words/text.ts';
import { typeText } from '../words/types.ts';
import { indicesIn, valuesIn } from './scope.ts';
import { asWritten, escapeSnippet, type Suggestion } from './suggestion.ts';

const allMissing: Readonly<Record<Language, string>> = {
  en: 'all missing inputs',
  ja: '不足している入力値すべて',
};

/**
 * The entries that an example can still have: missing inputs first.
 *
 * @param model the methodology
 * @param example the example
 * @param offset where the cursor is; the entry there does not count as given
 * @param language of the descriptions
 */
export function entrySuggestions(
  model: MethodologyModel,
  example: Example | undefined,
  offset: number,
  language: Language,
): readonly Suggestion[] {
  const entries = (example?.entries ?? []).filter(({ start, end }) => offset < start || end < offset);
  const given = new Set(entries.flatMap((entry) => (entry.kind === 'assignment' ? [entry.name.text] : [])));
  const counts = elementCounts(entries);
  const missing: readonly Missing[] = [
    ...indicesIn(model)
      .filter(isGiven)
      .map((index) => missingIndex(index, language)),
    ...valuesIn(model)
      .filter((value) => isInput(value))
      .map((value) => missingValue(value, counts, language)),
  ].filter(({ name }) => !given.has(name));
  const single = missing.map(({ name, suffix, detail, entry }): Suggestion => ({
    label: name,
    kind: CompletionItemKind.Variable,
    suffix,
    detail,
    insert: numbered([entry]),
    snippet: true,
    rank: 1,
  }));
  return [
    ...(missing.length < 2 ? [] : [together(missing, language)]),
    ...single,
    ...keywordEntries(model, entries, language),
  ];
}

/** An input without a value. `entry` has `¤` for each place to fill in, with what stands there until then. */
interface Missing {
  readonly name: string;
  readonly suffix: string;
  readonly detail: string;
  readonly entry: string;
}

function together(missing: readonly Missing[], language: Language): Suggestion {
  return {
    label: allMissing[language],
    kind: CompletionItemKind.Snippet,
    detail: missing.map(({ name }) => name).join(', '),
    insert: numbered(missing.map(({ entry }) => entry)),
    snippet: true,
    filter: missing.map(({ name }) => name).join(' '),
    rank: 0,
  };
}

/** Numbers the places to fill in, one entry a line. */
function numbered(entries: readonly string[]): string {
  let place = 0;
  return entries.join('\n').replace(/¤/g, () => String(++place));
}

/** Whether a project gives the elements of an index. */
function isGiven(index: IndexSymbol): boolean {
  return index.from === 'project';
}

/** Whether a project gives the value, or chooses how it is determined. */
function isInput({ role, syntax, name }: ValueSymbol): boolean {
  if (name === '' || syntax.value !== undefined) return false;
  return role === 'fixed' || role === 'monitored' || (syntax.attributes?.options.length ?? 0) > 0;
}

function missingIndex(index: IndexSymbol, language: Language): Missing {
  return {
    name: index.name,
    suffix: ' = { … }',
    detail: textIn(index.syntax.description, language),
    entry: `${escapeSnippet(index.name)} = { \${¤:a}, \${¤:b} }`,
  };
}

function missingValue(value: ValueSymbol, counts: ReadonlyMap<string, number>, language: Language): Missing {
  const options = value.syntax.attributes?.options ?? [];
  const name = escapeSnippet(value.name);
  const rule =
    options.length > 0 ? `option \${¤:${escapeSnippet(options[0]!.name.text)}}` : list(value, 0, counts);
  return {
    name: value.name,
    suffix: ` : ${typeText(value.type, language)}`,
    detail: textIn(value.syntax.description, language),
    entry: `${name} = ${rule}`,
  };
}

/** One place for each element, nested for several indices. */
function list(value: ValueSymbol, depth: number, counts: ReadonlyMap<string, number>): string {
  const index = value.indices[depth];
  if (index === undefined) return placeholder(value);
  const count = Math.min(index.elements?.length ?? counts.get(index.name) ?? 2, longestList);
  const keys = (index.elements ?? []).map((element) => `${escapeSnippet(asWritten(element))}: `);
  const inner = Array.from({ length: count }, (_, at) => (keys[at] ?? '') + list(value, depth + 1, counts));
  return `{ ${inner.join(', ')} }`;
}

/** Longer lists are not typed by hand. */
const longestList = 24;

function placeholder({ type }: ValueSymbol): string {
  if (type.kind === 'logical') return '${¤:yes}';
  if (type.kind === 'element') return `\${¤:${escapeSnippet(asWritten(type.index.elements?.[0] ?? 'a'))}}`;
  return '${¤:0}';
}

function elementCounts(entries: readonly ExampleEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind === 'assignment' && entry.value.kind === 'list')
      counts.set(entry.name.text, entry.value.entries.length);
  }
  return counts;
}

function keywordEntries(
  model: MethodologyModel,
  entries: readonly ExampleEntry[],
  language: Language,
): readonly Suggestion[] {
  const result = valuesIn(model).findLast(({ role }) => role === 'reduction');
  const expect = `expect \${1:${escapeSnippet(result?.name ?? 'ER_p')}} = \${2:0}`;
  const calendar = indicesIn(model).some(({ from }) => from !== 'project' && from !== 'methodology');
  const hasPeriod = entries.some(({ kind }) => kind === 'example-period');
  return [
    { word: 'expect', insert: expect, rank: 2 },
    ...(hasPeriod
      ? []
      : [{ word: 'period', insert: 'period ${1:2020-01-01} .. ${2:2020-12-31}', rank: calendar ? 0 : 3 }]),
    { word: 'source', insert: 'source "$1"', rank: 3 },
  ].map(({ word, insert, rank }) => ({
    label: word,
    kind: CompletionItemKind.Keyword,
    documentation: explanationOf(word)?.[language] ?? '',
    insert,
    snippet: true,
    rank,
  }));
}

/** What an example can expect: results first, then what is calculated on the way, and criteria. */
export function expectationSuggestions(model: MethodologyModel, language: Language): readonly Suggestion[] {
  const results = new Set(['reference', 'project', 'reduction']);
  const values = valuesIn(model)
    .filter(({ role }) => results.has(role) || role === 'calculated')
    .map((value): Suggestion => ({
      label: value.name,
      kind: CompletionItemKind.Variable,
      suffix: ` : ${typeText(value.type, language)}`,
      detail: textIn(value.syntax.description, language),
      rank: results.has(value.role) ? 0 : 1,
    }));
  const criterion: Suggestion = {
    label: 'criterion',
    kind: CompletionItemKind.Keyword,
    documentation: explanationOf('criterion')?.[language] ?? '',
    rank: 2,
  };
  return [...values, criterion];
}

/** The numbers of the eligibility criteria. */
export function criterionSuggestions(model: MethodologyModel, language: Language): readonly Suggestion[] {
  return model.syntax.items.flatMap((item): Suggestion[] =>
    item.kind === 'criterion' && item.number.text !== ''
      ? [
          {
            label: item.number.text,
            kind: CompletionItemKind.Reference,
            detail: textIn(item.text, language),
          },
        ]
      : [],
  );
}

/** The options of a parameter. */
export function optionSuggestions(
  model: MethodologyModel,
  owner: string,
  written: readonly string[],
  language: Language,
): readonly Suggestion[] {
  const symbol = model.symbols.get(owner);
  if (symbol?.kind !== 'value') return [];
  const taken = new Set(written);
  return (symbol.syntax.attributes?.options ?? [])
    .filter(({ name }) => name.text !== '' && !taken.has(name.text))
    .map(({ name, description }) => ({
      label: name.text,
      insert: asWritten(name.text),
      kind: CompletionItemKind.EnumMember,
      detail: textIn(description, language),
    }));
}

/** The elements that an index has in an example: listed by the methodology, or given by the example. */
export function exampleElements(index: IndexSymbol, example: Example | undefined): readonly string[] {
  if (index.elements !== undefined) return index.elements;
  const assignment = example?.entries.find(
    (entry) => entry.kind === 'assignment' && entry.name.text === index.name,
  );
  if (assignment?.kind !== 'assignment' || assignment.value.kind !== 'list') return [];
  return assignment.value.entries.flatMap(({ value }) => {
    if (value.kind === 'reference') return [value.name.text];
    return value.kind === 'string' ? [value.value] : [];
  });
}
