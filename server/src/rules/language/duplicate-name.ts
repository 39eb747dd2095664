import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const duplicateName: Rule = {
  code: 'duplicate-name',
  severity: 'error',
  title: 'Name given twice',
  explanation:
    'A name stands for one thing in a methodology: one parameter, formula, table, index, unit or material. If two ' +
    'declarations share a name, nobody can tell which one a formula means. Rename one of them, or remove it if it was ' +
    'copied by mistake. The first one holds until then.',
  messages: { twice: '{name} is declared a second time, so a formula can’t tell which of the two it means.' },
  relatedMessages: { first: 'The first {name} is declared here.' },
  examples: [
    {
      bad: `shared pumps {
  fixed capacity : kW "Capacity of the project pump" { source "Specification" }
  fixed capacity : kW "Capacity of the reference pump" { source "Specification" }
}
`,
      good: `shared pumps {
  fixed capacity_PJ : kW "Capacity of the project pump" { source "Specification" }
  fixed capacity_RE : kW "Capacity of the reference pump" { source "Specification" }
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'duplicate-name')) {
      const { name, first, span } = finding;
      report({
        message: 'twice',
        data: { name },
        start: span.start,
        end: span.end,
        related: [{ message: 'first', data: { name }, start: first.start, end: first.end }],
      });
    }
  },
};
