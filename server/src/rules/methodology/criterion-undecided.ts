import { isBroken, itemsOf } from '../methodology-items.ts';
import { indentationAt, lineEnd } from '../insertion.ts';
import type { Rule } from '../rule.ts';

export const criterionUndecided: Rule = {
  code: 'criterion-undecided',
  severity: 'warning',
  title: 'A criterion that nothing decides',
  explanation:
    'A project is eligible only if it satisfies every criterion, so each has to be decided with yes or no. Write ' +
    '`requires` and a condition where the parameters decide it (`requires capacity <= 1500 [USRt]`), or `attest` where ' +
    'a person vouches for it, such as for a plan or a certificate.',
  messages: {
    undecided:
      'Nothing decides criterion {number}: write `requires` with a condition, or `attest` where a person vouches for it.',
  },
  fixTitles: { attest: 'Let a person attest it' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  criterion 1 "A pump with an inverter is introduced."
}
`,
      good: `methodology VN_PM013 {
  criterion 1 "A pump with an inverter is introduced."
    attest
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax } of context.model.methodologies) {
      for (const criterion of itemsOf(syntax, 'criterion')) {
        if (criterion.requires.length > 0 || criterion.attest !== undefined) continue;
        if (criterion.text.variants.length === 0 || isBroken(context, criterion)) continue;
        const { start, end } = criterion;
        const newLine = `${lineEnd(context.text)}${indentationAt(context.text, start)}  `;
        report({
          message: 'undecided',
          data: { number: criterion.number.text },
          start,
          end: criterion.number.end,
          fixes: [
            {
              title: 'attest',
              data: {},
              edits: [{ start: end, end, newText: `${newLine}attest` }],
              preferred: false,
            },
          ],
        });
      }
    }
  },
};
