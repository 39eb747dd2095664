import type { ValueSymbol } from '../../model/model.ts';
import { insertIntoBraces } from '../insertion.ts';
import { isBroken } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

/** So many names are listed before the rest is only counted. */
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
    values: 'This example can’t be calculated: {names} has no value.',
    valuesMany: 'This example can’t be calculated: {names} have no value.',
    valuesMore: 'This example can’t be calculated: {names} and {more} more have no value.',
    elements: 'This example does not say which {index} there are: {index} = { … }.',
    option: 'This example does not choose an option for {name}: {name} = option {option}.',
    period:
      'The index {index} runs over the monitoring period, but this example has none: period 2020-01-01 .. 2020-12-31.',
  },
  fixTitles: { option: 'Choose option {option}' },
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
    for (const { problem, example } of problemsOf(context, 'missing-input')) {
      if (isBroken(context, example)) continue;
      const names = problem.symbols.map((symbol) => symbol.name);
      const more = names.length - listed;
      report({
        message: more > 0 ? 'valuesMore' : names.length === 1 ? 'values' : 'valuesMany',
        data: { names: names.slice(0, listed).join(', '), more: String(more) },
        start: problem.start,
        end: problem.end,
      });
    }
    for (const { problem, example } of problemsOf(context, 'missing-elements')) {
      if (isBroken(context, example)) continue;
      const { index, start, end } = problem;
      report({ message: 'elements', data: { index }, start, end });
    }
    for (const { problem, example } of problemsOf(context, 'missing-option')) {
      if (isBroken(context, example)) continue;
      const { symbol, start, end } = problem;
      report({
        message: 'option',
        data: { name: symbol.name, option: optionsOf(symbol)[0] ?? '' },
        start,
        end,
        fixes: optionsOf(symbol).map((option) => ({
          title: 'option',
          data: { option },
          edits: [insertIntoBraces(context.text, example, true, [`${symbol.name} = option ${option}`])],
          preferred: false,
        })),
      });
    }
    for (const { problem, example } of problemsOf(context, 'missing-period')) {
      if (isBroken(context, example)) continue;
      const { index, start, end } = problem;
      report({ message: 'period', data: { index }, start, end });
    }
  },
};

function optionsOf({ syntax }: ValueSymbol): readonly string[] {
  return (syntax.attributes?.options ?? []).map((option) => option.name.text);
}
