import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const optionNotAllowed: Rule = {
  code: 'option-not-allowed',
  severity: 'error',
  title: 'An option that the project may not choose',
  explanation:
    'The methodology allows this option only where its condition holds (`requires` behind the option), and with the ' +
    'values of the example it does not. Choose another option, or correct the values that the condition compares.',
  messages: {
    allowed:
      '{name} may not be determined by option {option} here: it requires {condition}, which does not hold.',
  },
  relatedMessages: { condition: 'Option {option} requires this.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  fixed capacity : MW "Capacity of the captive plant" { source "Specification" }
  fixed EF : tCO2/MWh "Emission factor of the electricity" {
    option grid "Grid electricity" : given source "Published by the partner country"
    option diesel "Captive diesel power of at most 15 MW" : 0.8 [tCO2/MWh] source "CDM AMS-I.A"
      requires capacity <= 15 [MW]
  }
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  project PE_p : tCO2/p = EC * EF
  example "A large captive plant" {
    capacity = 20
    EF = option diesel
    EC = 1000
    expect PE_p = 800
  }
}
`,
      good: `methodology VN_PM013 {
  fixed capacity : MW "Capacity of the captive plant" { source "Specification" }
  fixed EF : tCO2/MWh "Emission factor of the electricity" {
    option grid "Grid electricity" : given source "Published by the partner country"
    option diesel "Captive diesel power of at most 15 MW" : 0.8 [tCO2/MWh] source "CDM AMS-I.A"
      requires capacity <= 15 [MW]
  }
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  project PE_p : tCO2/p = EC * EF
  example "A small captive plant" {
    capacity = 12
    EF = option diesel
    EC = 1000
    expect PE_p = 800
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem } of problemsOf(context, 'option-not-allowed')) {
      const { symbol, option, start, end } = problem;
      const home = symbol.home.text;
      const chosen = symbol.syntax.attributes?.options.find(({ name }) => name.text === option);
      report({
        message: 'allowed',
        data: {
          name: symbol.name,
          option,
          condition: (chosen?.requires ?? [])
            .map(({ start: from, end: to }) => home.slice(from, to))
            .join(', '),
        },
        start,
        end,
        related:
          symbol.origin === undefined
            ? (chosen?.requires ?? []).map((condition) => ({
                message: 'condition',
                data: {},
                start: condition.start,
                end: condition.end,
              }))
            : [],
      });
    }
  },
};
