import type { ExampleResults } from '../../calc/results.ts';
import { likelyFix } from '../fixes.ts';
import { insertIntoBraces } from '../insertion.ts';
import { isBroken } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const expectationMissing: Rule = {
  code: 'expectation-missing',
  severity: 'warning',
  title: 'An example that expects nothing',
  explanation:
    'An example proves something only if it says what should come out: `expect ER_p = 254 [tCO2/p]`, or `expect ' +
    'criterion 2 not met`. Then every later change of the methodology is tested against it. Work the expected value out ' +
    'by hand or in a spreadsheet; the fix writes the value that the formulas give now, which is then to be confirmed.',
  messages: {
    missing: 'This example does not say what should come out, so it proves nothing: expect {result} = …',
  },
  fixTitles: { expect: 'Expect the calculated value {value}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200
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
    for (const { methodology, examples } of context.results) {
      if (!methodology.complete) continue;
      for (const results of examples) {
        const { example, problems } = results;
        const expects = example.entries.some(({ kind }) => kind.endsWith('expectation'));
        if (expects || problems.length > 0 || isBroken(context, example)) continue;
        const value = calculatedReduction(results);
        const result = results.officialReduction?.symbol.name;
        report({
          message: 'missing',
          data: { result: result ?? 'ER_p' },
          start: example.title.start,
          end: example.title.end,
          fixes:
            value === undefined
              ? []
              : likelyFix('expect', { value }, [
                  insertIntoBraces(context.text, example, true, [`expect ${result} = ${value}`]),
                ]),
        });
      }
    }
  },
};

/** The reduction as an author writes it: `254 [tCO2/p]`. */
function calculatedReduction({ officialReduction }: ExampleResults): string | undefined {
  const type = officialReduction?.symbol.type;
  if (officialReduction === undefined || type?.kind !== 'quantity') return undefined;
  return `${officialReduction.value.toString()} [${type.unit.text}]`;
}
