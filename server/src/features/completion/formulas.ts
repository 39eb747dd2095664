/** What can stand inside formulas. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Item } from '../../../../grammar/syntax.ts';
import { functionByName } from '../../model/functions.ts';
import type { IndexSymbol, MethodologyModel, ValueType } from '../../model/model.ts';
import type { Language } from '../../rules/rule.ts';
import { keyType, type Expected } from './expected.ts';
import { functionSuggestions } from './functions.ts';
import { wordSuggestions } from './keywords.ts';
import { elementSuggestions, fit, indexSuggestions, tableSuggestions, valueSuggestions } from './names.ts';
import { referenceWordSuggestions } from './reference.ts';
import { indicesIn, tablesIn, valuesIn } from './scope.ts';
import { ranked, type Suggestion } from './suggestion.ts';

/** A place inside a formula, with what is needed there. */
export interface FormulaPlace {
  readonly model: MethodologyModel;
  readonly expected: Expected;
  /** Whether a bracket stands behind the cursor already. */
  readonly bracketsFollow: boolean;
  /** Whether `given` and `lowest of` can stand here too. */
  readonly optionRule: boolean;
}

/** Everything that has a value, and the words that make one. */
export function formulaSuggestions(place: FormulaPlace, language: Language): readonly Suggestion[] {
  const { model, expected, bracketsFollow } = place;
  return [
    ...ruleWords(place, language),
    ...elementsOf(expected.type, language),
    ...valueSuggestions(valuesIn(model), expected, language, bracketsFollow),
    ...yearSuggestions(model, expected, language),
    ...tableSuggestions(tablesIn(model), expected, language, bracketsFollow),
    ...functionSuggestions(model, expected, language, !bracketsFollow),
    ...words(place, language),
  ];
}

function elementsOf(type: ValueType | undefined, language: Language): readonly Suggestion[] {
  return type?.kind === 'element' ? elementSuggestions(type.index, language) : [];
}

/** An index of years is a number in a formula. */
function yearSuggestions(
  model: MethodologyModel,
  { bound, type }: Expected,
  language: Language,
): readonly Suggestion[] {
  const years = indicesIn(model).filter(({ from, name }) => from === 'years' && bound.has(name));
  return years.flatMap((index) =>
    indexSuggestions([index], [], language).map((suggestion) =>
      ranked(suggestion, type === undefined ? 1 : 2),
    ),
  );
}

/** How an option can determine its value without a formula. */
function ruleWords({ optionRule }: FormulaPlace, language: Language): readonly Suggestion[] {
  const rules = optionRule ? ['given', 'lowest of', 'highest of', 'first of'] : [];
  return wordSuggestions(rules, language, '', true).map((word) => ranked(word, 0));
}

function words({ expected }: FormulaPlace, language: Language): readonly Suggestion[] {
  const logical = expected.type?.kind === 'logical';
  const offered = logical ? ['not', 'yes', 'no', 'if', 'case'] : ['if', 'case'];
  return wordSuggestions(offered, language, '', true).map((word) => ranked(word, 5));
}

/**
 * An argument of a function or a table.
 *
 * @param name what is called
 * @param position which argument, from 0
 */
export function argumentSuggestions(
  place: FormulaPlace,
  name: string,
  position: number,
  language: Language,
): readonly Suggestion[] {
  const { model, expected } = place;
  const symbol = model.symbols.get(name);
  if (symbol?.kind === 'table') {
    const key = symbol.keys[position];
    if (key?.kind === 'words')
      return key.words.map((word) => ({ label: word, kind: CompletionItemKind.EnumMember, rank: 0 }));
    const index = key?.kind === 'element' && expected.bound.has(key.index.name) ? [key.index] : [];
    return [
      ...indexSuggestions(index, [], language),
      ...formulaSuggestions({ ...place, expected: { ...expected, type: keyType(key) } }, language),
    ];
  }
  if (symbol === undefined && functionByName.get(name)?.kind === 'reference-data')
    return referenceWordSuggestions(name, position, language);
  return formulaSuggestions(place, language);
}

/**
 * What can stand inside `[ ]` behind a name: its index, another bound index with the same elements, an element.
 *
 * @param name the name before the bracket
 * @param position which index, from 0
 */
export function indexElementSuggestions(
  { model, expected }: FormulaPlace,
  name: string,
  position: number,
  language: Language,
): readonly Suggestion[] {
  const symbol = model.symbols.get(name);
  if (symbol?.kind !== 'value') return indexSuggestions(indicesIn(model), [], language);
  const index = symbol.indices[position];
  if (index === undefined) return [];
  return [
    ...indexSuggestions([index], [], language),
    ...elementSuggestions(index, language).map((element) => ranked(element, 1)),
    ...otherBound(model, index, expected, language),
  ];
}

/** Values whose value is an element, and years that are bound under another name. */
function otherBound(
  model: MethodologyModel,
  index: IndexSymbol,
  { bound, owner }: Expected,
  language: Language,
): readonly Suggestion[] {
  const wanted: Expected = { type: { kind: 'element', index }, bound, owner, cases: [] };
  const fitting = valuesIn(model).filter(({ type }) => fit(wanted.type, type) === 0);
  const years = indicesIn(model).filter(
    (other) => other !== index && index.from === 'years' && other.from === 'years' && bound.has(other.name),
  );
  return [
    ...indexSuggestions(years, [], language).map((other) => ranked(other, 1)),
    ...valueSuggestions(fitting, wanted, language, false).map((value) => ranked(value, 2)),
  ];
}

/** Keys of a row of a table: the elements of its index that have no row yet first. */
export function rowKeySuggestions(
  model: MethodologyModel,
  item: Item | undefined,
  position: number,
  language: Language,
): readonly Suggestion[] {
  if (item?.kind !== 'table') return [];
  const symbol = model.symbols.get(item.name.text);
  const key = symbol?.kind === 'table' ? symbol.keys[position] : undefined;
  if (key?.kind !== 'element') return [];
  const written = new Set(
    item.keys.length === 1
      ? item.rows.flatMap(({ keys }) => keys.map((row) => (row.kind === 'name' ? row.text : '')))
      : [],
  );
  return elementSuggestions(key.index, language).map((element) =>
    ranked(element, written.has(element.label) ? 5 : 0),
  );
}

/** Keys of a branch of a case, and `else`. */
export function caseKeySuggestions(
  { model, expected }: FormulaPlace,
  language: Language,
): readonly Suggestion[] {
  const innermost = expected.cases.at(-1);
  const type = innermost && model.types.get(innermost.subject);
  const written = new Set(
    innermost?.branches.flatMap(({ keys }) => keys.map((key) => (key.kind === 'name' ? key.text : ''))),
  );
  return [
    ...elementsOf(type, language).filter(({ label }) => !written.has(label)),
    ...wordSuggestions(['else'], language, '', true),
  ];
}
