import { likelyFix } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const periodReversed: Rule = {
  code: 'period-reversed',
  severity: 'error',
  title: 'A monitoring period that ends before it begins',
  explanation:
    'A monitoring period is written from its first to its last day, both included. This one ends before it begins, so it ' +
    'has no days, and nothing that counts months or days has a value. Most often the two dates have changed places.',
  messages: { reversed: 'This monitoring period ends on {to}, before it begins on {from}.' },
  fixTitles: { swap: 'Swap the two dates' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  fixed power : kW "Rated power" { source "Specification" }
  EC : kWh/p "Electricity consumption at full load" = power * period_hours()
  example "January" {
    period 2020-01-31 .. 2020-01-01
    power = 10
    expect EC = 7440
  }
}
`,
      good: `methodology VN_PM013 {
  fixed power : kW "Rated power" { source "Specification" }
  EC : kWh/p "Electricity consumption at full load" = power * period_hours()
  example "January" {
    period 2020-01-01 .. 2020-01-31
    power = 10
    expect EC = 7440
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem, example } of problemsOf(context, 'period-reversed')) {
      const period = example.entries.find((entry) => entry.kind === 'example-period');
      if (period === undefined) continue;
      const { from, to } = period;
      report({
        message: 'reversed',
        data: { from: from.text, to: to.text },
        start: problem.start,
        end: problem.end,
        fixes: likelyFix('swap', {}, [
          { start: from.start, end: from.end, newText: to.text },
          { start: to.start, end: to.end, newText: from.text },
        ]),
      });
    }
  },
};
