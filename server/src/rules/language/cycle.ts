import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const cycle: Rule = {
  code: 'cycle',
  severity: 'error',
  title: 'Formula that needs its own result',
  explanation:
    'Formulas are worked out one after the other, each from values that are already known. Where a formula uses its own ' +
    'result, directly or by way of others, there is no value to begin with, and no spreadsheet could calculate it either. ' +
    'Follow the chain in the message, and take out the use that is not meant; often a reference value and a project value ' +
    'are mixed up.',
  messages: {
    itself: '{name} is calculated from itself, so it never gets a value.',
    chain: '{name} is calculated from itself, so it never gets a value: {chain}.',
  },
  examples: [
    {
      bad: `shared losses {
  fixed supply : MWh/p "Electricity supplied" { source "Invoice" }
  losses  : MWh/p "Losses of the line" = supply - useful
  useful  : MWh/p "Electricity that arrives" = supply - losses
}
`,
      good: `shared losses {
  fixed supply : MWh/p "Electricity supplied" { source "Invoice" }
  fixed losses : MWh/p "Losses of the line" { source "Published by the operator" }
  useful  : MWh/p "Electricity that arrives" = supply - losses
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'cycle')) {
      const names =
        finding.names.length > 1 && finding.names[0] === finding.names.at(-1)
          ? finding.names.slice(0, -1)
          : finding.names;
      const name = names[0] ?? '';
      report({
        message: names.length > 1 ? 'chain' : 'itself',
        data: { name, chain: [...names, name].join(' → ') },
        start: finding.span.start,
        end: finding.span.end,
      });
    }
  },
};
