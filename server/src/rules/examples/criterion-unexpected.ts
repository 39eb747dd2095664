import type { CriterionResult } from '../../calc/results.ts';
import { likelyFix } from '../fixes.ts';
import type { Report, Rule } from '../rule.ts';

export const criterionUnexpected: Rule = {
  code: 'criterion-unexpected',
  severity: 'error',
  title: 'A criterion turns out otherwise',
  explanation:
    'The example says whether its project satisfies this criterion, and the conditions behind `requires` say the ' +
    'opposite. Either the values of the example are others than meant, or the condition does not say what the text of ' +
    'the criterion says: often a comparison is turned round, or at the border "at most" became "less than".',
  messages: {
    unmet: 'The example expects criterion {number} to be met, but with its values it is not.',
    unmetFor:
      'The example expects criterion {number} to be met, but with its values it is not met for {element}.',
    met: 'The example expects criterion {number} not to be met, but with its values it is.',
    attested: 'Criterion {number} is attested by a person, so no value of an example can leave it unmet.',
  },
  fixTitles: { met: 'Expect it to be met', unmet: 'Expect it not to be met' },
  relatedMessages: { criterion: 'Criterion {number} is here.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  fixed capacity : USRt "Cooling capacity" { source "Specification" }
  criterion 1 "The capacity is at most 1,500 USRt." requires capacity <= 1500 [USRt]
  example "A large chiller" {
    capacity = 2000
    expect criterion 1 met
  }
}
`,
      good: `methodology VN_PM013 {
  fixed capacity : USRt "Cooling capacity" { source "Specification" }
  criterion 1 "The capacity is at most 1,500 USRt." requires capacity <= 1500 [USRt]
  example "A large chiller" {
    capacity = 2000
    expect criterion 1 not met
  }
}
`,
    },
  ],
  check({ results }, report) {
    for (const { criteria, problems } of results.flatMap((result) => result.examples)) {
      if (problems.length > 0) continue;
      for (const result of criteria) reportContradiction(result, report);
    }
  },
};

function reportContradiction(
  { criterion, status, expected, firstUnmet }: CriterionResult,
  report: (finding: Report) => void,
): void {
  if (expected === undefined || status === 'unknown') return;
  const isMet = status !== 'unmet';
  if (expected.met === isMet) return;
  const { start, end, number } = expected;
  const message =
    status === 'attested' ? 'attested' : isMet ? 'met' : firstUnmet === undefined ? 'unmet' : 'unmetFor';
  report({
    message,
    data: { number: number.text, element: firstUnmet ?? '' },
    start,
    end,
    related: [{ message: 'criterion', data: {}, start: criterion.start, end: criterion.text.end }],
    fixes: likelyFix(isMet ? 'met' : 'unmet', {}, [
      { start: number.end, end, newText: isMet ? ' met' : ' not met' },
    ]),
  });
}
