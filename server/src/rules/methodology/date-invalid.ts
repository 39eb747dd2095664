import type { DateLiteral, Methodology } from '../../../../grammar/syntax.ts';
import { parseDay } from '../../calc/calendar.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const dateInvalid: Rule = {
  code: 'date-invalid',
  severity: 'error',
  title: 'A date that does not exist',
  explanation:
    'A date is written year, month, day: 2017-01-30. The calendar has no such day as the one written here, so deadlines ' +
    'and monitoring periods can’t be worked out from it. Often day and month have changed places, or the month is ' +
    'shorter than was thought.',
  messages: {
    month: '{date} is no date: there is no month {month}.',
    day: '{date} is no date: {year}-{month} has the days 01 to {last}.',
  },
  fixTitles: { write: 'Write {date}' },
  examples: [
    {
      bad: `methodology VN_AM013 {
  date approved 2017-02-30
}
`,
      good: `methodology VN_AM013 {
  date approved 2017-02-28
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax } of model.methodologies) {
      for (const literal of datesOf(syntax)) {
        if (literal.text === '' || parseDay(literal.text) !== undefined) continue;
        const [year = '', month = '', day = ''] = literal.text.split('-');
        const last = lastDay(year, month);
        const inMonth = last !== undefined;
        const mended = inMonth ? `${year}-${month}-${day === '00' ? '01' : last}` : `${year}-${day}-${month}`;
        const likely = parseDay(mended) === undefined ? undefined : mended;
        report({
          message: inMonth ? 'day' : 'month',
          data: { date: literal.text, year, month, last: last ?? '' },
          start: literal.start,
          end: literal.end,
          fixes: likelyFix('write', { date: mended }, replaceWith(literal, likely)),
        });
      }
    }
  },
};

/** The last day of a month; `undefined` where there is no such month. */
function lastDay(year: string, month: string): string | undefined {
  return ['31', '30', '29', '28'].find((day) => parseDay(`${year}-${month}-${day}`) !== undefined);
}

function datesOf(methodology: Methodology): readonly DateLiteral[] {
  return methodology.items.flatMap((item) => {
    switch (item.kind) {
      case 'date-of':
        return item.to === undefined ? [item.from] : [item.from, item.to];
      case 'history':
        return item.revisions.map((revision) => revision.date);
      case 'example':
        return item.entries.flatMap((entry) =>
          entry.kind === 'example-period' ? [entry.from, entry.to] : [],
        );
      default:
        return [];
    }
  });
}
