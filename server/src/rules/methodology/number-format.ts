import { partnerCountry } from '../../reference/partner-countries.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { likelyNumber, readNumber } from '../header-words.ts';
import { itemsOf } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const numberFormat: Rule = {
  code: 'number-format',
  severity: 'warning',
  title: 'Form of the methodology number',
  explanation:
    'A proposed methodology has a number such as VN_PM013, an approved one such as VN_AM013: the code of the partner ' +
    'country, PM or AM, and three digits. Documents, spreadsheets and projects refer to a methodology by that number, so ' +
    'another form leads nowhere. A draft has no number yet and may have any name.',
  messages: {
    format: '{name} does not have the form of a methodology number, such as {form}.',
    approved: '{name} is the number of a proposed methodology (PM), but the status is approved (AM).',
  },
  fixTitles: { write: 'Write {number}' },
  examples: [
    {
      bad: `methodology VN_AM13 {
  status approved
}
`,
      good: `methodology VN_AM013 {
  status approved
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax, name, complete } of model.methodologies) {
      if (!complete || name === '') continue;
      const status = itemsOf(syntax, 'status')[0]?.status.text;
      const country = partnerCountry(itemsOf(syntax, 'partner')[0]?.country.text ?? '')?.code ?? 'VN';
      const number = readNumber(name);
      const { start, end } = syntax.name;
      if (number?.stage === 'PM' && status === 'approved') {
        report({ message: 'approved', data: { name }, start, end });
      } else if (number === undefined) {
        const mended = likelyNumber(name);
        if (mended === undefined && status !== 'approved' && status !== 'proposed') continue;
        const form = mended ?? `${country}_${status === 'approved' ? 'AM' : 'PM'}001`;
        report({
          message: 'format',
          data: { name, form },
          start,
          end,
          fixes: likelyFix('write', { number: form }, replaceWith(syntax.name, mended)),
        });
      }
    }
  },
};
