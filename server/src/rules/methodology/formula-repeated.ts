import type { FormulaKind } from '../../../../grammar/syntax.ts';
import { likelyFix } from '../fixes.ts';
import { formulasOf } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

const kinds: readonly FormulaKind[] = ['reference', 'project', 'reduction'];

export const formulaRepeated: Rule = {
  code: 'formula-repeated',
  severity: 'error',
  title: 'Two results of one kind',
  explanation:
    'A methodology has one formula each for the reference emissions, the project emissions and the emission reductions; ' +
    'each is one figure of the official spreadsheet. Where the emissions come in parts, calculate each part as a value ' +
    'of its own, without the keyword, and add them up in the one formula.',
  messages: {
    repeated: '{name} is a second formula of the kind `{kind}`; {first} is the first, and there is only one.',
  },
  fixTitles: { demote: 'Make {name} a calculated value' },
  relatedMessages: { first: '{first} is here.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored RE_a : tCO2/p "Emissions of plant a" { option B  range 0 .. 900  frequency monthly }
  monitored RE_b : tCO2/p "Emissions of plant b" { option B  range 0 .. 900  frequency monthly }
  reference RE_p : tCO2/p = RE_a
  reference RE_q : tCO2/p = RE_b
}
`,
      good: `methodology VN_PM013 {
  monitored RE_a : tCO2/p "Emissions of plant a" { option B  range 0 .. 900  frequency monthly }
  monitored RE_b : tCO2/p "Emissions of plant b" { option B  range 0 .. 900  frequency monthly }
  reference RE_p : tCO2/p = RE_a + RE_b
}
`,
    },
  ],
  check({ text, model }, report) {
    for (const { syntax } of model.methodologies) {
      for (const kind of kinds) {
        const [first, ...others] = formulasOf(syntax, kind);
        for (const { name, keyword } of others) {
          if (first === undefined || name.text === '' || name.text === first.name.text) continue;
          const behind = /^\s*/.exec(text.slice(keyword.end))![0].length;
          report({
            message: 'repeated',
            data: { name: name.text, kind, first: first.name.text },
            start: keyword.start,
            end: name.end,
            related: [
              {
                message: 'first',
                data: { first: first.name.text },
                start: first.name.start,
                end: first.name.end,
              },
            ],
            fixes: likelyFix('demote', { name: name.text }, [
              { start: keyword.start, end: keyword.end + behind, newText: '' },
            ]),
          });
        }
      }
    }
  },
};
