import type { EmissionSource } from '../../../../grammar/syntax.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { isBroken, itemsOf, mainText } from '../methodology-items.ts';
import { resultOf } from '../results-of.ts';
import type { Fix, Rule } from '../rule.ts';

export const sourceUncounted: Rule = {
  code: 'source-uncounted',
  severity: 'warning',
  title: 'An emission source that no formula counts',
  explanation:
    'Each emission source of the list is either counted by a formula (`-> RE_p`) or left out for a reason ' +
    '(`excluded "negligible, and leaving it out is conservative"`). Validation asks for exactly this: every relevant ' +
    'source is addressed. A source without either shows that a term is missing in a formula, or a reason in the text.',
  messages: {
    uncounted:
      'No formula counts the source "{source}": name the formula behind `->`, or say behind `excluded` why it is left out.',
    both: 'The source "{source}" is counted by a formula and excluded as well; only one can be so.',
  },
  fixTitles: { count: 'Say that {formula} counts it', exclude: 'Exclude it, with a reason to be filled in' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  sources {
    reference CO2 "Electricity of reference pumps"
  }
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.333 "Emission factor of the grid" { source "Published by the partner country" }
  reference RE_p : tCO2/p = EC * EF
}
`,
      good: `methodology VN_PM013 {
  sources {
    reference CO2 "Electricity of reference pumps" -> RE_p
  }
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.333 "Emission factor of the grid" { source "Published by the partner country" }
  reference RE_p : tCO2/p = EC * EF
}
`,
    },
  ],
  check(context, report) {
    for (const methodology of context.model.methodologies) {
      for (const source of itemsOf(methodology.syntax, 'sources').flatMap((list) => list.sources)) {
        if (isBroken(context, source)) continue;
        const counted = source.countedBy.length > 0;
        const excluded = source.excluded !== undefined;
        if (counted !== excluded || emitsNothing(source)) continue;
        report({
          message: counted ? 'both' : 'uncounted',
          data: { source: mainText(source.text) },
          start: source.text.start,
          end: source.text.end,
          fixes: counted ? [] : fixesOf(methodology, source),
        });
      }
    }
  },
};

/** Whether the list says that this source emits no greenhouse gas. */
function emitsNothing(source: EmissionSource): boolean {
  return !source.countedBy.length && source.gases.every((gas) => gas.text.toLowerCase() === 'none');
}

function fixesOf(methodology: MethodologyModel, { side, end }: EmissionSource): readonly Fix[] {
  const formula = resultOf(methodology, side)?.name;
  const exclude: Fix = {
    title: 'exclude',
    data: {},
    edits: [{ start: end, end, newText: ' excluded ""' }],
    preferred: false,
  };
  if (formula === undefined) return [exclude];
  const count: Fix = {
    title: 'count',
    data: { formula },
    edits: [{ start: end, end, newText: ` -> ${formula}` }],
    preferred: true,
  };
  return [count, exclude];
}
