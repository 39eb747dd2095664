import type { HeaderDate, Methodology } from '../../../../grammar/syntax.ts';
import { parseDay } from '../../calc/calendar.ts';
import { likelyFix } from '../fixes.ts';
import { itemsOf } from '../methodology-items.ts';
import type { Report, Rule } from '../rule.ts';

export const datesOrder: Rule = {
  code: 'dates-order',
  severity: 'error',
  title: 'Dates out of order',
  explanation:
    'A methodology is first submitted, then open for public inputs for some days, and only then approved. Dates that ' +
    'say otherwise contradict each other: one of them is wrong. Compare them with the record of the Joint Committee.',
  messages: {
    range: 'The period ends on {to}, before it begins on {from}.',
    approved: 'The approval on {approved} is before the end of the public inputs on {end}.',
    submitted: 'The public inputs begin on {begin}, before the submission on {submitted}.',
  },
  fixTitles: { swap: 'Swap the two dates' },
  relatedMessages: { other: 'The other date is here.' },
  examples: [
    {
      bad: `methodology VN_AM013 {
  date public_inputs 2016-11-15 .. 2016-11-01
}
`,
      good: `methodology VN_AM013 {
  date public_inputs 2016-11-01 .. 2016-11-15
}
`,
    },
    {
      bad: `methodology VN_AM013 {
  date public_inputs 2016-11-01 .. 2016-11-15
  date approved      2016-01-30
}
`,
      good: `methodology VN_AM013 {
  date public_inputs 2016-11-01 .. 2016-11-15
  date approved      2017-01-30
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax } of model.methodologies) {
      for (const date of itemsOf(syntax, 'date-of')) reportReversed(date, report);
      reportContradictions(syntax, report);
    }
  },
};

function reportReversed({ from, to }: HeaderDate, report: (finding: Report) => void): void {
  if (to === undefined || !isBefore(to.text, from.text)) return;
  report({
    message: 'range',
    data: { from: from.text, to: to.text },
    start: from.start,
    end: to.end,
    fixes: likelyFix('swap', {}, [
      { start: from.start, end: from.end, newText: to.text },
      { start: to.start, end: to.end, newText: from.text },
    ]),
  });
}

function reportContradictions(methodology: Methodology, report: (finding: Report) => void): void {
  const dates = itemsOf(methodology, 'date-of');
  const dateOf = (event: string) => dates.find((date) => date.event.text === event);
  const inputs = dateOf('public_inputs');
  const approved = dateOf('approved');
  const submitted = dateOf('submitted');
  if (inputs === undefined) return;
  const end = inputs.to ?? inputs.from;
  if (isBefore(end.text, inputs.from.text)) return;
  if (approved !== undefined && isBefore(approved.from.text, end.text)) {
    report({
      message: 'approved',
      data: { approved: approved.from.text, end: end.text },
      start: approved.from.start,
      end: approved.from.end,
      related: [{ message: 'other', data: {}, start: end.start, end: end.end }],
    });
  }
  if (submitted !== undefined && isBefore(inputs.from.text, submitted.from.text)) {
    report({
      message: 'submitted',
      data: { submitted: submitted.from.text, begin: inputs.from.text },
      start: inputs.from.start,
      end: inputs.from.end,
      related: [{ message: 'other', data: {}, start: submitted.from.start, end: submitted.from.end }],
    });
  }
}

/** Whether both are dates and the first comes before the second. */
function isBefore(first: string, second: string): boolean {
  const one = parseDay(first);
  const other = parseDay(second);
  return one !== undefined && other !== undefined && one < other;
}
