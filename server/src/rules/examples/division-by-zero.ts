import { mainText } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const divisionByZero: Rule = {
  code: 'division-by-zero',
  severity: 'error',
  title: 'Division by zero',
  explanation:
    'With the values of an example, the formula divides by zero, so there is no result. In a real project the same ' +
    'happens when nothing was produced or measured in a period. Say in the formula what holds then: ' +
    '`if EG > 0 then FC / EG else 0`. Or correct the value, if it can’t be zero.',
  messages: {
    zero: 'In the example "{example}", {divisor} is 0, so {text} divides by zero.',
    element: 'In the example "{example}", {divisor} is 0 for {element}, so {text} divides by zero.',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored FC : GJ/p  "Fuel consumption" { option B  range 0 .. 4000  frequency monthly }
  monitored EG : MWh/p "Electricity generated" { option B  range 0 .. 4000  frequency monthly }
  rate : GJ/MWh "Specific fuel consumption" = FC / EG
  example "A plant that stood still" {
    FC = 0
    EG = 0
    expect rate = 0
  }
}
`,
      good: `methodology VN_PM013 {
  monitored FC : GJ/p  "Fuel consumption" { option B  range 0 .. 4000  frequency monthly }
  monitored EG : MWh/p "Electricity generated" { option B  range 0 .. 4000  frequency monthly }
  rate : GJ/MWh "Specific fuel consumption" = if EG > 0 then FC / EG else 0
  example "A plant that stood still" {
    FC = 0
    EG = 0
    expect rate = 0
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem, example } of problemsOf(context, 'division-by-zero')) {
      const { element, divisor, text, start, end } = problem;
      report({
        message: element === undefined ? 'zero' : 'element',
        data: { example: mainText(example.title), divisor, text, element: element ?? '' },
        start,
        end,
      });
    }
  },
};
