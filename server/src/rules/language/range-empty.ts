import { findingsOf } from '../findings-of.ts';
import type { Fix, Rule } from '../rule.ts';

export const rangeEmpty: Rule = {
  code: 'range-empty',
  severity: 'error',
  title: 'Range without a number',
  explanation:
    'A range goes from its lower end to its upper end: `5 .. 10`. Where the lower end is the larger one, or where both are ' +
    'the same and one of them does not belong to it, no number lies in the range, so a row is never found and a value is ' +
    'never allowed. Mostly the two ends are the wrong way round.',
  messages: { empty: 'No number lies in the range {text}: its lower end is not below its upper end.' },
  fixTitles: { turn: 'Write {turned}' },
  examples: [
    {
      bad: `shared boilers {
  fixed eta : % "Efficiency" { range 100 .. 50  source "Specification" }
}
`,
      good: `shared boilers {
  fixed eta : % "Efficiency" { range 50 .. 100  source "Specification" }
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'range-empty')) {
      const { span, text } = finding;
      const turned = text.replace(/^(.*?\S)\s*(\.\.)\s*(\S.*)$/, '$3 $2 $1');
      const fix: Fix = {
        title: 'turn',
        data: { turned },
        edits: [{ start: span.start, end: span.end, newText: turned }],
        preferred: true,
      };
      const canTurn = turned !== text && !text.includes('<');
      report({
        message: 'empty',
        data: { text },
        start: span.start,
        end: span.end,
        fixes: canTurn ? [fix] : [],
      });
    }
  },
};
