import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const rowsOverlap: Rule = {
  code: 'rows-overlap',
  severity: 'error',
  title: 'Two rows for one value',
  explanation:
    'What a table or a case is looked up by must fall into one row only. Where two rows hold the same word or the same ' +
    'numbers, one of the two is never used, and a reader of the printed table could take the other. Mostly a border is ' +
    'counted twice: write `300 ..< 450` for a class that ends below 450, and `450 .. 550` for the next one.',
  messages: { overlap: 'Two rows of {of} hold {place}, so it is not clear which value counts.' },
  relatedMessages: { first: 'This row holds {place}, too.' },
  examples: [
    {
      bad: `shared chillers {
  table COP by capacity [kW] -> [-] source "Survey" {
    300 .. 450 : 5.6
    450 .. 550 : 5.7
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
    for (const { finding } of findingsOf(context, 'rows-overlap')) {
      const { span, of, place, first } = finding;
      report({
        message: 'overlap',
        data: { of, place },
        start: span.start,
        end: span.end,
        related: [{ message: 'first', data: { place }, start: first.start, end: first.end }],
      });
    }
  },
};
