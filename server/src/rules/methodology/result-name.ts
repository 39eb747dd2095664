import { resultOf, usualResultNames } from '../results-of.ts';
import type { Rule } from '../rule.ts';

export const resultName: Rule = {
  code: 'result-name',
  severity: 'hint',
  title: 'Unusual name of a result',
  explanation:
    'All methodologies call the reference emissions during the period p RE_p, the project emissions PE_p and the ' +
    'emission reductions ER_p. Reviewers look for these names in formulas and spreadsheets. Another name is no mistake, ' +
    'only harder to read.',
  messages: { unusual: '{name} is usually called {usual} in methodologies.' },
  fixTitles: { rename: 'Rename to {usual}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.333 "Emission factor of the grid" { source "Published by the partner country" }
  project Emissions : tCO2/p = EC * EF
}
`,
      good: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.333 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
}
`,
    },
  ],
  check({ model }, report) {
    for (const methodology of model.methodologies) {
      for (const kind of ['reference', 'project', 'reduction'] as const) {
        const symbol = resultOf(methodology, kind);
        const name = usualResultNames[kind];
        if (symbol === undefined || symbol.name === '' || symbol.name === name) continue;
        const { start, end } = symbol.syntax.name;
        const uses = methodology.uses.filter(
          (use) => use.target.kind === 'symbol' && use.target.symbol === symbol,
        );
        const edits = uses.map((use) => ({ start: use.start, end: use.end, newText: name }));
        report({
          message: 'unusual',
          data: { name: symbol.name, usual: name },
          start,
          end,
          fixes: methodology.symbols.has(name)
            ? []
            : [{ title: 'rename', data: { usual: name }, edits, preferred: false }],
        });
      }
    }
  },
};
