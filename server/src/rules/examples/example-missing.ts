import type { FormulaKind } from '../../../../grammar/syntax.ts';
import { formulasOf, itemsOf, readableMethodologies } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

const kinds: readonly FormulaKind[] = ['reference', 'project', 'reduction'];

export const exampleMissing: Rule = {
  code: 'example-missing',
  severity: 'information',
  title: 'A methodology without an example',
  explanation:
    'An example gives values to the parameters and says which emission reductions should come out. It shows reviewers ' +
    'how the formulas work, and the tools calculate it after every change, so that no later edit changes a result ' +
    'unseen. One that was worked out by hand is enough to begin with.',
  messages: { missing: '{name} has no example, so nothing proves that its formulas give what is meant.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC_RE : MWh/p "Reference consumption" { option B  range 0 .. 4000  frequency monthly }
  monitored EC_PJ : MWh/p "Project consumption"   { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  reference RE_p : tCO2/p = EC_RE * EF
  project   PE_p : tCO2/p = EC_PJ * EF
  reduction ER_p : tCO2/p = RE_p - PE_p
}
`,
      good: `methodology VN_PM013 {
  monitored EC_RE : MWh/p "Reference consumption" { option B  range 0 .. 4000  frequency monthly }
  monitored EC_PJ : MWh/p "Project consumption"   { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  reference RE_p : tCO2/p = EC_RE * EF
  project   PE_p : tCO2/p = EC_PJ * EF
  reduction ER_p : tCO2/p = RE_p - PE_p

  example "One year" {
    EC_RE = 1500
    EC_PJ = 1200
    expect ER_p = 150 [tCO2/p]
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax, name } of readableMethodologies(context)) {
      const isCalculated = kinds.every((kind) => formulasOf(syntax, kind).length > 0);
      if (!isCalculated || itemsOf(syntax, 'example').length > 0) continue;
      report({
        message: 'missing',
        data: { name },
        start: syntax.name.start,
        end: syntax.name.end,
      });
    }
  },
};
