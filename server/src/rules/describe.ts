import { allRules } from './all-rules.ts';
import type { Language, RuleExample, Severity } from './rule.ts';
import { translate } from './translations.ts';

/** What is to be known of a rule: for SARIF, `jcm explain` and the docs. */
export interface RuleDescription {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  readonly examples: readonly RuleExample[];
}

/**
 * Describes every rule.
 *
 * @param language the language of titles and explanations
 * @returns the rules in alphabetical order of their codes
 */
export function describeRules(language: Language): readonly RuleDescription[] {
  return allRules
    .map((rule) => {
      const { title, explanation } = translate(rule, language);
      return { code: rule.code, severity: rule.severity, title, explanation, examples: rule.examples };
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
