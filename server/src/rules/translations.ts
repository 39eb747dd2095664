import { languageTranslations } from './japanese/language-translations.ts';
import { methodologyTranslations } from './japanese/methodology-translations.ts';
import type { Language, Rule, RuleTranslation } from './rule.ts';

/** The Japanese words of every rule, by its code. */
export const japanese: Readonly<Record<string, RuleTranslation>> = {
  ...languageTranslations,
  ...methodologyTranslations,
};

/**
 * The words of a rule in a language.
 *
 * @param rule the rule
 * @param language the language wanted
 * @returns its words; in English where a translation is absent
 */
export function translate(rule: Rule, language: Language): RuleTranslation {
  return language === 'ja' ? (japanese[rule.code] ?? rule) : rule;
}
