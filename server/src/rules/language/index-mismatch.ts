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
    brackets: '{name} has a value for each {expected}, so {actual} can’t stand in its brackets.',
    element: '{name} is an element of {actual}, but an element of {expected} is needed here.',
  },
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
      // Where the name is what stands there, it is compared or looked up; else it stands before the brackets.
      const isElement = name === context.text.slice(span.start, span.end);
      report({
        message: isElement ? 'element' : 'brackets',
        data: { name, expected: expected.name, actual },
        start: span.start,
        end: span.end,
      });
    }
  },
};
