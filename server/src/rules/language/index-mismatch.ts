import { findingsOf } from '../findings-of.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { chosenElements } from './chosen-elements.ts';

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
    chosen:
      '{name} has a value for each {expected}, so {actual} can’t stand in its brackets. Is {meant} meant?',
    element: '{name} is an element of {actual}, but an element of {expected} is needed here.',
  },
  fixTitles: { write: 'Write {meant}' },
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
    for (const { finding, methodology } of findingsOf(context, 'index-mismatch')) {
      const { name, expected, actual, span } = finding;
      // Where the name is what stands there, it is compared or looked up; else it stands before the brackets.
      const isElement = name === context.text.slice(span.start, span.end);
      const [meant] = isElement ? [] : chosenElements(methodology, expected, span);
      report({
        message: isElement ? 'element' : meant === undefined ? 'brackets' : 'chosen',
        data: { name, expected: expected.name, actual, meant: meant ?? '' },
        start: span.start,
        end: span.end,
        fixes: likelyFix('write', {}, replaceWith(span, meant)),
      });
    }
  },
};
