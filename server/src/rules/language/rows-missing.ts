import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const rowsMissing: Rule = {
  code: 'rows-missing',
  severity: 'error',
  title: 'Element without a row',
  explanation:
    'A table that is looked up by an index needs a row for each element that the index lists. For an element without a ' +
    'row there is no value, so a project with it could not be calculated. Add the row with its value, or take the element ' +
    'out of the index.',
  messages: { missing: '{table} has no row for {missing}, so a project with it can’t be calculated.' },
  examples: [
    {
      bad: `shared fuels {
  index fuel "fuel" { diesel, gas }
  table EF by fuel -> [tCO2/GJ] source "IPCC 2006, volume 2, table 1.4" {
    diesel : 0.0726
  }
}
`,
      good: `shared fuels {
  index fuel "fuel" { diesel, gas }
  table EF by fuel -> [tCO2/GJ] source "IPCC 2006, volume 2, table 1.4" {
    diesel : 0.0726
    gas    : 0.0543
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'rows-missing')) {
      const { span, table, missing } = finding;
      report({
        message: 'missing',
        data: { table, missing: missing.join(', ') },
        start: span.start,
        end: span.end,
      });
    }
  },
};
