/** What can stand behind `=` in an example. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Example } from '../../../../grammar/syntax.ts';
import type { IndexSymbol, MethodologyModel, ValueSymbol } from '../../model/model.ts';
import type { Language } from '../../rules/rule.ts';
import { exampleElements, optionSuggestions } from './examples.ts';
import { elementSuggestions } from './names.ts';
import type { Place } from './places.ts';
import { asWritten, escapeSnippet, type Suggestion } from './suggestion.ts';

/**
 * Values that an example can give.
 *
 * @param model the methodology
 * @param example the example
 * @param place which name is given a value, and how many lists are open
 * @param language of the descriptions
 */
export function exampleValueSuggestions(
  model: MethodologyModel,
  example: Example | undefined,
  { name, depth, keys }: Extract<Place, { kind: 'example-value' }>,
  language: Language,
): readonly Suggestion[] {
  const symbol = model.symbols.get(name);
  if (symbol?.kind !== 'value') return [];
  const index = symbol.indices[depth];
  const byKey = keys ? symbol.indices[depth - 1] : undefined;
  return [
    ...(depth === 0 && !keys ? optionChoices(model, symbol, language) : []),
    ...(byKey === undefined ? [] : keySuggestions(byKey, example)),
    ...(index === undefined ? single(symbol, example, language) : [wholeList(index, example)]),
  ];
}

function optionChoices(
  model: MethodologyModel,
  symbol: ValueSymbol,
  language: Language,
): readonly Suggestion[] {
  return optionSuggestions(model, symbol.name, [], language).map(({ label, insert, kind, detail }) => ({
    label: `option ${label}`,
    insert: `option ${insert ?? label}`,
    kind,
    detail,
    rank: 0,
  }));
}

function keySuggestions(index: IndexSymbol, example: Example | undefined): readonly Suggestion[] {
  return exampleElements(index, example).map((element) => ({
    label: `${element}:`,
    kind: CompletionItemKind.EnumMember,
    insert: `${asWritten(element)}: `,
    rank: 1,
  }));
}

/** A list with a place for each element. */
function wholeList(index: IndexSymbol, example: Example | undefined): Suggestion {
  const elements = exampleElements(index, example);
  const places = elements.map(
    (element, position) => `${escapeSnippet(asWritten(element))}: \${${position + 1}:0}`,
  );
  return {
    label: elements.length === 0 ? '{ … }' : `{ ${elements.map((element) => `${element}: …`).join(', ')} }`,
    kind: CompletionItemKind.Snippet,
    insert: places.length === 0 ? '{ $1 }' : `{ ${places.join(', ')} }`,
    snippet: true,
    filter: '{',
    rank: 0,
  };
}

function single(
  symbol: ValueSymbol,
  example: Example | undefined,
  language: Language,
): readonly Suggestion[] {
  const { type } = symbol;
  if (type.kind === 'logical')
    return ['yes', 'no'].map((label) => ({ label, kind: CompletionItemKind.Keyword, rank: 0 }));
  if (type.kind !== 'element') return [];
  if (type.index.elements !== undefined) return elementSuggestions(type.index, language);
  return exampleElements(type.index, example).map((element) => ({
    label: element,
    kind: CompletionItemKind.EnumMember,
    insert: asWritten(element),
    rank: 0,
  }));
}

/** Elements of the index at a position of a name, for `EC_PJ[north] = …`. */
export function exampleElementSuggestions(
  model: MethodologyModel,
  example: Example | undefined,
  { name, position }: Extract<Place, { kind: 'example-element' }>,
): readonly Suggestion[] {
  const symbol = model.symbols.get(name);
  const index = symbol?.kind === 'value' ? symbol.indices[position] : undefined;
  if (index === undefined) return [];
  return exampleElements(index, example).map((element) => ({
    label: element,
    kind: CompletionItemKind.EnumMember,
    insert: asWritten(element),
  }));
}
