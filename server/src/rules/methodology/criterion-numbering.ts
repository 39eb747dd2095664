import type { Criterion, Methodology } from '../../../../grammar/syntax.ts';
import { likelyFix } from '../fixes.ts';
import { itemsOf, readableMethodologies } from '../methodology-items.ts';
import type { Rule, TextEdit } from '../rule.ts';

export const criterionNumbering: Rule = {
  code: 'criterion-numbering',
  severity: 'warning',
  title: 'Numbers of the criteria',
  explanation:
    'Eligibility criteria are numbered 1, 2, 3 and so on, because validation reports and project documents refer to ' +
    '“Criterion 2”. A gap looks as if a criterion had been lost, and of two with one number nobody knows which is meant. ' +
    'The fix numbers them anew in the order of the text, also where examples name them.',
  messages: {
    repeated: 'There are two criteria {number}; this one would be criterion {expected}.',
    order:
      'Criterion {number} stands where criterion {expected} belongs: criteria are numbered 1, 2, 3 without gaps.',
  },
  fixTitles: { renumber: 'Number the criteria 1 to {count}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  criterion 1 "A pump with an inverter is introduced." attest
  criterion 3 "A plan for the old pumps is made." attest
}
`,
      good: `methodology VN_PM013 {
  criterion 1 "A pump with an inverter is introduced." attest
  criterion 2 "A plan for the old pumps is made." attest
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax, findings } of readableMethodologies(context)) {
      // An example may name a criterion that was taken out; to number the others anew would hide that.
      if (findings.some((finding) => finding.kind === 'unresolved-name' && finding.role === 'criterion'))
        continue;
      const criteria = itemsOf(syntax, 'criterion');
      const at = criteria.findIndex((criterion, index) => Number(criterion.number.text) !== index + 1);
      const wrong = criteria[at];
      if (wrong === undefined) continue;
      const number = wrong.number.text;
      const repeated = criteria.slice(0, at).some((criterion) => criterion.number.text === number);
      report({
        message: repeated ? 'repeated' : 'order',
        data: { number, expected: String(at + 1) },
        start: wrong.number.start,
        end: wrong.number.end,
        fixes: likelyFix('renumber', { count: String(criteria.length) }, renumber(syntax, criteria)),
      });
    }
  },
};

function renumber(methodology: Methodology, criteria: readonly Criterion[]): readonly TextEdit[] {
  const numbers = criteria.map((criterion) => criterion.number);
  const named = itemsOf(methodology, 'example').flatMap((example) =>
    example.entries.flatMap((entry) => (entry.kind === 'criterion-expectation' ? [entry.number] : [])),
  );
  const newNumber = (old: string) => String(numbers.findIndex((number) => number.text === old) + 1);
  return [
    ...numbers.map((number, index) => ({ number, text: String(index + 1) })),
    ...named.map((number) => ({ number, text: newNumber(number.text) })),
  ]
    .filter(({ number, text }) => text !== '0' && text !== number.text)
    .map(({ number, text }) => ({ start: number.start, end: number.end, newText: text }));
}
