import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const rangeOfYears: Rule = {
  code: 'range-of-years',
  severity: 'error',
  title: 'Range of an index',
  explanation:
    'Only years can be counted from one to another, as in `sum(x in 1 .. y: …)`: they are whole numbers. The elements of any ' +
    'other index are names in no order, so there is nothing between two of them. Declare the index with the word ' +
    '`years`, or run over all its elements and leave some out with `where`.',
  messages: {
    range:
      '{index} is no index of years, so it can’t run from one number to another. Declare it as: index {index} "…" years.',
  },
  fixTitles: { years: 'Declare {index} as an index of years' },
  examples: [
    {
      bad: `shared landfill {
  index x "year of disposal"
  fixed W[x] : t "Waste disposed in year x" { source "Records" }
  total : t "Waste of ten years" = sum(x in 1 .. 10: W[x])
}
`,
      good: `shared landfill {
  index x "year of disposal" years
  fixed W[x] : t "Waste disposed in year x" { source "Records" }
  total : t "Waste of ten years" = sum(x in 1 .. 10: W[x])
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'range-of-no-years')) {
      const { span, index } = finding;
      const { syntax, origin } = index;
      const canBeYears =
        origin === undefined && syntax.calendar === undefined && syntax.elements === undefined;
      report({
        message: 'range',
        data: { index: index.name },
        start: span.start,
        end: span.end,
        fixes: canBeYears
          ? [
              {
                title: 'years',
                data: {},
                edits: [{ start: syntax.end, end: syntax.end, newText: ' years' }],
                preferred: true,
              },
            ]
          : [],
      });
    }
  },
};
