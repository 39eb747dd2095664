import { partnerCountries, partnerCountry } from '../../reference/partner-countries.ts';
import { readNumber } from '../header-words.ts';
import { itemsOf } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const partnerMismatch: Rule = {
  code: 'partner-mismatch',
  severity: 'error',
  title: 'Number and partner country disagree',
  explanation:
    'The number of a methodology begins with the code of its partner country, and the Joint Committee of that country ' +
    'approves it. Here the number names one country and `partner` another, so one of the two is wrong: often a ' +
    'methodology was copied from another country.',
  messages: {
    differ: 'The number {name} is one of {ofCountry}, but the partner country is {code} ({country}).',
  },
  fixTitles: { partner: 'Make the partner country {ofNumber}', number: 'Make the number {number}' },
  words: Object.fromEntries(partnerCountries.map(({ code, name }) => [code, name])),
  relatedMessages: { number: 'The number is here.' },
  examples: [
    {
      bad: `methodology VN_AM013 {
  partner TH
}
`,
      good: `methodology VN_AM013 {
  partner VN
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax, name } of model.methodologies) {
      const number = readNumber(name);
      const partner = itemsOf(syntax, 'partner')[0]?.country;
      if (number === undefined || partner === undefined || partner.text === number.country) continue;
      const known = partnerCountry(partner.text);
      if (known === undefined) continue;
      const newNumber = `${known.code}_${number.stage}${number.digits}`;
      const { start, end } = syntax.name;
      report({
        message: 'differ',
        data: { name, ofNumber: number.country, code: known.code },
        words: { country: [known.code], ofCountry: [number.country] },
        start: partner.start,
        end: partner.end,
        related: [{ message: 'number', data: {}, start, end }],
        fixes: [
          {
            title: 'partner',
            data: {},
            edits: [{ start: partner.start, end: partner.end, newText: number.country }],
            preferred: true,
          },
          {
            title: 'number',
            data: { number: newNumber },
            edits: [{ start, end, newText: newNumber }],
            preferred: false,
          },
        ],
      });
    }
  },
};
