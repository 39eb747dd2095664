/** The functions of the language. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  aggregateNames,
  functions,
  signatureOf,
  unitRuleDescription,
  type BuiltInFunction,
} from '../../model/functions.ts';
import type { IndexSymbol, MethodologyModel } from '../../model/model.ts';
import type { Language } from '../../rules/rule.ts';
import type { Expected } from './expected.ts';
import { indicesIn } from './scope.ts';
import { escapeSnippet, type Suggestion } from './suggestion.ts';

/**
 * Every function that no name of the author hides.
 *
 * @param model the methodology
 * @param expected what is needed; where it is a condition, `all` and `any` come first
 * @param language of the descriptions
 * @param blocks whether brackets may be inserted, because none follow
 */
export function functionSuggestions(
  model: MethodologyModel,
  { type }: Expected,
  language: Language,
  blocks: boolean,
): readonly Suggestion[] {
  const [index] = indicesIn(model);
  return functions
    .filter(({ name }) => !model.symbols.has(name))
    .map((entry): Suggestion => {
      const signature = signatureOf(entry);
      const { description, unitRule } = entry;
      return {
        label: entry.name,
        kind: CompletionItemKind.Function,
        suffix: signature.slice(entry.name.length),
        documentation: `${description[language]}\n\n${unitRuleDescription[unitRule][language]}`,
        insert: blocks ? snippetOf(entry.name, entry.parameters.length, index) : undefined,
        snippet: blocks,
        rank: rankOf(entry, type),
      };
    });
}

function rankOf({ name, unitRule }: BuiltInFunction, type: Expected['type']): number {
  if (type?.kind === 'logical' && unitRule === 'condition') return 0;
  return aggregateNames.has(name) ? 3 : 4;
}

function snippetOf(name: string, parameters: number, index: IndexSymbol | undefined): string {
  if (parameters === 0) return `${name}()`;
  if (!aggregateNames.has(name) || name === 'min' || name === 'max') return `${name}($1)`;
  return index === undefined ? `${name}($1)` : `${name}(\${1:${escapeSnippet(index.name)}}: $2)`;
}
