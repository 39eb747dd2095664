import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const rowsGap: Rule = {
  code: 'rows-gap',
  severity: 'error',
  title: 'Gap between two rows',
  explanation:
    'Between two rows of a table, or two branches of a case, some numbers belong to neither. A project with such a number ' +
    'could not be calculated. Mostly a border is left out: `300 ..< 450` does not hold 450, so the next row has to begin ' +
    'with `450 ..`. If the gap is meant, a criterion should exclude these numbers.',
  messages: { gap: 'No row of {of} holds {place}, so a project with such a number can’t be calculated.' },
  relatedMessages: { first: 'The row before it ends here.' },
  examples: [
    {
      bad: `shared chillers {
  table COP by capacity [kW] -> [-] source "Survey" {
    300 ..< 450 : 5.6
    500 .. 550 : 5.7
  }
}
`,
      good: `shared chillers {
  table COP by capacity [kW] -> [-] source "Survey" {
    300 ..< 450 : 5.6
    450 .. 550 : 5.7
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'rows-gap')) {
      const { span, of, place, first } = finding;
      report({
        message: 'gap',
        data: { of, place },
        start: span.start,
        end: span.end,
        related: [{ message: 'first', data: {}, start: first.start, end: first.end }],
      });
    }
  },
};
