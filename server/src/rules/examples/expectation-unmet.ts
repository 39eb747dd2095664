import type Fraction from 'fraction.js';
import type { ExampleValue } from '../../../../grammar/syntax.ts';
import { formatNumber } from '../../calc/format-number.ts';
import type { ExampleResults, ExpectationResult } from '../../calc/results.ts';
import { replaceWith } from '../fixes.ts';
import type { Report, Rule } from '../rule.ts';

export const expectationUnmet: Rule = {
  code: 'expectation-unmet',
  severity: 'error',
  title: 'The result is not the expected one',
  explanation:
    'The formulas give another value than the example expects, so one of the two is wrong: a value of the example, the ' +
    'expected value, or a formula that was changed. Values are compared with the decimals that are written; emission ' +
    'reductions in whole tonnes are rounded down, as they are credited. Work the value out by hand before you let the ' +
    'fix write the calculated one.',
  messages: {
    exact: '{name} is {actual}, but {expected} is expected: the difference is {difference}.',
    rounded:
      '{name} is {actual}, but {expected} is expected: the difference is {difference}. It is calculated as {exact} and rounded to the decimals written.',
    down: '{name} is {actual}, but {expected} is expected: the difference is {difference}. It is calculated as {exact} and rounded down, as reductions are.',
  },
  fixTitles: { write: 'Write the calculated value {actual}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200
    expect PE_p = 650
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
  check({ results }, report) {
    for (const example of results.flatMap((result) => result.examples)) {
      for (const result of example.expectations) reportDifference(example, result, report);
    }
  },
};

function reportDifference(
  example: ExampleResults,
  result: ExpectationResult,
  report: (finding: Report) => void,
): void {
  const { expectation, symbol, elements, expected, actual, actualText, expectedText, passed } = result;
  if (passed || actual === undefined || actualText === undefined) return;
  const exact = exactValue(example, result);
  const isRounded = exact !== undefined && !exact.equals(actual);
  const difference = actual.sub(expected);
  const number = numberIn(expectation.value);
  const data = {
    name: elements.length === 0 ? symbol.name : `${symbol.name}[${elements.join(', ')}]`,
    actual: actualText,
    expected: expectedText,
    difference: `${difference.compare(0) > 0 ? '+' : ''}${formatNumber(difference)}`,
    exact: exact === undefined ? actualText : formatNumber(exact),
  };
  report({
    message: !isRounded ? 'exact' : symbol.role === 'reduction' ? 'down' : 'rounded',
    data,
    start: expectation.value.start,
    end: expectation.value.end,
    fixes:
      number === undefined
        ? []
        : [{ title: 'write', data: {}, edits: replaceWith(number, actualText), preferred: false }],
  });
}

/** The value before it is rounded. */
function exactValue(example: ExampleResults, { symbol, elements }: ExpectationResult): Fraction | undefined {
  const table = example.values.get(symbol);
  if (table === undefined) return undefined;
  const place = elements.reduce(
    (at, element, index) => at * table.elements[index]!.length + table.elements[index]!.indexOf(element),
    0,
  );
  const value = table.values[place];
  return typeof value === 'object' ? value : undefined;
}

/** The number that is written, without its unit. */
function numberIn(value: ExampleValue): ExampleValue | undefined {
  switch (value.kind) {
    case 'number':
      return value;
    case 'unit-annotation':
      return numberIn(value.operand);
    case 'unary':
      return value.operand.kind === 'number' ? value : undefined;
    default:
      return undefined;
  }
}
