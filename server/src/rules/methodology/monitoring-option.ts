import { likelyFix, replaceWith } from '../fixes.ts';
import { namedParameters } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

const letters: ReadonlySet<string> = new Set(['A', 'B', 'C']);

export const monitoringOption: Rule = {
  code: 'monitoring-option',
  severity: 'error',
  title: 'Unknown monitoring option',
  explanation:
    'There are three monitoring options. A: public data, measured by others than the project participants, such as ' +
    'statistics. B: the amount of a transaction, with commercial evidence such as invoices. C: actual measurement with ' +
    'measuring equipment. Where the project may choose, list the letters: `option B, C`.',
  messages: {
    unknown:
      '"{letter}" is no monitoring option. Options are A (public data), B (invoices) and C (measurement).',
  },
  fixTitles: { write: 'Write {letter}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored V : m3/p "Water pumped" { option D  range 0 .. 9000000  instrument "Flow meter"  frequency continuous  quality "Calibrated yearly" }
  criterion 1 "Water is pumped." requires V > 0
}
`,
      good: `methodology VN_PM013 {
  monitored V : m3/p "Water pumped" { option C  range 0 .. 9000000  instrument "Flow meter"  frequency continuous  quality "Calibrated yearly" }
  criterion 1 "Water is pumped." requires V > 0
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax } of model.methodologies) {
      for (const { attributes } of namedParameters(syntax)) {
        for (const letter of attributes?.monitoringOptions ?? []) {
          if (letter.text === '' || letters.has(letter.text)) continue;
          const upper = letter.text.toUpperCase();
          const mended = letters.has(upper) ? upper : undefined;
          report({
            message: 'unknown',
            data: { letter: letter.text },
            start: letter.start,
            end: letter.end,
            fixes: likelyFix('write', { letter: upper }, replaceWith(letter, mended)),
          });
        }
      }
    }
  },
};
