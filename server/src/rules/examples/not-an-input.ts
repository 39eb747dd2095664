import type { Example, Span } from '../../../../grammar/syntax.ts';
import { removeWhole } from '../insertion.ts';
import type { Fix, Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const notAnInput: Rule = {
  code: 'not-an-input',
  severity: 'error',
  title: 'A value for something that is no input',
  explanation:
    'An example, like a project, gives values only for what the methodology leaves open: fixed and monitored parameters. ' +
    'A calculated value and a result follow from those; write `expect` in front to state what should come out. A default ' +
    'value is set by the methodology, and no project may change it.',
  messages: {
    calculated:
      '{name} is calculated, so an example can’t set it. To state what should come out, write: expect {name} = …',
    default: '{name} is a default value of the methodology, so an example can’t set it.',
  },
  fixTitles: { expect: 'Expect this value', remove: 'Remove this line' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200
    PE_p = 600
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
    for (const { problem, example, methodology } of problemsOf(context, 'not-an-input')) {
      const { symbol, start, end } = problem;
      // Where an option has gone, the example names it, and that is told.
      const lacksOption = methodology.findings.some(
        (finding) =>
          finding.kind === 'unresolved-name' && finding.role === 'option' && finding.owner === symbol.name,
      );
      if (lacksOption) continue;
      const isDefault = symbol.role === 'default';
      report({
        message: isDefault ? 'default' : 'calculated',
        data: { name: symbol.name },
        start,
        end,
        fixes: fixesOf(context.text, example, problem, isDefault),
      });
    }
  },
};

function fixesOf(text: string, example: Example, place: Span, isDefault: boolean): readonly Fix[] {
  const entry = example.entries.find(({ start, end }) => start <= place.start && place.end <= end);
  if (entry?.kind !== 'assignment') return [];
  const remove: Fix = { title: 'remove', data: {}, edits: [removeWhole(text, entry)], preferred: isDefault };
  if (isDefault) return [remove];
  const { start } = entry;
  return [
    { title: 'expect', data: {}, edits: [{ start, end: start, newText: 'expect ' }], preferred: true },
    remove,
  ];
}
