import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const argumentCount: Rule = {
  code: 'argument-count',
  severity: 'error',
  title: 'Number of arguments',
  explanation:
    'A function or a table takes a certain number of values in its brackets: `exp(x)` takes one, ' +
    '`clamp(x, low, high)` three, and a table one for each of its keys, in the order of its declaration. With too few or ' +
    'too many of them, nothing can be calculated.',
  messages: {
    none: '{name} takes {expected}, but nothing stands in its brackets.',
    one: '{name} takes {expected}, but one value stands in its brackets.',
    many: '{name} takes {expected}, but {actual} values stand in its brackets.',
  },
  examples: [
    {
      bad: `shared landfill {
  fixed k : 1/a "Decay rate" { source "IPCC 2006, volume 5, table 3.3" }
  remaining : - "Share that remains after one year" = exp(-k, 1 [a])
}
`,
      good: `shared landfill {
  fixed k : 1/a "Decay rate" { source "IPCC 2006, volume 5, table 3.3" }
  remaining : - "Share that remains after one year" = exp(-k * 1 [a])
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'argument-count')) {
      const { name, expected, actual, span } = finding;
      report({
        message: actual === 0 ? 'none' : actual === 1 ? 'one' : 'many',
        data: { name, expected, actual: String(actual) },
        start: span.start,
        end: span.end,
      });
    }
  },
};
