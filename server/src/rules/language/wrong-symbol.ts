import type { ModelSymbol } from '../../model/model.ts';
import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const wrongSymbol: Rule = {
  code: 'wrong-symbol',
  severity: 'error',
  title: 'Name of another kind',
  explanation:
    'Parameters, formulas, tables, indices, units and materials all have names, but each kind has its own place. A table ' +
    'is looked up with what stands in its brackets, `COP(capacity)`; an index stands in square brackets and after ' +
    '`sum(`; a unit stands after a colon or in square brackets after a number; an emission source is counted by a ' +
    'formula or by an amount of a greenhouse gas. A name in the place of another kind can’t be calculated.',
  messages: {
    other: '{name} is {actual}, but {expected} is needed here.',
    tableAsValue: '{name} is a table: write in brackets what to look up, as in {call}.',
    valueAsTable:
      '{name} is no table and no function, so it takes no round brackets. An index stands in square ones: {name}[i].',
  },
  words: {
    value: 'a parameter',
    calculated: 'a formula',
    table: 'a table',
    index: 'an index',
    unit: 'a unit',
    material: 'a material',
    'needs-value': 'a parameter or a formula',
    'needs-index': 'an index',
    'needs-table': 'a table',
    'needs-formula': 'a formula, or an amount of a greenhouse gas,',
  },
  examples: [
    {
      bad: `shared chillers {
  fixed capacity : kW "Capacity of the chiller" { source "Specification" }
  table COP by capacity [kW] -> [-] source "Survey" {
    0 ..< 500 : 5.6
    500 .. 1500 : 6.0
  }
  fixed cooling : MWh/p "Cooling" { source "Plan" }
  EC_RE : MWh/p "Electricity of the reference chiller" = cooling / COP
}
`,
      good: `shared chillers {
  fixed capacity : kW "Capacity of the chiller" { source "Specification" }
  table COP by capacity [kW] -> [-] source "Survey" {
    0 ..< 500 : 5.6
    500 .. 1500 : 6.0
  }
  fixed cooling : MWh/p "Cooling" { source "Plan" }
  EC_RE : MWh/p "Electricity of the reference chiller" = cooling / COP(capacity)
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'wrong-symbol')) {
      const { name, symbol, expected, span } = finding;
      report({
        message: messageFor(symbol, expected),
        data: { name, call: callOf(symbol) },
        words: { actual: [wordFor(symbol)], expected: [`needs-${expected}`] },
        start: span.start,
        end: span.end,
      });
    }
  },
};

function messageFor(symbol: ModelSymbol, expected: 'value' | 'index' | 'table' | 'formula'): string {
  if (symbol.kind === 'table' && expected === 'value') return 'tableAsValue';
  if (symbol.kind === 'value' && expected === 'table') return 'valueAsTable';
  return 'other';
}

function wordFor(symbol: ModelSymbol): string {
  const isFormula = symbol.kind === 'value' && symbol.syntax.kind === 'formula';
  return isFormula || (symbol.kind === 'value' && symbol.role === 'calculated') ? 'calculated' : symbol.kind;
}

function callOf(symbol: ModelSymbol): string {
  if (symbol.kind !== 'table') return '';
  return `${symbol.name}(${symbol.syntax.keys.map((key) => key.name.text).join(', ')})`;
}
