import type { RuleTranslation } from '../rule.ts';
import { amountTranslations } from './language/amounts.ts';
import { climateTranslations } from './language/climate.ts';
import { formTranslations } from './language/form.ts';
import { indexTranslations } from './language/indices.ts';
import { nameTranslations } from './language/names.ts';
import { quantityTranslations } from './language/quantities.ts';

/** The Japanese words of the rules of the language, by code. */
export const languageTranslations: Readonly<Record<string, RuleTranslation>> = {
  ...formTranslations,
  ...nameTranslations,
  ...indexTranslations,
  ...amountTranslations,
  ...quantityTranslations,
  ...climateTranslations,
};
