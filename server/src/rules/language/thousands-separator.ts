import type { Rule } from '../rule.ts';
import { numberWithComma } from './broken-items.ts';

export const thousandsSeparator: Rule = {
  code: 'thousands-separator',
  severity: 'error',
  title: 'Comma in a number',
  explanation:
    'A comma parts the values of a list, so 1,500 would read as the two numbers 1 and 500. Thousands are written without ' +
    'a separator, 1500, and decimals with a point, 0.5, as in the spreadsheets of the JCM. Several values, one for each ' +
    'element of an index, stand in braces: { 1, 500 }.',
  messages: {
    thousands: 'A number has no separators: write {plain}, not {written}.',
    decimal: 'Decimals are written with a point: {point}, not {written}.',
    list: 'Several values stand in braces: write {list}, not {written}.',
  },
  fixTitles: { write: 'Write {plain}', point: 'Write {point}', list: 'Write {list}' },
  examples: [
    {
      bad: `shared chillers {
  default capacity : kW = 1,500 "Capacity" { source "Specification" }
}
`,
      good: `shared chillers {
  default capacity : kW = 1500 "Capacity" { source "Specification" }
}
`,
    },
  ],
  check({ text, parsed }, report) {
    for (const problem of parsed.problems) {
      const number = numberWithComma(text, problem);
      if (number === undefined) continue;
      const { start, end } = number;
      const written = text.slice(start, end);
      const plain = written.replace(/[,，、\s]/g, '');
      const groups = written.split(/\s*[,，、]\s*/);
      const isThousands = groups.slice(1).every((group) => /^\d{3}(?:\.\d+)?$/.test(group));
      const edit = (newText: string) => [{ start, end, newText }];
      if (/[,，、]\s/.test(written) || (groups.length > 2 && !isThousands)) {
        const list = `{ ${groups.join(', ')} }`;
        const fixes = [{ title: 'list', data: {}, edits: edit(list), preferred: true }];
        report({ message: 'list', data: { written, list }, start, end, fixes });
        continue;
      }
      const point = groups.length === 2 && !groups[1]!.includes('.') ? groups.join('.') : undefined;
      report({
        message: isThousands || point === undefined ? 'thousands' : 'decimal',
        data: { written, plain, point: point ?? '' },
        start,
        end,
        fixes: [
          ...(isThousands || point === undefined
            ? [{ title: 'write', data: {}, edits: edit(plain), preferred: true }]
            : []),
          ...(point === undefined
            ? []
            : [{ title: 'point', data: {}, edits: edit(point), preferred: !isThousands }]),
        ],
      });
    }
  },
};
