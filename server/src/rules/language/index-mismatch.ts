import { nearestNames } from '../../model/suggestions.ts';
import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const indexMismatch: Rule = {
  code: 'index-mismatch',
  severity: 'error',
  title: 'Another index than declared',
  explanation:
    'Each index has its own elements: an index of pumps counts pumps, an index of fuels lists fuels. Where a parameter is ' +
    'declared for each pump, only the index of pumps or the name of a pump can stand in its brackets, in the order of its ' +
    'declaration. Anything else would look up a value that does not exist.',
  messages: {
    other: '{name} has a value for each {expected}, so {actual} can’t stand in its brackets.',
    near: '{name} has a value for each {expected}, so {actual} can’t stand in its brackets. Did you mean {near}?',
  },
  fixTitles: { write: 'Write {near}' },
  examples: [
    {
      bad: `shared fuels {
  index fuel "fuel" { diesel, gas }
  index i "boiler"
  fixed EF[fuel] : tCO2/GJ "Emission factor" { source "IPCC 2006" }
  fixed heat[i] : GJ/p "Heat" { source "Plan" }
  emissions : tCO2/p "Emissions" = sum(i: heat[i] * EF[i])
}
`,
      good: `shared fuels {
  index fuel "fuel" { diesel, gas }
  index i "boiler"
  fixed EF[fuel] : tCO2/GJ "Emission factor" { source "IPCC 2006" }
  fixed heat[i] : GJ/p "Heat" { source "Plan" }
  emissions : tCO2/p "Emissions" = sum(i: heat[i] * EF[diesel])
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'index-mismatch')) {
      const { name, expected, actual, span } = finding;
      const near = nearestNames(actual, [expected.name, ...(expected.elements ?? [])])[0];
      report({
        message: near === undefined ? 'other' : 'near',
        data: { name, expected: expected.name, actual, near: near ?? '' },
        start: span.start,
        end: span.end,
        fixes:
          near === undefined
            ? []
            : [
                {
                  title: 'write',
                  data: {},
                  edits: [{ start: span.start, end: span.end, newText: near }],
                  preferred: true,
                },
              ],
      });
    }
  },
};
