import { likelyFix, replaceWith } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

/** More elements than this are not listed. */
const listed = 8;

export const unknownElement: Rule = {
  code: 'unknown-element',
  severity: 'error',
  title: 'An element that an index does not have',
  explanation:
    'Values for an index are given by the names of its elements. The index of this example has no element of that name, ' +
    'so the value belongs to nothing. Correct the name, or add the element to the list of the index.',
  messages: {
    unknown: '{index} has no element {name}.',
    known: '{index} has no element {name}. Its elements are {known}.',
    near: '{index} has no element {name}. Did you mean {near}?',
  },
  fixTitles: { write: 'Write {near}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  index i "project pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option B  range 0 .. 4000  frequency monthly }
  total : MWh/p "Electricity consumption of all pumps" = sum(i: EC[i])
  example "Two pumps" {
    i  = { north, south }
    EC = { north: 1200, soth: 1500 }
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
    EC = { north: 1200, south: 1500 }
    expect total = 2700
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem, results } of problemsOf(context, 'unknown-element')) {
      const { name, index, suggestions, start, end } = problem;
      const near = suggestions[0];
      const elements = results.elements.get(index) ?? [];
      const known = elements.length > listed ? [] : elements;
      report({
        message: near !== undefined ? 'near' : known.length > 0 ? 'known' : 'unknown',
        data: { name, index, near: near ?? '', known: known.join(', ') },
        start,
        end,
        fixes: likelyFix('write', {}, replaceWith({ start, end }, near)),
      });
    }
  },
};
