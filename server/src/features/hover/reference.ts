/** What hover says about the reference data: gases, reports, fuels, countries, scopes. */
import { bounds, fuelFactor, fuels } from '../../reference/fuels.ts';
import { gases, gasFamilies, globalWarmingPotential, reports } from '../../reference/gases.ts';
import { partnerCountry } from '../../reference/partner-countries.ts';
import type { ReferenceValue } from '../../reference/reference-value.ts';
import { sectoralScope } from '../../reference/sectoral-scopes.ts';
import { climates, disposalSites, wastes, wasteValue } from '../../reference/waste.ts';
import type { Language } from '../../rules/rule.ts';
import { labelsIn } from '../words/labels.ts';
import { nameIn, referenceWord } from '../words/referenceWords.ts';
import { code, labelled, paragraphs, plain, table } from './markdown.ts';

/** A gas with its global warming potential in each assessment report; a family of gases with its members. */
export function gasHover(symbol: string, language: Language): string | undefined {
  const family = gasFamilies.find((entry) => entry.symbol === symbol);
  if (family !== undefined) {
    return paragraphs([
      `${code(symbol)} ${plain(nameIn(family, language))}`,
      family.members.map(code).join(' '),
    ]);
  }
  const gas = gases.find((entry) => entry.symbol === symbol || entry.otherNames.includes(symbol));
  if (gas === undefined) return undefined;
  const labels = labelsIn(language);
  const values = reports.map(({ report }) => ({
    report,
    value: globalWarmingPotential(gas.symbol, report),
  }));
  return paragraphs([
    `${code(gas.symbol)} ${plain(nameIn(gas, language))}`,
    `**${labels.gwp}**`,
    valueTable(
      [labels.report, labels.value, labels.source],
      values.map(({ report, value }) => [report, value]),
    ),
  ]);
}

/** Rows of values with their sources; those without a value are left out. */
function valueTable(
  head: readonly string[],
  rows: readonly (readonly [word: string, value: ReferenceValue | undefined])[],
): string | undefined {
  const known = rows.flatMap(([word, value]) =>
    value === undefined
      ? []
      : [[code(word), plain(`${value.value} ${value.unit === '-' ? '' : value.unit}`), plain(value.source)]],
  );
  return known.length === 0 ? undefined : table(head, known);
}

/** An assessment report. */
export function reportHover(report: string, language: Language): string | undefined {
  const found = reports.find((entry) => entry.report === report);
  if (found === undefined) return undefined;
  return paragraphs([
    `${code(report)} ${plain(`${nameIn(found, language)} (${found.year})`)}`,
    labelled(labelsIn(language).source, plain(`${found.source}; ${found.validity}`)),
  ]);
}

/**
 * A word that a function of the reference data takes, with what the data say about it.
 *
 * @param name the function: `IPCC_CO2`
 * @param word the word: `diesel`
 */
export function referenceWordHover(name: string, word: string, language: Language): string | undefined {
  const entry = referenceWord(name, word);
  if (entry === undefined) return undefined;
  const labels = labelsIn(language);
  return paragraphs([
    `${code(word)} ${plain(nameIn(entry, language))}`,
    valueTable([name, labels.value, labels.source], valuesOf(name, word)),
  ]);
}

function valuesOf(
  name: string,
  word: string,
): readonly (readonly [word: string, value: ReferenceValue | undefined])[] {
  switch (name) {
    case 'IPCC_CO2':
    case 'IPCC_NCV': {
      const factor = name === 'IPCC_CO2' ? 'CO2' : 'NCV';
      return fuels.some((fuel) => fuel.word === word)
        ? bounds.map((bound) => [bound.word, fuelFactor(factor, word, bound.word)])
        : [];
    }
    case 'IPCC_DOC':
      return wastes.some((waste) => waste.word === word) ? [[word, wasteValue('DOC', word)]] : [];
    case 'IPCC_k':
      return wastes.some((waste) => waste.word === word)
        ? climates.map((climate) => [climate.word, wasteValue('k', word, climate.word)])
        : [];
    case 'IPCC_MCF':
      return disposalSites.some((site) => site.word === word) ? [[word, wasteValue('MCF', word)]] : [];
    default:
      return [];
  }
}

/** A partner country with the day on which it signed. */
export function partnerHover(countryCode: string, language: Language): string | undefined {
  const country = partnerCountry(countryCode);
  if (country === undefined) return undefined;
  const labels = labelsIn(language);
  return paragraphs([
    `${code(countryCode)} ${plain(nameIn(country, language))}`,
    `${labels.partner}; ${labels.signed} ${country.signed}`,
    labelled(labels.source, plain(country.source)),
  ]);
}

/** A sectoral scope. */
export function scopeHover(number: string, language: Language): string | undefined {
  const scope = sectoralScope(Number(number));
  if (scope === undefined) return undefined;
  return labelled(`${labelsIn(language).scope} ${number}`, plain(nameIn(scope, language)));
}
