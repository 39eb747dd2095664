import { allRules } from './all-rules.ts';
import type { RuleContext } from './context.ts';
import { dataOf, fill } from './message.ts';
import type { Diagnostic, Language, Report, Rule, RuleTranslation } from './rule.ts';
import { translate } from './translations.ts';

/**
 * Checks every rule.
 *
 * @param context the text with its tree, meaning and results
 * @param language the language of the messages
 * @returns what is wrong, in the order of the text
 */
export function check(context: RuleContext, language: Language): readonly Diagnostic[] {
  return checkRules(allRules, context, language);
}

/**
 * Checks some rules.
 *
 * @param rules the rules
 * @param context the text with its tree, meaning and results
 * @param language the language of the messages
 * @returns what is wrong, in the order of the text
 */
export function checkRules(
  rules: readonly Rule[],
  context: RuleContext,
  language: Language,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    rule.check(context, (report) => {
      diagnostics.push(inWords(rule, report, translate(rule, language), language));
    });
  }
  return diagnostics.sort((a, b) => a.start - b.start || a.end - b.end);
}

function inWords(rule: Rule, report: Report, translation: RuleTranslation, language: Language): Diagnostic {
  const data = dataOf(report, translation, language);
  return {
    code: rule.code,
    severity: report.severity ?? rule.severity,
    message: fill(translation.messages[report.message]!, data),
    start: report.start,
    end: report.end,
    fixes: (report.fixes ?? []).map((fix) => ({
      title: fill(translation.fixTitles![fix.title]!, { ...data, ...fix.data }),
      edits: fix.edits,
      preferred: fix.preferred,
    })),
    related: (report.related ?? []).map((place) => ({
      message: fill(translation.relatedMessages![place.message]!, { ...data, ...place.data }),
      start: place.start,
      end: place.end,
    })),
    tags: report.tags ?? [],
  };
}
