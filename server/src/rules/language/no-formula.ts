import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const noFormula: Rule = {
  code: 'no-formula',
  severity: 'error',
  title: 'No formula',
  explanation:
    'A parameter is either given or calculated. One that is given says who gives it: `default` (the methodology), `fixed` ' +
    '(the project, before it starts) or `monitored` (measured in each period). Without such a word it is calculated and ' +
    'needs a formula after `=`, and so do `reference`, `project` and `reduction`; otherwise it never gets a value.',
  messages: {
    calculated:
      '{name} has no formula. Write "= …" after it, or one of default, fixed and monitored in front if it is not calculated.',
    result: '{name} has no formula, so there are no emissions to report. Write "= …" after it.',
  },
  fixTitles: { word: 'Declare {name} as {word}' },
  examples: [
    {
      bad: `shared electricity {
  EF_grid : tCO2/MWh "Emission factor of the grid"
}
`,
      good: `shared electricity {
  fixed EF_grid : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, methodology } of findingsOf(context, 'no-formula')) {
      const { name, span } = finding;
      if (name === '') continue;
      const symbol = methodology.symbols.get(name);
      const role = symbol?.kind === 'value' ? symbol.role : 'calculated';
      const message = role === 'calculated' ? 'calculated' : 'result';
      const owner = symbol?.kind === 'value' ? symbol.syntax.start : span.start;
      report({
        message,
        data: { name },
        start: span.start,
        end: span.end,
        fixes:
          message === 'calculated'
            ? ['fixed', 'monitored'].map((word) => ({
                title: 'word',
                data: { name, word },
                edits: [{ start: owner, end: owner, newText: `${word} ` }],
                preferred: false,
              }))
            : [],
      });
    }
  },
};
