import { mainText } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const functionDomain: Rule = {
  code: 'function-domain',
  severity: 'error',
  title: 'A value that a function does not take',
  explanation:
    'Some functions have no answer for some numbers: there is no square root of a negative number, and no logarithm of ' +
    'zero or less. With the values of an example the formula asks for just that, so there is no result. Check the ' +
    'values, and the sign of the expression inside the function.',
  messages: { domain: 'In the example "{example}", {function} gets {value}, for which it has no value.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  fixed a : - "Ratio of two consumptions" { source "Specification" }
  b : - "Root of the ratio" = sqrt(a - 1)
  example "A ratio below one" {
    a = 0.5
    expect b = 0
  }
}
`,
      good: `methodology VN_PM013 {
  fixed a : - "Ratio of two consumptions" { source "Specification" }
  b : - "Root of the ratio" = sqrt(max(a - 1, 0))
  example "A ratio below one" {
    a = 0.5
    expect b = 0
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem, example } of problemsOf(context, 'domain')) {
      const { function: name, value, start, end } = problem;
      report({
        message: 'domain',
        data: { function: name, value, example: mainText(example.title) },
        start,
        end,
      });
    }
  },
};
