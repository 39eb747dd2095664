import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const wrongKind: Rule = {
  code: 'wrong-kind',
  severity: 'error',
  title: 'A value of another kind',
  explanation:
    'A parameter takes one kind of value: a number in its unit, `yes` or `no`, or one of the elements of an index; with an ' +
    'index, a list with one value for each element. This example gives it another kind. Compare it with the declaration ' +
    'of the parameter.',
  messages: { one: '{name} takes one value here, not {text}.' },
  relatedMessages: { declaration: '{name} is declared here.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = { 1200, 1500 }
    expect PE_p = 600
  }
}
`,
      good: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200
    expect PE_p = 600
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem } of problemsOf(context, 'wrong-kind')) {
      const { symbol, text, start, end } = problem;
      // Where the unit is missing or unreadable, that is told, and no value can be judged.
      if (symbol.type.kind === 'unknown') continue;
      const place = symbol.syntax.name;
      report({
        message: 'one',
        data: { name: symbol.name, text },
        start,
        end,
        related:
          symbol.origin === undefined
            ? [{ message: 'declaration', data: {}, start: place.start, end: place.end }]
            : [],
      });
    }
  },
};
