import { nearestNames } from '../../model/suggestions.ts';
import { type PartnerCountry, partnerCountries, partnerCountry } from '../../reference/partner-countries.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { likelyNumber, readNumber } from '../header-words.ts';
import { itemsOf } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const partnerUnknown: Rule = {
  code: 'partner-unknown',
  severity: 'warning',
  title: 'Unknown partner country',
  explanation:
    'The partner country is written with the two letters of its methodology numbers: VN for Viet Nam, ID for Indonesia. ' +
    'No country that has signed the JCM has these letters, so the methodology would belong to none. Where a country has ' +
    'joined only recently, its code may be right although the tools do not know it yet.',
  messages: {
    unknown: '{code} is not the code of a JCM partner country. The codes are: {codes}.',
    near: '{code} is not the code of a JCM partner country. Did you mean {near} ({country})?',
  },
  fixTitles: { write: 'Write {near}' },
  words: Object.fromEntries(partnerCountries.map(({ code, name }) => [code, name])),
  examples: [
    {
      bad: `methodology VN_PM013 {
  partner VM
}
`,
      good: `methodology VN_PM013 {
  partner VN
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax, name } of model.methodologies) {
      for (const { country } of itemsOf(syntax, 'partner')) {
        const code = country.text;
        if (code === '' || partnerCountry(code) !== undefined) continue;
        const near = likelyPartner(code, readNumber(likelyNumber(name) ?? '')?.country);
        report({
          message: near === undefined ? 'unknown' : 'near',
          data: {
            code,
            codes: partnerCountries.map((partner) => partner.code).join(' '),
            near: near?.code ?? '',
          },
          words: near === undefined ? {} : { country: [near.code] },
          start: country.start,
          end: country.end,
          fixes: likelyFix('write', {}, replaceWith(country, near?.code)),
        });
      }
    }
  },
};

/** The country that is meant: by its name, by the number of the methodology, or by a slip of a letter in its name. */
function likelyPartner(written: string, ofNumber: string | undefined): PartnerCountry | undefined {
  const upper = written.toUpperCase();
  const names = partnerCountries.map((partner) => partner.name);
  const byName = (name: string | undefined) => partnerCountries.find((partner) => partner.name === name);
  return (
    partnerCountry(upper) ??
    byName(names.find((name) => name.toUpperCase() === upper)) ??
    partnerCountry(ofNumber ?? '') ??
    byName(nearestNames(written, names, 1)[0])
  );
}
