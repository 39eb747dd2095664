import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const outsidePeriod: Rule = {
  code: 'outside-period',
  severity: 'error',
  title: 'A date outside the monitoring period',
  explanation:
    'The months, days and hours of an example are those of its monitoring period, which runs from its first to its last day, ' +
    'both included. A value for another date would not be counted. Correct the date, or the period.',
  messages: {
    after: '{name} lies outside the period, which ends on {last}.',
    before: '{name} lies outside the period, which begins on {first}.',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  index m "month" months
  monitored EC[m] : MWh/p "Electricity consumption in month m" { option B  range 0 .. 4000  frequency monthly }
  total : MWh/p "Electricity consumption during the period" = sum(m: EC[m])
  example "Two months" {
    period 2020-01-01 .. 2020-02-29
    EC = { 2020-01: 1200, 2020-02: 1500, 2020-03: 1300 }
    expect total = 2700
  }
}
`,
      good: `methodology VN_PM013 {
  index m "month" months
  monitored EC[m] : MWh/p "Electricity consumption in month m" { option B  range 0 .. 4000  frequency monthly }
  total : MWh/p "Electricity consumption during the period" = sum(m: EC[m])
  example "Two months" {
    period 2020-01-01 .. 2020-02-29
    EC = { 2020-01: 1200, 2020-02: 1500 }
    expect total = 2700
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem } of problemsOf(context, 'outside-period')) {
      const { side, name, first, last, start, end } = problem;
      report({ message: side, data: { name, first, last }, start, end });
    }
  },
};
