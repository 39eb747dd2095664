import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const rowKey: Rule = {
  code: 'row-key',
  severity: 'error',
  title: 'Key of a row',
  explanation:
    'The head of a table says what it is looked up by, and each row begins with exactly that: for `by fuel` with an ' +
    'element such as `diesel`, for `by capacity [kW]` with numbers such as `300 ..< 450`, and for several keys with one ' +
    'of each, with commas between them. A row with another beginning is never found.',
  messages: {
    range: 'The keys of {table} are numbers, so {key} can’t stand here. Write a range, such as 300 ..< 450.',
    element:
      'The keys of {table} are words, so the number {key} can’t stand here. Write a word, such as diesel.',
    one: 'A row of {table} begins with one key, but {actual} stand here.',
    few: 'A row of {table} begins with {expected} keys with commas between them, but only one stands here.',
    many: 'A row of {table} begins with {expected} keys with commas between them, but {actual} stand here.',
  },
  examples: [
    {
      bad: `shared fuels {
  index fuel "fuel" { diesel, gas }
  table EF by fuel -> [tCO2/GJ] source "IPCC 2006, volume 2, table 1.4" {
    diesel : 0.0726
    1 .. 2 : 0.0543
    gas    : 0.0543
  }
}
`,
      good: `shared fuels {
  index fuel "fuel" { diesel, gas }
  table EF by fuel -> [tCO2/GJ] source "IPCC 2006, volume 2, table 1.4" {
    diesel : 0.0726
    gas    : 0.0543
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'row-key-mismatch')) {
      const { span, table, expected } = finding;
      const key = context.text.slice(span.start, span.end);
      report({ message: expected, data: { table, key }, start: span.start, end: span.end });
    }
    for (const { finding } of findingsOf(context, 'row-key-count')) {
      const { span, table, expected, actual } = finding;
      report({
        message: expected === 1 ? 'one' : actual === 1 ? 'few' : 'many',
        data: { table, expected: String(expected), actual: String(actual) },
        start: span.start,
        end: span.end,
      });
    }
  },
};
