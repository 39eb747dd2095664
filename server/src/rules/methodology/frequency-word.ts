import type { Name } from '../../../../grammar/syntax.ts';
import { nearestNames } from '../../model/suggestions.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { namedParameters } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

/** How often something is measured or recorded, in one word. */
export const frequencyWords = [
  'continuous',
  'hourly',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'once',
] as const;

/** Other words for the same. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['annually', 'yearly'],
  ['annual', 'yearly'],
  ['constantly', 'continuous'],
  ['permanent', 'continuous'],
  ['permanently', 'continuous'],
]);

export const frequencyWord: Rule = {
  code: 'frequency-word',
  severity: 'warning',
  title: 'Unknown frequency of monitoring',
  explanation:
    'How often a parameter is measured and recorded is one of a few words, which the documents print in English and in ' +
    'Japanese: continuous, hourly, daily, weekly, monthly, quarterly, yearly, once. Anything else is written as a text, in ' +
    'quotation marks: `frequency "At each delivery"`.',
  messages: {
    unknown:
      '"{word}" is no frequency that the tools know. Write one of {known}, or the frequency as a text in quotation marks.',
    near: '"{word}" is no frequency that the tools know. Did you mean {near}?',
  },
  fixTitles: { write: 'Write {near}', quote: 'Write it as a text: "{word}"' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored V : m3/p "Water pumped" { option C  range 0 .. 9000000  instrument "Flow meter"  frequency continuously  quality "Calibrated yearly" }
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
    const checkWord = (name: Name | undefined): void => {
      const word = name?.text ?? '';
      if (name === undefined || word === '' || frequencyWords.some((known) => known === word)) return;
      const near = synonyms.get(word.toLowerCase()) ?? nearestNames(word, frequencyWords)[0];
      const data = { word, near: near ?? '', known: frequencyWords.join(', ') };
      report({
        message: near === undefined ? 'unknown' : 'near',
        data,
        start: name.start,
        end: name.end,
        fixes:
          near === undefined
            ? likelyFix('quote', data, replaceWith(name, `"${word}"`))
            : likelyFix('write', data, replaceWith(name, near)),
      });
    };
    for (const { syntax } of model.methodologies) {
      for (const { attributes } of namedParameters(syntax)) {
        checkWord(attributes?.frequency?.measured);
        checkWord(attributes?.frequency?.recorded);
      }
    }
  },
};
