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
    one: '{name} takes {expected}, but only one stands in its brackets.',
    superfluous: '{name} takes no value: its brackets stay empty.',
    many: '{name} takes {expected}, but {actual} stand in its brackets.',
  },
  words: {
    single: 'one value',
    exactly: '{least} values',
    between: '{least} to {most} values',
    atLeast: 'at least {least} values',
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
      const [least = '', most = ''] = expected.match(/\d+/g) ?? [];
      report({
        message: messageFor(expected, actual),
        data: { name, least, most, actual: String(actual) },
        words: { expected: [countOf(expected)] },
        start: span.start,
        end: span.end,
      });
    }
  },
};

function messageFor(expected: string, actual: number): string {
  if (expected === '0') return 'superfluous';
  return actual === 0 ? 'none' : actual === 1 ? 'one' : 'many';
}

/** `2`, `1 to 2` or `2 or more`, as the model says it, to a word. */
function countOf(expected: string): string {
  if (expected === '1') return 'single';
  if (/^\d+$/.test(expected)) return 'exactly';
  return expected.includes('to') ? 'between' : 'atLeast';
}
