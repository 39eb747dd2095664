import { itemsOf, readableMethodologies } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const approvalDateMissing: Rule = {
  code: 'approval-date-missing',
  severity: 'warning',
  title: 'Approved without a date',
  explanation:
    'An approved methodology is valid from the day on which the Joint Committee approved it, and the published list ' +
    'gives that day. Write it as `date approved 2017-01-30`; or, where the approval is still to come, make the status ' +
    '`proposed`.',
  messages: { missing: '{name} is approved, but the date of its approval is not given (`date approved …`).' },
  fixTitles: { proposed: 'Make the status proposed' },
  examples: [
    {
      bad: `methodology VN_AM013 {
  status approved
}
`,
      good: `methodology VN_AM013 {
  status approved
  date approved 2017-01-30
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax, name } of readableMethodologies(context)) {
      const status = itemsOf(syntax, 'status')[0]?.status;
      if (status?.text !== 'approved') continue;
      if (itemsOf(syntax, 'date-of').some((date) => date.event.text === 'approved')) continue;
      report({
        message: 'missing',
        data: { name },
        start: status.start,
        end: status.end,
        fixes: [
          {
            title: 'proposed',
            data: {},
            edits: [{ start: status.start, end: status.end, newText: 'proposed' }],
            preferred: false,
          },
        ],
      });
    }
  },
};
