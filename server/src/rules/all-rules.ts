import { languageRules } from './language-rules.ts';
import { methodologyRules } from './methodology-rules.ts';
import type { Rule } from './rule.ts';

/** Every rule: of the language, of the official form, of monitoring and of examples. */
export const allRules: readonly Rule[] = [...languageRules, ...methodologyRules];
