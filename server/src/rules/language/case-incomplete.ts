import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const caseIncomplete: Rule = {
  code: 'case-incomplete',
  severity: 'error',
  title: 'Case without an answer',
  explanation:
    'A `case` has to give a value whatever its subject is. Where a word or a number falls into none of its branches, and ' +
    'no `else` takes what is left, nothing can be calculated for it. Add the branch, or an `else` with the value for all ' +
    'that is not listed.',
  messages: {
    open: 'The case of {text} can’t list all elements, because the project gives them. Add an else.',
    incomplete: 'The case of {text} gives no value for {missing}. Add a branch for it, or an else.',
  },
  examples: [
    {
      bad: `shared fuels {
  index fuel "fuel" { diesel, gas }
  index i "boiler"
  fixed fuel_used[i] : one of fuel "Fuel of boiler i" { source "Plan" }
  oxidation[i] : - "Share that burns" = case fuel_used[i] { diesel : 0.99 }
}
`,
      good: `shared fuels {
  index fuel "fuel" { diesel, gas }
  index i "boiler"
  fixed fuel_used[i] : one of fuel "Fuel of boiler i" { source "Plan" }
  oxidation[i] : - "Share that burns" = case fuel_used[i] { diesel : 0.99  gas : 0.995 }
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'case-incomplete')) {
      const { span, text, missing } = finding;
      report({
        message: missing.length === 0 ? 'open' : 'incomplete',
        data: { text, missing: missing.join(', ') },
        start: span.start,
        end: span.end,
      });
    }
  },
};
