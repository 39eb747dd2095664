import type { Example } from '../../../../grammar/syntax.ts';
import type { CalculationProblem } from '../../calc/results.ts';
import type { ValueSymbol } from '../../model/model.ts';
import { insertIntoBraces } from '../insertion.ts';
import { isBroken } from '../methodology-items.ts';
import type { Fix, Rule } from '../rule.ts';

/** So many are listed before the rest is only counted. */
const listed = 6;

export const inputMissing: Rule = {
  code: 'input-missing',
  severity: 'warning',
  title: 'An example without a value that it needs',
  explanation:
    'An example is calculated only when it gives everything that the results need: a value for each fixed and monitored ' +
    'parameter, the elements of each index (`i = { north, south }`), an option where the methodology offers several ' +
    '(`EF_elec = option grid`), and the monitoring period where months or days count (`period 2020-01-01 .. 2020-12-31`).',
  messages: {
    missing: 'This example can’t be calculated yet. It does not give: {missing}',
    more: 'This example can’t be calculated yet. It does not give: {missing} and {more} more',
  },
  fixTitles: { option: 'Choose option {option} for {name}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  fixed EF : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200
    expect PE_p = 400
  }
}
`,
      good: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  fixed EF : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200
    EF = 0.5
    expect PE_p = 600
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { example, problems } of context.results.flatMap((result) => result.examples)) {
      if (isBroken(context, example)) continue;
      const missing = [...new Set(problems.flatMap(whatIsMissing))];
      if (missing.length === 0) continue;
      report({
        message: missing.length > listed ? 'more' : 'missing',
        data: {
          missing: missing.slice(0, listed).join(', '),
          more: String(missing.length - listed),
        },
        start: example.title.start,
        end: example.title.end,
        fixes: optionFixes(context.text, example, problems),
      });
    }
  },
};

/** What an example has to give, as it is written there. */
function whatIsMissing(problem: CalculationProblem): readonly string[] {
  switch (problem.kind) {
    case 'missing-input':
      return problem.symbols.flatMap((symbol) => missingValues(symbol, problem.elements.get(symbol)));
    case 'missing-elements':
      return [`${problem.index} = { … }`];
    case 'missing-option':
      return [`${problem.symbol.name} = option …`];
    case 'missing-period':
      return ['period'];
    default:
      return [];
  }
}

/** The name of an input; where only some of its values are given, those that are not: `EC[south]`. */
function missingValues(
  symbol: ValueSymbol,
  elements: readonly (readonly string[])[] = [],
): readonly string[] {
  if (elements.length === 0) return [symbol.name];
  return elements.map((names) => `${symbol.name}[${names.join(', ')}]`);
}

/** One fix for each option of the first parameter for which none is chosen. */
function optionFixes(
  text: string,
  example: Example,
  problems: readonly CalculationProblem[],
): readonly Fix[] {
  const first = problems.find((problem) => problem.kind === 'missing-option');
  if (first === undefined) return [];
  const { name, syntax } = first.symbol;
  return (syntax.attributes?.options ?? []).map((option) => ({
    title: 'option',
    data: { name, option: option.name.text },
    edits: [insertIntoBraces(text, example, true, [`${name} = option ${option.name.text}`])],
    preferred: false,
  }));
}
