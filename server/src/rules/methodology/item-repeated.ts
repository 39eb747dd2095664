import type { Item } from '../../../../grammar/syntax.ts';
import { removeWhole } from '../insertion.ts';
import type { Rule } from '../rule.ts';

/** What a methodology says once. */
const once: ReadonlySet<string> = new Set([
  'title',
  'version',
  'status',
  'partner',
  'scope',
  'date-of',
  'summary',
  'establishment',
  'history',
]);

export const itemRepeated: Rule = {
  code: 'item-repeated',
  severity: 'error',
  title: 'Said twice',
  explanation:
    'Some parts of a methodology are there once: its title, version, status, partner country, scope, each date, the ' +
    'summary, the establishment of the reference emissions and the history. Where one of them is given twice, nobody ' +
    'can tell which holds. Remove one, or bring the two together (`scope 1, 3`).',
  messages: { repeated: '{what} is given a second time, so nobody can tell which holds.' },
  fixTitles: { remove: 'Remove the second' },
  relatedMessages: { first: 'The first is here.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  version "01.0"
  version "02.0"
}
`,
      good: `methodology VN_PM013 {
  version "02.0"
}
`,
    },
  ],
  check({ text, model }, report) {
    for (const { syntax } of model.methodologies) {
      const first = new Map<string, Item>();
      for (const item of syntax.items) {
        if (!once.has(item.kind)) continue;
        const what = item.kind === 'date-of' ? `date ${item.event.text}` : item.kind;
        const before = first.get(what);
        if (before === undefined) {
          first.set(what, item);
          continue;
        }
        report({
          message: 'repeated',
          data: { what },
          start: item.start,
          end: item.end,
          related: [{ message: 'first', data: {}, start: before.start, end: before.end }],
          fixes: [{ title: 'remove', data: {}, edits: [removeWhole(text, item)], preferred: false }],
        });
      }
    }
  },
};
