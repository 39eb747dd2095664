import { insertIntoBraces } from '../insertion.ts';
import { isBroken } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const criterionUnmet: Rule = {
  code: 'criterion-unmet',
  severity: 'warning',
  title: 'An example of a project that is not eligible',
  explanation:
    'With the values of this example a criterion is not met, so such a project could not use the methodology, and its ' +
    'emission reductions mean nothing. Correct the values; or, where the example is meant to show just that, write ' +
    '`expect criterion 2 not met`.',
  messages: {
    unmet: 'The project of this example is not eligible: criterion {number} is not met.',
    unmetFor: 'The project of this example is not eligible: criterion {number} is not met for {element}.',
  },
  fixTitles: { expect: 'Expect criterion {number} not to be met' },
  relatedMessages: { criterion: 'Criterion {number} is here.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  fixed capacity : USRt "Cooling capacity" { source "Specification" }
  double : USRt "Twice the capacity" = 2 * capacity
  criterion 1 "The capacity is at most 1,500 USRt." requires capacity <= 1500 [USRt]
  criterion 2 "Twice the capacity is positive." requires double > 0
  example "A large chiller" {
    capacity = 2000
    expect double = 4000
  }
}
`,
      good: `methodology VN_PM013 {
  fixed capacity : USRt "Cooling capacity" { source "Specification" }
  double : USRt "Twice the capacity" = 2 * capacity
  criterion 1 "The capacity is at most 1,500 USRt." requires capacity <= 1500 [USRt]
  criterion 2 "Twice the capacity is positive." requires double > 0
  example "A chiller of medium size" {
    capacity = 1000
    expect double = 2000
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { example, criteria, problems } of context.results.flatMap((result) => result.examples)) {
      if (problems.length > 0 || isBroken(context, example)) continue;
      for (const { criterion, status, expected, firstUnmet } of criteria) {
        if (status !== 'unmet' || expected !== undefined) continue;
        const number = criterion.number.text;
        report({
          message: firstUnmet === undefined ? 'unmet' : 'unmetFor',
          data: { number, element: firstUnmet ?? '' },
          start: example.title.start,
          end: example.title.end,
          related: [{ message: 'criterion', data: {}, start: criterion.start, end: criterion.text.end }],
          fixes: [
            {
              title: 'expect',
              data: {},
              edits: [insertIntoBraces(context.text, example, true, [`expect criterion ${number} not met`])],
              preferred: false,
            },
          ],
        });
      }
    }
  },
};
