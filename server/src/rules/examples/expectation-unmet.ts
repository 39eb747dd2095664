import type Fraction from 'fraction.js';
import type { ExampleValue } from '../../../../grammar/syntax.ts';
import { formatNumber } from '../../calc/format-number.ts';
import type { ExampleResults, ExpectationResult } from '../../calc/results.ts';
import { compare, divide, isNegative, subtract, whole } from '../../calc/numbers.ts';
import type { MethodologyModel, ValueSymbol } from '../../model/model.ts';
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
    for (const { methodology, examples } of results) {
      for (const example of examples) {
        if (example.problems.length > 0) continue;
        for (const result of example.expectations) reportDifference(methodology, example, result, report);
      }
    }
  },
};

function reportDifference(
  methodology: MethodologyModel,
  example: ExampleResults,
  result: ExpectationResult,
  report: (finding: Report) => void,
): void {
  const { symbol, elements, expected, actual, actualText, expectedText, passed } = result;
  if (passed || actual === undefined || actualText === undefined) return;
  const exact = exactValue(example, result);
  const isRounded = exact !== undefined && compare(exact, actual) !== 0;
  const place = placeOf(example, result);
  const factor = factorOf(methodology, symbol, place);
  const difference = divide(subtract(actual, expected), factor);
  report({
    message: !isRounded ? 'exact' : symbol.role === 'reduction' ? 'down' : 'rounded',
    data: {
      name: elements.length === 0 ? symbol.name : `${symbol.name}[${elements.join(', ')}]`,
      actual: withoutBrackets(actualText),
      expected: withoutBrackets(expectedText),
      difference: `${isNegative(difference) ? '' : '+'}${formatNumber(difference)}`,
      exact: exact === undefined ? actualText : formatNumber(divide(exact, factor)),
    },
    start: place.start,
    end: place.end,
    fixes: [{ title: 'write', data: {}, edits: replaceWith(place, actualText), preferred: false }],
  });
}

/** `254 tCO2/p` for `254 [tCO2/p]`, and `1.2` for `1.2 [-]`: how a person reads it. */
function withoutBrackets(written: string): string {
  return written.replace(/\s*\[\s*-\s*\]$/, '').replace(/\s*\[(.*)\]$/, ' $1');
}

/** How many of the unit of a value one of the unit is in which it is expected: the difference is shown in the latter. */
function factorOf({ types }: MethodologyModel, { type }: ValueSymbol, expected: ExampleValue): Fraction {
  const stated = expected.kind === 'unit-annotation' ? types.get(expected) : undefined;
  if (stated?.kind !== 'quantity' || type.kind !== 'quantity') return whole(1);
  return divide(stated.unit.scale, type.unit.scale);
}

/** The value before it is rounded. */
function exactValue(example: ExampleResults, { symbol, elements }: ExpectationResult): Fraction | undefined {
  const table = example.values.get(symbol);
  const offset = elements.reduce(
    (before, element, level) =>
      before * table!.elements[level]!.length + table!.elements[level]!.indexOf(element),
    0,
  );
  const value = table?.values[offset];
  return typeof value === 'object' ? value : undefined;
}

/** Where the expected number stands: in a list of several, the one for these elements. */
function placeOf(
  example: ExampleResults,
  { expectation, symbol, elements }: ExpectationResult,
): ExampleValue {
  const table = example.values.get(symbol);
  let value = expectation.value;
  for (let level = expectation.elements.length; value.kind === 'list'; level++) {
    const position = table?.elements[level]?.indexOf(elements[level]!) ?? 0;
    const named = value.entries.find(({ key }) => key?.text === elements[level]);
    const entry = named ?? value.entries[position];
    if (entry === undefined) break;
    value = entry.value;
  }
  return value;
}
