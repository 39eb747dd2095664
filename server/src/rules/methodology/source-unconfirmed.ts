import type { Text } from '../../../../grammar/syntax.ts';
import type { Language, Rule } from '../rule.ts';

/** How authors say that they have not seen the source. */
const unconfirmed =
  /\bunconfirmed\b|\bnot (?:yet )?confirmed\b|\bto be confirmed\b|\bT\.?B\.?[CD]\b|未確認|要確認/i;

export const sourceUnconfirmed: Rule = {
  code: 'source-unconfirmed',
  severity: 'information',
  title: 'An unconfirmed value',
  explanation:
    'The source itself says that this value is not confirmed. That is right to say while a methodology is written, and ' +
    'this list helps to come back to it. Before submission, look the value up, correct it where needed, and name the ' +
    'document.',
  messages: { unconfirmed: 'The value of {name} is still unconfirmed, as its source says.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  default SEC : kWh/m3 = 0.45 "Electricity that a reference pump uses" { source "Survey, unconfirmed" }
  criterion 1 "The pump is better than the reference." requires SEC > 0
}
`,
      good: `methodology VN_PM013 {
  default SEC : kWh/m3 = 0.45 "Electricity that a reference pump uses" { source "Survey 2016, table 3" }
  criterion 1 "The pump is better than the reference." requires SEC > 0
}
`,
    },
  ],
  check({ model }, report) {
    const look = (name: string | Readonly<Record<Language, string>>, source: Text | undefined): void => {
      if (source?.variants.some((variant) => unconfirmed.test(variant.value)) !== true) return;
      const { start, end } = source;
      report({ message: 'unconfirmed', data: {}, words: { name: [name] }, start, end });
    };
    for (const item of model.methodologies.flatMap(({ syntax }) => syntax.items)) {
      if (item.kind === 'table') look(item.name.text, item.source);
      if (item.kind !== 'parameter' && item.kind !== 'formula') continue;
      const { name, attributes } = item;
      look(name.text, attributes?.source);
      for (const option of attributes?.options ?? []) {
        const [owner, chosen] = [name.text, option.name.text];
        look({ en: `${owner}, option ${chosen},`, ja: `${owner} の選択肢 ${chosen}` }, option.source);
      }
    }
  },
};
