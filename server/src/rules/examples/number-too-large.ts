import { mainText } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const numberTooLarge: Rule = {
  code: 'number-too-large',
  severity: 'error',
  title: 'A number too large to calculate',
  explanation:
    'With the values of an example this expression becomes so large that it is not calculated. No emission is of that ' +
    'size: most often an exponent lacks a minus sign or its division by a number of years, or a value has too many ' +
    'digits.',
  messages: {
    large: 'With the values of the example "{example}", {text} becomes too large to be calculated.',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  fixed a : - "Ratio of two consumptions" { source "Specification" }
  b : - "Growth" = exp(a * 10^6)
  example "A large ratio" {
    a = 50
    expect b = 1
  }
}
`,
      good: `methodology VN_PM013 {
  fixed a : - "Ratio of two consumptions" { source "Specification" }
  b : - "Decay" = exp(-a)
  example "A ratio of nothing" {
    a = 0
    expect b = 1
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem, example } of problemsOf(context, 'too-large')) {
      const { text, start, end } = problem;
      report({ message: 'large', data: { text, example: mainText(example.title) }, start, end });
    }
  },
};
