import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const gwpMissing: Rule = {
  code: 'gwp-missing',
  severity: 'error',
  title: 'Global warming potential not given',
  explanation:
    'Not every assessment report of the IPCC gives a global warming potential for every gas: some gases came into use ' +
    'later. Take another report for all gases of the methodology, or declare the potential as a `default` with the source ' +
    'that gives it, in tCO2e per tonne of the gas.',
  messages: {
    missing:
      '{report} gives no global warming potential for {gas}. Take another report, or declare it as a default with its source.',
  },
  examples: [
    {
      bad: `shared electronics {
  fixed leak : tNF3/p "NF3 that escapes" { source "Plan" }
  emissions : tCO2e/p "Emissions" = leak * GWP(NF3, SAR)
}
`,
      good: `shared electronics {
  fixed leak : tNF3/p "NF3 that escapes" { source "Plan" }
  emissions : tCO2e/p "Emissions" = leak * GWP(NF3, AR5)
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'gwp-missing')) {
      const { span, gas, report: used } = finding;
      report({ message: 'missing', data: { gas, report: used }, start: span.start, end: span.end });
    }
  },
};
