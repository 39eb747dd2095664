import { removeWhole } from '../insertion.ts';
import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const assignedTwice: Rule = {
  code: 'assigned-twice',
  severity: 'error',
  title: 'Two values for one name',
  explanation:
    'An example gives each parameter one value. Where two lines give it different ones, nobody can tell which belongs to ' +
    'the expected result. Remove one of the two lines.',
  messages: { twice: '{name} gets a value a second time in this example.' },
  fixTitles: { remove: 'Remove the second value' },
  relatedMessages: { first: 'The first value is here.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200
    EC = 1500
    expect PE_p = 600
  }
}
`,
      good: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200
    expect PE_p = 600
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem, example } of problemsOf(context, 'assigned-twice')) {
      const { name, first, start, end } = problem;
      const entry = example.entries.find((candidate) => candidate.start <= start && end <= candidate.end);
      report({
        message: 'twice',
        data: { name },
        start,
        end,
        related: [{ message: 'first', data: {}, start: first.start, end: first.end }],
        fixes:
          entry === undefined
            ? []
            : [{ title: 'remove', data: {}, edits: [removeWhole(context.text, entry)], preferred: false }],
      });
    }
  },
};
