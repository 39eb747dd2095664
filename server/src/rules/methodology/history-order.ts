import type { Revision } from '../../../../grammar/syntax.ts';
import { parseDay } from '../../calc/calendar.ts';
import { likelyFix } from '../fixes.ts';
import { itemsOf, mainText } from '../methodology-items.ts';
import type { Report, Rule } from '../rule.ts';

export const historyOrder: Rule = {
  code: 'history-order',
  severity: 'warning',
  title: 'History out of order',
  explanation:
    'The history of a methodology lists its versions from the first to the present one: versions and dates rise, and ' +
    'the last version is that of the header. Otherwise a reader can’t tell which version holds, and a project may apply ' +
    'the wrong one. Put the lines in order, add the line that is missing, or correct the version.',
  messages: {
    version: 'Version {version} stands behind version {before} in the history, but does not come after it.',
    date: 'Version {version} is dated {date}, before version {before} of {dateBefore}.',
    last: 'The history ends with version {last}, but the header says version {version}.',
  },
  fixTitles: { header: 'Make the version of the header {last}' },
  relatedMessages: { header: 'The version of the header is here.', before: 'The version before it is here.' },
  examples: [
    {
      bad: `methodology VN_AM013 {
  version "01.0"
  history {
    version "01.0" 2017-01-30 "Initial approval"
    version "02.0" 2018-06-01 "New default for the reference pump"
  }
}
`,
      good: `methodology VN_AM013 {
  version "02.0"
  history {
    version "01.0" 2017-01-30 "Initial approval"
    version "02.0" 2018-06-01 "New default for the reference pump"
  }
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax } of model.methodologies) {
      const header = itemsOf(syntax, 'version')[0];
      for (const { revisions } of itemsOf(syntax, 'history')) {
        const disordered = revisions.some((revision, index) => {
          const before = revisions[index - 1];
          return before !== undefined && reportDisorder(before, revision, report);
        });
        const last = revisions.at(-1);
        if (disordered || header === undefined || last === undefined) continue;
        const [written, latest] = [mainText(header.text), mainText(last.version)];
        if (written === '' || latest === '' || compareVersions(written, latest) === 0) continue;
        report({
          message: 'last',
          data: { last: latest, version: written },
          start: last.version.start,
          end: last.version.end,
          related: [{ message: 'header', data: {}, start: header.text.start, end: header.text.end }],
          fixes: likelyFix('header', { last: latest }, [
            { start: header.text.start, end: header.text.end, newText: `"${latest}"` },
          ]),
        });
      }
    }
  },
};

/** Reports a revision that does not come after the one before it; true where it did. */
function reportDisorder(before: Revision, revision: Revision, report: (finding: Report) => void): boolean {
  const data = {
    version: mainText(revision.version),
    before: mainText(before.version),
    date: revision.date.text,
    dateBefore: before.date.text,
  };
  if (data.version === '' || data.before === '') return false;
  const related = [{ message: 'before', data: {}, start: before.start, end: before.end }];
  if (compareVersions(data.before, data.version) >= 0) {
    report({ message: 'version', data, start: revision.version.start, end: revision.version.end, related });
    return true;
  }
  const [one, other] = [parseDay(before.date.text), parseDay(revision.date.text)];
  if (one !== undefined && other !== undefined && other < one) {
    report({ message: 'date', data, start: revision.date.start, end: revision.date.end, related });
    return true;
  }
  return false;
}

/** Compares "01.0" and "1.10" by their numbers. */
function compareVersions(first: string, second: string): number {
  const numbers = (version: string) => (version.match(/\d+/g) ?? []).map(Number);
  const [one, other] = [numbers(first), numbers(second)];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
