/** The names that an author has declared. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type {
  IndexSymbol,
  MethodologyModel,
  TableSymbol,
  ValueSymbol,
  ValueType,
} from '../../model/model.ts';
import type { Language } from '../../rules/rule.ts';
import { compareUnits } from '../../units/compare.ts';
import { typeText } from '../words/types.ts';
import { roleNames } from '../words/roles.ts';
import { textIn } from '../words/text.ts';
import type { Expected } from './expected.ts';
import { valuesIn } from './scope.ts';
import { asWritten, escapeSnippet, type Suggestion } from './suggestion.ts';

/**
 * The values that a formula can use: those that fit what is needed first, those that would go round in a circle last.
 *
 * @param values the values in scope
 * @param expected what is needed
 * @param language of the descriptions
 * @param bracketsFollow whether brackets stand behind the cursor already
 */
export function valueSuggestions(
  values: readonly ValueSymbol[],
  expected: Expected,
  language: Language,
  bracketsFollow: boolean,
): readonly Suggestion[] {
  const circular = dependents(values, expected.owner);
  return values
    .filter((value) => value !== expected.owner && value.name !== '')
    .flatMap((value) => {
      const rank = circular.has(value) ? 8 : fit(expected.type, value.type);
      return suggestionsFor(value, expected, rank, language, bracketsFollow);
    });
}

function suggestionsFor(
  value: ValueSymbol,
  { bound }: Expected,
  rank: number,
  language: Language,
  bracketsFollow: boolean,
): readonly Suggestion[] {
  const indices = value.syntax.indices.map(({ text }) => text);
  const brackets = indices.length === 0 ? '' : `[${indices.join(', ')}]`;
  const described = {
    kind:
      value.role === 'default' || value.role === 'fixed'
        ? CompletionItemKind.Constant
        : CompletionItemKind.Variable,
    detail: textIn(value.syntax.description, language),
    documentation: roleNames[language][value.role],
  };
  const suffix = `${brackets} : ${typeText(value.type, language)}`;
  const plain: Suggestion = {
    label: value.name,
    suffix,
    insert: value.name + (bracketsFollow ? '' : brackets),
    rank,
    ...described,
  };
  const free = indices.filter((index) => !bound.has(index));
  if (free.length === 0 || bracketsFollow || value.type.kind !== 'quantity') return [plain];
  const sum = `sum(${free.join(', ')}: ${value.name}${brackets})`;
  return [
    { ...plain, rank: Math.max(rank, 2) },
    {
      ...described,
      label: sum,
      suffix: ` : ${typeText(value.type, language)}`,
      filter: value.name,
      rank,
    },
  ];
}

/** The tables that a formula can look up. */
export function tableSuggestions(
  tables: readonly TableSymbol[],
  expected: Expected,
  language: Language,
  bracketsFollow: boolean,
): readonly Suggestion[] {
  return tables.map((table) => {
    const keys = table.syntax.keys.map(({ name }) => name.text);
    const places = keys.map((key, position) => `\${${position + 1}:${escapeSnippet(key)}}`).join(', ');
    return {
      label: table.name,
      kind: CompletionItemKind.Struct,
      suffix: `(${keys.join(', ')}) : ${typeText(table.type, language)}`,
      detail: tableText(table, language),
      ...(bracketsFollow ? {} : { insert: `${table.name}(${places})`, snippet: true }),
      rank: fit(expected.type, table.type),
    };
  });
}

function tableText({ syntax }: TableSymbol, language: Language): string {
  return textIn(syntax.description, language) || textIn(syntax.source, language);
}

/**
 * Names of indices.
 *
 * @param used names that stand there already
 */
export function indexSuggestions(
  indices: readonly IndexSymbol[],
  used: readonly string[],
  language: Language,
): readonly Suggestion[] {
  const taken = new Set(used);
  return indices
    .filter(({ name }) => !taken.has(name))
    .map((index) => ({
      label: index.name,
      kind: CompletionItemKind.TypeParameter,
      detail: textIn(index.syntax.description, language),
      rank: 0,
    }));
}

/** Numbers that a table can be looked up by, with their unit as the key has it. */
export function numberKeySuggestions(model: MethodologyModel, language: Language): readonly Suggestion[] {
  return valuesIn(model).flatMap(({ name, type, syntax }): Suggestion[] => {
    if (type.kind !== 'quantity' || name === '') return [];
    const detail = textIn(syntax.description, language);
    const unit = ` [${type.unit.text}]`;
    return [{ label: name, kind: CompletionItemKind.Variable, suffix: unit, insert: name + unit, detail }];
  });
}

/** The elements that a methodology lists for an index. */
export function elementSuggestions(index: IndexSymbol, language: Language): readonly Suggestion[] {
  return (index.syntax.elements ?? [])
    .filter(({ name }) => name.text !== '')
    .map(({ name, description }) => ({
      label: name.text,
      insert: asWritten(name.text),
      kind: CompletionItemKind.EnumMember,
      detail: textIn(description, language),
      rank: 0,
    }));
}

/** Formulas that count the emissions of one side, results first. */
export function targetSuggestions(
  model: MethodologyModel,
  side: 'reference' | 'project',
  language: Language,
): readonly Suggestion[] {
  const rankOf = (value: ValueSymbol) => (value.role === side ? 0 : value.role === 'calculated' ? 1 : 9);
  return valuesIn(model)
    .filter((value) => rankOf(value) < 9)
    .map((value) => ({
      label: value.name,
      kind: CompletionItemKind.Variable,
      suffix: ` : ${typeText(value.type, language)}`,
      detail: textIn(value.syntax.description, language),
      rank: rankOf(value),
    }));
}

/** How well a value fits: 0 exactly, 1 after a conversion or where anything may stand, 2 not at all. */
export function fit(expected: ValueType | undefined, actual: ValueType): number {
  if (expected === undefined || actual.kind === 'unknown' || expected.kind === 'unknown') return 1;
  if (expected.kind === 'element' && actual.kind === 'element')
    return expected.index === actual.index ? 0 : 2;
  if (expected.kind === 'quantity' && actual.kind === 'quantity') {
    const { kind } = compareUnits(expected.unit, actual.unit);
    return kind === 'same' ? 0 : kind === 'dimension' ? 2 : 1;
  }
  return expected.kind === actual.kind ? 0 : 2;
}

/** The values that depend on a value, directly or through others. */
function dependents(
  values: readonly ValueSymbol[],
  value: ValueSymbol | undefined,
): ReadonlySet<ValueSymbol> {
  const found = new Set<ValueSymbol>();
  if (value === undefined) return found;
  const users = new Map<ValueSymbol, ValueSymbol[]>();
  for (const user of values) {
    for (const used of user.dependsOn) {
      const known = users.get(used);
      if (known === undefined) users.set(used, [user]);
      else known.push(user);
    }
  }
  const open = [value];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const user of users.get(current) ?? []) {
      if (!found.has(user)) open.push(user);
      found.add(user);
    }
  }
  return found;
}
