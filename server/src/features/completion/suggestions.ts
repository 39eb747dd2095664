/** What each kind of place offers. */
import type { Example, Item } from '../../../../grammar/syntax.ts';
import type { MethodologyModel } from '../../model/model.ts';
import type { Language } from '../../rules/rule.ts';
import type { Analysis } from '../analysis.ts';
import { itemBefore } from '../methodologies.ts';
import type { Cursor } from './cursor.ts';
import {
  criterionSuggestions,
  entrySuggestions,
  expectationSuggestions,
  optionSuggestions,
} from './examples.ts';
import { expectedAt } from './expected.ts';
import { exampleElementSuggestions, exampleValueSuggestions } from './exampleValues.ts';
import {
  argumentSuggestions,
  caseKeySuggestions,
  formulaSuggestions,
  indexElementSuggestions,
  rowKeySuggestions,
  type FormulaPlace,
} from './formulas.ts';
import {
  attributeSuggestions,
  fileSuggestions,
  itemSuggestions,
  letterSuggestions,
  wordSuggestions,
} from './keywords.ts';
import { indexSuggestions, numberKeySuggestions, targetSuggestions } from './names.ts';
import { pathSuggestions } from './paths.ts';
import type { Place } from './places.ts';
import { gasSuggestions, partnerSuggestions, scopeSuggestions } from './reference.ts';
import { indicesIn } from './scope.ts';
import type { Suggestion } from './suggestion.ts';
import { basisSuggestions, substanceSuggestions, unitSuggestions } from './units.ts';

/** Everything that suggestions are made of. */
export interface Situation {
  readonly analysis: Analysis;
  readonly cursor: Cursor;
  /** The methodology around the cursor. */
  readonly model: MethodologyModel | undefined;
  readonly language: Language;
  readonly paths: readonly string[];
}

/**
 * What can stand at a place.
 *
 * @param place the place
 * @param situation the text, the cursor and the language
 */
export function suggestionsAt(place: Place, situation: Situation): readonly Suggestion[] {
  const { analysis, cursor, model, language, paths } = situation;
  const blocks = nothingFollows(analysis.text, cursor);
  switch (place.kind) {
    case 'nothing':
      return [];
    case 'path':
      return pathSuggestions(cursor, paths);
    case 'file':
      return fileSuggestions(language, blocks);
    case 'item':
      return [
        ...wordSuggestions(place.continuations, language, '', blocks),
        ...itemSuggestions(language, blocks),
      ];
    case 'words':
      return wordSuggestions(place.words, language, place.within ?? '', blocks);
    case 'attribute':
      return [
        ...wordSuggestions(place.continuations, language, '', blocks),
        ...attributeSuggestions(place.owner, place.written, language, blocks),
      ];
    case 'partner':
      return partnerSuggestions(language);
    case 'scope':
      return scopeSuggestions(language);
    case 'gas':
      return gasSuggestions(language);
    case 'letters':
      return letterSuggestions(place.written, language);
    default:
      return model === undefined ? [] : declaredSuggestions(place, { ...situation, model });
  }
}

/** What can stand at places where the declarations of the methodology count. */
function declaredSuggestions(
  place: Exclude<Place, { kind: 'nothing' | 'path' | 'file' | 'item' | 'words' | 'attribute' }>,
  situation: Situation & { readonly model: MethodologyModel },
): readonly Suggestion[] {
  const { model, language, cursor } = situation;
  const formula = (): FormulaPlace => formulaPlace(situation);
  switch (place.kind) {
    case 'targets':
      return targetSuggestions(model, place.side, language);
    case 'criterion-number':
      return criterionSuggestions(model, language);
    case 'option-names':
      return optionSuggestions(model, place.owner, place.written, language);
    case 'option-choice':
      return optionSuggestions(model, place.owner, [], language);
    case 'index-names':
      return [
        ...indexSuggestions(indicesIn(model), place.used, language),
        ...(place.numbers ? numberKeySuggestions(model, language) : []),
      ];
    case 'unit':
      return unitSuggestions(model, place, formula().expected, language);
    case 'substance':
      return substanceSuggestions(model, language);
    case 'basis':
      return basisSuggestions(language);
    case 'expression':
      return formulaSuggestions({ ...formula(), optionRule: place.optionRule }, language);
    case 'binder':
      return [
        ...indexSuggestions(indicesIn(model), place.used, language),
        ...(place.orValue ? formulaSuggestions(formula(), language) : []),
      ];
    case 'argument':
      return argumentSuggestions(formula(), place.name, place.position, language);
    case 'index-of':
      return indexElementSuggestions(formula(), place.name, place.position, language);
    case 'row-key':
      return rowKeySuggestions(model, itemAt(situation), place.position, language);
    case 'case-key':
      return [
        ...wordSuggestions(place.continuations, language, '', true),
        ...caseKeySuggestions(formula(), language),
      ];
    case 'example-entry':
      return entrySuggestions(model, exampleAt(situation), cursor.offset, language);
    case 'expectation':
      return expectationSuggestions(model, language);
    case 'example-value':
      return exampleValueSuggestions(model, exampleAt(situation), place, language);
    case 'example-element':
      return exampleElementSuggestions(model, exampleAt(situation), place);
    default:
      return [];
  }
}

function formulaPlace(situation: Situation & { readonly model: MethodologyModel }): FormulaPlace {
  const { model, cursor, analysis } = situation;
  const at = placeOfValue(cursor);
  const next = analysis.text[cursor.replace.end];
  return {
    model,
    expected: expectedAt(model, itemBefore(model, at), at),
    bracketsFollow: next === '[' || next === '(',
    optionRule: false,
  };
}

/** Where the value at the cursor is in the tree: its start, or the end of the word before where it is missing. */
function placeOfValue({ word, before, after, offset }: Cursor): number {
  if (word !== undefined) return word.start;
  const [next] = after;
  const touches =
    next?.start === offset && (next.class === 'name' || next.class === 'number' || next.text === '(');
  return touches ? offset : (before.at(-1)?.end ?? 0);
}

/** The item that the cursor is in. */
function itemAt({ model, cursor }: Situation): Item | undefined {
  const at = cursor.before.at(-1)?.start ?? 0;
  return model && itemBefore(model, at);
}

function exampleAt(situation: Situation): Example | undefined {
  const item = itemAt(situation);
  return item?.kind === 'example' ? item : undefined;
}

/** Whether nothing but brackets stands between the cursor and the end of its line, so that a whole block fits. */
function nothingFollows(text: string, { replace }: Cursor): boolean {
  return /^[ \t\u00A0}]*(?:\/\/[^\n\r]*)?(?:[\n\r]|$)/.test(text.slice(replace.end, replace.end + 200));
}
