import type { RuleTranslation } from '../rule.ts';

/** The Japanese words of the rules of the language, by code. */
export const languageTranslations: Readonly<Record<string, RuleTranslation>> = {};
