/** What the reference data list: countries, scopes, gases, and the words that functions take. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { gases, gasFamilies } from '../../reference/gases.ts';
import { partnerCountries } from '../../reference/partner-countries.ts';
import { sectoralScopes } from '../../reference/sectoral-scopes.ts';
import type { Language } from '../../rules/rule.ts';
import { nameIn, referenceWords } from '../words/referenceWords.ts';
import { labelsIn } from '../words/labels.ts';
import type { Suggestion } from './suggestion.ts';

/** Partner countries by name, with the day on which each signed. */
export function partnerSuggestions(language: Language): readonly Suggestion[] {
  const { signed } = labelsIn(language);
  return partnerCountries
    .map((country): Suggestion => ({
      label: country.code,
      kind: CompletionItemKind.EnumMember,
      suffix: ` ${nameIn(country, language)}`,
      detail: country.signed,
      documentation: `${nameIn(country, language)}: ${signed} ${country.signed}`,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** Sectoral scopes by number. */
export function scopeSuggestions(language: Language): readonly Suggestion[] {
  return sectoralScopes.map((scope) => ({
    label: String(scope.number),
    kind: CompletionItemKind.EnumMember,
    suffix: ` ${nameIn(scope, language)}`,
  }));
}

const noEmissions: Readonly<Record<Language, string>> = {
  en: 'No greenhouse gas is emitted',
  ja: '温室効果ガスの排出なし',
};

/** Greenhouse gases of an emission source, and `none`. */
export function gasSuggestions(language: Language): readonly Suggestion[] {
  const known = [...gases, ...gasFamilies].map((gas): Suggestion => ({
    label: gas.symbol,
    kind: CompletionItemKind.EnumMember,
    detail: nameIn(gas, language),
  }));
  return [
    ...known,
    { label: 'none', kind: CompletionItemKind.Keyword, detail: noEmissions[language], rank: 2 },
  ];
}

/**
 * The words that a function of the reference data takes.
 *
 * @param name the function: `IPCC_CO2`
 * @param position which argument, from 0
 */
export function referenceWordSuggestions(
  name: string,
  position: number,
  language: Language,
): readonly Suggestion[] {
  return referenceWords(name, position).map((word) => ({
    label: word.word,
    kind: CompletionItemKind.EnumMember,
    detail: nameIn(word, language),
    rank: 0,
  }));
}
