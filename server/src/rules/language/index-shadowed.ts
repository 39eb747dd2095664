import type { Aggregate, Span } from '../../../../grammar/syntax.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { expressionAround, expressionsIn } from '../enclosing.ts';
import { findingsOf } from '../findings-of.ts';
import { likelyFix } from '../fixes.ts';
import type { Rule, TextEdit } from '../rule.ts';

export const indexShadowed: Rule = {
  code: 'index-shadowed',
  severity: 'error',
  title: 'Index that runs already',
  explanation:
    'Inside `sum(i: …)` the index i stands for one element after the other. Where i runs already, it can stand for one of the ' +
    'two only: the inner i hides the outer one. Then the same amount is added up once for each element, or each element ' +
    'gets the same total, and the result is too large without any sign of it. Let each index run once, and give a total ' +
    'that is used inside another sum a formula of its own.',
  messages: {
    again:
      '{index} runs twice in the brackets of {of}, and can stand for only one element at a time. Write it once.',
    aggregate:
      '{index} runs already in the formula around this {of}( ), and here it starts again from the first element. Let it run once, or give the inner {of}( ) a formula of its own.',
    declaration:
      '{owner} has a value for each {index}, but this {of}( ) runs over all of them, so it is the same for each. Leave {index} out, or give the total a formula of its own without [{index}].',
  },
  fixTitles: { leave: 'Leave {index} out' },
  examples: [
    {
      bad: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  EC_all : MWh/p "Electricity consumption of all pumps" = sum(i, i: EC[i])
}
`,
      good: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  EC_all : MWh/p "Electricity consumption of all pumps" = sum(i: EC[i])
}
`,
    },
    {
      bad: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  share[i] : - "Share of pump i" = EC[i] / sum(i: EC[i])
}
`,
      good: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  EC_all : MWh/p "Electricity consumption of all pumps" = sum(i: EC[i])
  share[i] : - "Share of pump i" = EC[i] / EC_all
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, methodology } of findingsOf(context, 'index-shadowed')) {
      const { span, index, by, of, owner } = finding;
      report({
        message: by,
        data: { index: index.name, of, owner },
        // A share of the total reads like this in print, and is calculated as it is meant.
        ...(by === 'declaration' ? { severity: 'warning' as const } : {}),
        start: span.start,
        end: span.end,
        fixes: likelyFix('leave', {}, withoutBinder(methodology, span, by === 'declaration')),
      });
    }
  },
};

/**
 * Takes an index out of the brackets of an aggregate. A sum over it alone becomes what it adds up, where it is the whole
 * formula; inside a formula it may well be the total that a share is of.
 */
function withoutBinder(
  { syntax }: MethodologyModel,
  binder: Span,
  isOfDeclaration: boolean,
): readonly TextEdit[] {
  const aggregate = expressionsIn(syntax).find(
    (expression): expression is Aggregate =>
      expression.kind === 'aggregate' && expression.binders.some(({ start }) => start === binder.start),
  );
  if (aggregate === undefined) return [];
  const { binders, body, condition, name, start, end } = aggregate;
  const position = binders.findIndex((other) => other.start === binder.start);
  const [before, own, after] = [binders[position - 1], binders[position]!, binders[position + 1]];
  if (after !== undefined) return [{ start: own.start, end: after.start, newText: '' }];
  if (before !== undefined) return [{ start: before.end, end: own.end, newText: '' }];
  const isWhole = expressionAround(syntax, aggregate) === undefined;
  if (name.text !== 'sum' || condition !== undefined || !isOfDeclaration || !isWhole) return [];
  return [
    { start, end: body.start, newText: '' },
    { start: body.end, end, newText: '' },
  ];
}
