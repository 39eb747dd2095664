import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const useCircle: Rule = {
  code: 'use-circle',
  severity: 'error',
  title: 'Files that use each other',
  explanation:
    'A file takes in what another one shares with `use`. Where that file uses this one in turn, directly or by way of ' +
    'others, neither can be read first. Move what both need into a third file, and let both of them use that one.',
  messages: {
    circle:
      '"{path}" uses this file in turn, so neither of the two can be read first. Move what both need into a third file.',
  },
  examples: [
    {
      bad: `shared electricity {
  use "meters.jcm"
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
}
`,
      good: `shared electricity {
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'use-circle')) {
      const { span, path } = finding;
      report({ message: 'circle', data: { path }, start: span.start, end: span.end });
    }
  },
};
