import type { Rule } from '../rule.ts';

export const thousandsSeparator: Rule = {
  code: 'thousands-separator',
  severity: 'error',
  title: 'Comma in a number',
  explanation:
    'A comma parts the values of a list, so 1,500 would read as the two numbers 1 and 500. Thousands are written without ' +
    'a separator, 1500, and decimals with a point, 0.5, as in the spreadsheets of the JCM.',
  messages: {
    thousands: 'A number has no separators: write {plain}, not {written}.',
    decimal: 'A number has no comma: write {plain}, or {point} if the comma is meant as a decimal point.',
  },
  fixTitles: { write: 'Write {plain}', point: 'Write {point}' },
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
    for (const { kind, start, end: known } of parsed.problems) {
      if (kind !== 'thousands-separator') continue;
      const end = start + wholeNumber(text.slice(start, start + 60), known - start);
      const written = text.slice(start, end);
      const plain = written.replace(/[,，、\s]/g, '');
      const groups = written.split(/\s*[,，、]\s*/);
      const isThousands = groups.slice(1).every((group) => /^\d{3}(?:\.\d+)?$/.test(group));
      const point = groups.length === 2 && !groups[1]!.includes('.') ? groups.join('.') : undefined;
      const edit = (newText: string) => [{ start, end, newText }];
      report({
        message: isThousands || point === undefined ? 'thousands' : 'decimal',
        data: { written, plain, point: point ?? '' },
        start,
        end,
        fixes: [
          { title: 'write', data: {}, edits: edit(plain), preferred: isThousands },
          ...(point === undefined
            ? []
            : [{ title: 'point', data: {}, edits: edit(point), preferred: !isThousands }]),
        ],
      });
    }
  },
};

/** The length of a number with all its groups: `1,234,567.8`. */
function wholeNumber(text: string, least: number): number {
  const further = /^(?:[,，、]\d{3})*(?:\.\d+)?(?!\d)/.exec(text.slice(least))?.[0] ?? '';
  return least + further.length;
}
