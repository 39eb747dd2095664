import { problemLimit } from '../../../grammar/syntax-problems.ts';
import { allRules } from './all-rules.ts';
import type { RuleContext } from './context.ts';
import { doubtfulSpans } from './language/broken-items.ts';
import { syntaxRules } from './language-rules.ts';
import { dataOf, fill } from './message.ts';
import type { Diagnostic, Language, Report, Rule, RuleTranslation } from './rule.ts';
import { translate } from './translations.ts';

/**
 * Checks every rule. Where the form of the text is broken, what other rules find only follows from that, and is left out;
 * where it is broken in very many places, everything else is.
 *
 * @param context the text with its tree, meaning and results
 * @param language the language of the messages
 * @returns what is wrong, in the order of the text
 */
export function check(context: RuleContext, language: Language): readonly Diagnostic[] {
  const broken = syntaxRules.flatMap((rule) => reportsOf(rule, context, language));
  if (context.parsed.problems.length >= problemLimit) return inOrder(broken);
  const doubtful = doubtfulSpans(context.text, context.parsed.tree, broken);
  const others = allRules
    .filter((rule) => !syntaxRules.includes(rule))
    .flatMap((rule) => reportsOf(rule, context, language))
    .filter(({ start }) => !doubtful.some((span) => span.start <= start && start <= span.end));
  return inOrder([...broken, ...others]);
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function reportsOf(rule: Rule, context: RuleContext, language: Language): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const translation = translate(rule, language);
  rule.check(context, (report) => {
    diagnostics.push(inWords(rule, report, translation, language));
  });
  return diagnostics;
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
