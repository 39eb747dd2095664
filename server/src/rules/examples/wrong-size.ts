import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

/** So many elements are listed. */
const listed = 6;

export const wrongSize: Rule = {
  code: 'wrong-size',
  severity: 'error',
  title: 'Number of values in a list',
  explanation:
    'A list gives one value for each element of its index, in the order of the elements. With more or fewer values, they ' +
    'may stand for the wrong elements. Add or take out values; or name the elements, `{ north: 1200, south: 1500 }`, so ' +
    'that the order does not matter.',
  messages: {
    size: '{name} needs one value for each element of {index}: {expected} in all, not {actual}.',
    sizeOf:
      '{name} needs one value for each element of {index} ({elements}): {expected} in all, not {actual}.',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  index i "project pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option B  range 0 .. 4000  frequency monthly }
  total : MWh/p "Electricity consumption of all pumps" = sum(i: EC[i])
  example "Two pumps" {
    i  = { north, south }
    EC = { 1200, 1500, 900 }
    expect total = 2700
  }
}
`,
      good: `methodology VN_PM013 {
  index i "project pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option B  range 0 .. 4000  frequency monthly }
  total : MWh/p "Electricity consumption of all pumps" = sum(i: EC[i])
  example "Two pumps" {
    i  = { north, south }
    EC = { 1200, 1500 }
    expect total = 2700
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem, results } of problemsOf(context, 'wrong-size')) {
      const { name, index, expected, actual, start, end } = problem;
      const isDoubtful = results.problems.some(
        (other) => other.kind === 'assigned-twice' && other.name === index,
      );
      if (isDoubtful) continue;
      const elements = results.elements.get(index) ?? [];
      report({
        message: elements.length > 0 && elements.length <= listed ? 'sizeOf' : 'size',
        data: {
          name,
          index,
          expected: String(expected),
          actual: String(actual),
          elements: elements.join(', '),
        },
        start,
        end,
      });
    }
  },
};
