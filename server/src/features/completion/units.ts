/** Units, and what they are of. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { MethodologyModel } from '../../model/model.ts';
import type { Language } from '../../rules/rule.ts';
import { divide } from '../../units/algebra.ts';
import { catalogue, catalogueUnit } from '../../units/catalogue.ts';
import { gases } from '../../units/gases.ts';
import { kindByName } from '../../units/kinds.ts';
import type { Unit } from '../../units/unit.ts';
import { textIn } from '../words/text.ts';
import { symbolInWords, unitInWords } from '../words/units.ts';
import type { Expected } from './expected.ts';
import type { Place } from './places.ts';
import { indicesIn } from './scope.ts';
import { asWritten, type Suggestion } from './suggestion.ts';

/** Units that many methodologies need. */
const usual: readonly (readonly [above: string, below: string])[] = [
  ['tCO2', 'p'],
  ['MWh', 'p'],
  ['tCO2', 'MWh'],
  ['tCO2', 'GJ'],
  ['GJ', 'p'],
  ['GJ', 't'],
  ['t', 'p'],
  ['m3', 'p'],
  ['h', 'p'],
];

/** Single units that many methodologies need; they come before the rest of the catalogue. */
const usualSymbols: ReadonlySet<string> = new Set([
  'p',
  'MWh',
  'kWh',
  'GJ',
  'tCO2',
  't',
  'kg',
  'm3',
  'L',
  'h',
  'd',
  'a',
  '%',
  '-',
  'kW',
  'K',
  'degC',
]);

/**
 * Units at a place: the one that the formula needs first, then whole units that the methodology uses, then the
 * catalogue.
 *
 * @param model the methodology
 * @param place whether the unit starts here, and whether `one of` can stand here
 * @param expected what the formula needs
 * @param language of the names
 */
export function unitSuggestions(
  model: MethodologyModel,
  { start, domain }: Extract<Place, { kind: 'unit' }>,
  expected: Expected,
  language: Language,
): readonly Suggestion[] {
  return [
    ...(start ? needed(model, expected, domain, language) : []),
    ...(start ? usedUnits(model, language) : []),
    ...declaredCounts(model, language),
    ...(start ? usualUnits(language) : []),
    ...(domain ? domains(model, language) : []),
    ...catalogueSuggestions(language),
  ];
}

/** The unit that makes the formula right around a number, or the one that a formula gives to its name. */
function needed(
  { types }: MethodologyModel,
  { type, owner }: Expected,
  domain: boolean,
  language: Language,
): readonly Suggestion[] {
  const formula = owner?.syntax.value;
  const wanted = domain && formula !== undefined ? types.get(formula) : type;
  return wanted?.kind === 'quantity' ? [whole(wanted.unit, 0, language)] : [];
}

function whole(unit: Unit, rank: number, language: Language): Suggestion {
  return {
    label: unit.text,
    kind: CompletionItemKind.Unit,
    detail: unitInWords(unit, language),
    rank,
  };
}

/** The compound units of the methodology, the most frequent first. */
function usedUnits({ units }: MethodologyModel, language: Language): readonly Suggestion[] {
  const counts = new Map<Unit, number>();
  for (const unit of units.values()) {
    if (unit.factors.length > 1) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([unit]) => whole(unit, 1, language));
}

function usualUnits(language: Language): readonly Suggestion[] {
  return usual.map(([above, below]) =>
    whole(divide(catalogueUnit(above)!.unit, catalogueUnit(below)!.unit), 2, language),
  );
}

function declaredCounts(model: MethodologyModel, language: Language): readonly Suggestion[] {
  return [...model.symbols.values()]
    .filter((symbol) => symbol.kind === 'unit')
    .map(({ name, syntax }) => ({
      label: name,
      insert: asWritten(name),
      kind: CompletionItemKind.Unit,
      detail: textIn(syntax.description, language),
      rank: 1,
    }));
}

/** What can stand in the place of a unit where the value is no number. */
function domains(model: MethodologyModel, language: Language): readonly Suggestion[] {
  const elements = indicesIn(model).map(({ name, syntax }): Suggestion => {
    const detail = textIn(syntax.description, language);
    return { label: `one of ${name}`, detail, kind: CompletionItemKind.Keyword, rank: 3 };
  });
  const condition = { en: 'A condition that holds or does not', ja: '成り立つか成り立たないかの条件' };
  const yesNo = { label: 'yes/no', detail: condition[language], kind: CompletionItemKind.Keyword, rank: 3 };
  return [...elements, yesNo];
}

let catalogueByLanguage: Partial<Record<Language, readonly Suggestion[]>> = {};

/** The catalogue never changes, so its suggestions are made once for each language. */
function catalogueSuggestions(language: Language): readonly Suggestion[] {
  const known = catalogueByLanguage[language];
  if (known !== undefined) return known;
  const made = catalogue.map(({ symbol, kind, name, definition }): Suggestion => {
    const kindWords = kindByName.get(kind)?.words[language] ?? '';
    return {
      label: symbol,
      kind: CompletionItemKind.Unit,
      detail: name[language],
      documentation: [kindWords, definition?.[language] ?? ''].filter((part) => part !== '').join('. '),
      rank: usualSymbols.has(symbol) ? 3 : gases.has(symbol.replace(/^(k|M|G)?(t|g|Nm3|m3)/, '')) ? 5 : 4,
    };
  });
  catalogueByLanguage = { ...catalogueByLanguage, [language]: made };
  return made;
}

/** What a mass, a volume or an energy can be of: the materials of the author, and gases. */
export function substanceSuggestions(model: MethodologyModel, language: Language): readonly Suggestion[] {
  const materials = [...model.symbols.values()]
    .filter((symbol) => symbol.kind === 'material')
    .map(({ name, syntax }) => ({
      label: name,
      insert: asWritten(name),
      kind: CompletionItemKind.EnumMember,
      detail: textIn(syntax.description, language),
      rank: 0,
    }));
  const known = [...gases].map(([symbol, words]) => ({
    label: symbol,
    kind: CompletionItemKind.EnumMember,
    detail: words[language],
    rank: 1,
  }));
  return [...materials, ...known];
}

/** By which heating value an energy is measured. */
export function basisSuggestions(language: Language): readonly Suggestion[] {
  return ['LHV', 'HHV'].map((label) => ({
    label,
    kind: CompletionItemKind.EnumMember,
    detail: symbolInWords(`GJ(${label})`, language),
  }));
}
