import type { RuleTranslation } from '../rule.ts';
import { criterionTranslations } from './methodology/criteria.ts';
import { exampleTranslations } from './methodology/examples.ts';
import { formulaTranslations } from './methodology/formulas.ts';
import { headerTranslations } from './methodology/header.ts';
import { parameterTranslations } from './methodology/parameters.ts';

/** The Japanese words of the rules for methodologies and their examples, by code. */
export const methodologyTranslations: Readonly<Record<string, RuleTranslation>> = {
  ...headerTranslations,
  ...criterionTranslations,
  ...formulaTranslations,
  ...parameterTranslations,
  ...exampleTranslations,
};
