import type { Expression, Span } from '../../../../grammar/syntax.ts';
import type { IndexSymbol, MethodologyModel } from '../../model/model.ts';
import type { Language, Rule } from '../rule.ts';
import { wholeExpressionAround } from '../enclosing.ts';
import { findingsOf } from '../findings-of.ts';

export const indexUnbound: Rule = {
  code: 'index-unbound',
  severity: 'error',
  title: 'Index that stands for nothing',
  explanation:
    'An index such as i stands for one element after the other: one pump, then the next. So a formula that uses it has to ' +
    'say what happens to all these values: add them up with `sum(i: …)`, or give the result the same index, as in ' +
    '`RE[i] : tCO2/p = …`, so that it has a value for each. Without either, nobody knows which pump is meant.',
  messages: {
    unbound:
      '{index} stands for one {description} after the other, but nothing says what happens to all of them in {owner}. Add them up with sum({index}: …), or declare {owner}[{index}].',
    criterion:
      '{index} stands for one {description} after the other, but nothing says which of them have to meet the condition. Write all({index}: …) or any({index}: …).',
  },
  fixTitles: { sum: 'Add up over {index}: sum({index}: …)', all: 'Ask it of all: all({index}: …)' },
  examples: [
    {
      bad: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  EC_all : MWh/p "Electricity consumption of all pumps" = EC[i]
}
`,
      good: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  EC_all : MWh/p "Electricity consumption of all pumps" = sum(i: EC[i])
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, methodology } of findingsOf(context, 'index-unbound')) {
      const { index, owner, span } = finding;
      const whole = wholeExpressionAround(methodology.syntax, span);
      if (whole !== undefined && hasUnknownIndex(methodology, whole)) continue;
      const inCriterion = methodology.syntax.items.some(
        (item) => item.kind === 'criterion' && item.start <= span.start && span.end <= item.end,
      );
      const wrapper = inCriterion ? 'all' : 'sum';
      report({
        message: inCriterion ? 'criterion' : 'unbound',
        data: { index: index.name, owner },
        words: { description: [descriptionOf(index)] },
        start: span.start,
        end: span.end,
        fixes:
          whole === undefined
            ? []
            : [
                {
                  title: wrapper,
                  data: {},
                  edits: [
                    { start: whole.start, end: whole.start, newText: `${wrapper}(${index.name}: ` },
                    { start: whole.end, end: whole.end, newText: ')' },
                  ],
                  preferred: inCriterion || isProduct(whole),
                },
              ],
      });
    }
  },
};

/** Whether adding up the whole is what a product of values asks for; of a sum perhaps only one term is meant. */
function isProduct(expression: Expression): boolean {
  return expression.kind !== 'binary' || expression.operator === '*' || expression.operator === '/';
}

/** Whether an index in the same formula is not known: it was meant to be this one. */
function hasUnknownIndex({ findings }: MethodologyModel, whole: Span): boolean {
  return findings.some(
    (finding) =>
      finding.kind === 'unresolved-name' &&
      finding.role === 'index' &&
      whole.start <= finding.span.start &&
      finding.span.end <= whole.end,
  );
}

/** What an index counts, in each language as far as the author says it. */
function descriptionOf({ name, syntax }: IndexSymbol): Readonly<Record<Language, string>> {
  const variants = syntax.description?.variants ?? [];
  const main = (variants.find(({ language }) => language === undefined) ?? variants[0])?.value ?? name;
  return { en: main, ja: variants.find(({ language }) => language === 'ja')?.value ?? main };
}
