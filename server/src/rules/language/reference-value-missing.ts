import type { Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

export const referenceValueMissing: Rule = {
  code: 'reference-value-missing',
  severity: 'error',
  title: 'Value that the reference data lack',
  explanation:
    'Functions such as `IPCC_CO2(diesel, lower)` look up a value that the IPCC guidelines give. Not every table has a value ' +
    'for every combination of words: some fuels have no range, some wastes no rate for a climate. Take another word, or ' +
    'declare the value as a `default` with the source that gives it.',
  messages: {
    missing:
      'The data of {of} have no value for {words}. Take other words, or declare the value as a default with its source.',
  },
  examples: [
    {
      bad: `shared landfill {
  decay : 1/a "Decay rate" = IPCC_k(inert, tropical_wet)
}
`,
      good: `shared landfill {
  decay : 1/a "Decay rate" = IPCC_k(food, tropical_wet)
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'reference-value-missing')) {
      const { span, of, words } = finding;
      report({ message: 'missing', data: { of, words: words.join(', ') }, start: span.start, end: span.end });
    }
  },
};
