import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const gwpBases: Rule = {
  code: 'gwp-bases',
  severity: 'error',
  title: 'Two bases of global warming potentials',
  explanation:
    'Each assessment report of the IPCC gives other global warming potentials: for methane 25 in the fourth (AR4) and 28 in ' +
    'the fifth (AR5). Emissions that are added up or compared have to rest on the same report; else a difference between ' +
    'reference and project comes from the report and not from the project. Take the potentials of all gases from one ' +
    'report.',
  messages: {
    bases:
      'The global warming potential is taken from {report} here but from {firstReport} before, so the two results in tCO2e can’t be compared. Take all of them from one report.',
  },
  fixTitles: { here: 'Take it from {firstReport} here, too' },
  relatedMessages: { first: '{firstReport} is used here.' },
  examples: [
    {
      bad: `shared landfill {
  fixed methane : tCH4/p "Methane" { source "Plan" }
  fixed nitrous : tN2O/p "Nitrous oxide" { source "Plan" }
  emissions : tCO2e/p "Emissions" = methane * GWP(CH4, AR5) + nitrous * GWP(N2O, AR4)
}
`,
      good: `shared landfill {
  fixed methane : tCH4/p "Methane" { source "Plan" }
  fixed nitrous : tN2O/p "Nitrous oxide" { source "Plan" }
  emissions : tCO2e/p "Emissions" = methane * GWP(CH4, AR5) + nitrous * GWP(N2O, AR5)
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'gwp-bases')) {
      const { span, report: used, firstReport, first } = finding;
      const written = context.text.slice(span.start, span.end);
      const place = written.lastIndexOf(used);
      report({
        message: 'bases',
        data: { report: used, firstReport },
        start: span.start,
        end: span.end,
        related: [{ message: 'first', data: { firstReport }, start: first.start, end: first.end }],
        fixes:
          place < 0
            ? []
            : [
                {
                  title: 'here',
                  data: {},
                  edits: [
                    {
                      start: span.start + place,
                      end: span.start + place + used.length,
                      newText: firstReport,
                    },
                  ],
                  preferred: true,
                },
              ],
      });
    }
  },
};
