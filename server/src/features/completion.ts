/** Completion: what can be written at the cursor. */
import type { CompletionList } from 'vscode-languageserver-types';
import type { Language } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import { findCursor } from './completion/cursor.ts';
import { findPlace } from './completion/place.ts';
import { suggestionsAt } from './completion/suggestions.ts';
import { toItems } from './completion/suggestion.ts';
import { methodologyAt } from './methodologies.ts';
import { rangeOf } from './positions.ts';

/**
 * What can be written at the cursor, the best first.
 *
 * @param analysis the text
 * @param offset where the cursor is
 * @param language of the explanations and, where there is one, of the author's texts
 * @param paths what can stand behind `use`: paths of other files, from this file
 * @returns a whole list; empty inside comments and texts, and where a new name is wanted
 */
export function complete(
  analysis: Analysis,
  offset: number,
  language: Language,
  paths: readonly string[] = [],
): CompletionList {
  const cursor = findCursor(analysis.parsed, offset);
  if (cursor === undefined) return { isIncomplete: false, items: [] };
  const { place, methodologyStart } = findPlace(analysis.text, cursor);
  const model = methodologyAt(analysis.model, methodologyStart);
  const suggestions = suggestionsAt(place, { analysis, cursor, model, language, paths });
  return { isIncomplete: false, items: toItems(suggestions, rangeOf(analysis, cursor.replace)) };
}
