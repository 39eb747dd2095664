import type { Name } from '../../../../grammar/syntax.ts';
import { nearestNames } from '../../model/suggestions.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { dateEvents, statuses } from '../header-words.ts';
import { itemsOf } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const headerWord: Rule = {
  code: 'header-word',
  severity: 'warning',
  title: 'Unknown word in the header',
  explanation:
    'The tools read the status and the dates of a methodology: an approved one needs a date of approval, and public ' +
    'inputs end before that. They know these words only: a status is draft, proposed, approved, superseded, withdrawn ' +
    'or rejected; a date is of completed, submitted, public_inputs or approved.',
  messages: {
    status: '"{word}" is no status that the tools know. A status is one of: {known}.',
    date: '"{word}" is no date that the tools know. A date is one of: {known}.',
    statusNear: '"{word}" is no status that the tools know. Did you mean {near}?',
    dateNear: '"{word}" is no date that the tools know. Did you mean {near}?',
  },
  fixTitles: { write: 'Write {near}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  status propsed
}
`,
      good: `methodology VN_PM013 {
  status proposed
}
`,
    },
  ],
  check({ model }, report) {
    const checkWord = (name: Name, kind: 'status' | 'date', known: readonly string[]): void => {
      if (name.text === '' || known.includes(name.text)) return;
      const near = nearestNames(name.text, known)[0];
      report({
        message: near === undefined ? kind : `${kind}Near`,
        data: { word: name.text, known: known.join(', '), near: near ?? '' },
        start: name.start,
        end: name.end,
        fixes: likelyFix('write', { near: near ?? '' }, replaceWith(name, near)),
      });
    };
    for (const { syntax } of model.methodologies) {
      for (const item of itemsOf(syntax, 'status')) checkWord(item.status, 'status', statuses);
      for (const item of itemsOf(syntax, 'date-of')) checkWord(item.event, 'date', dateEvents);
    }
  },
};
