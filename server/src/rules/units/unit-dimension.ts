import { describeDimension } from '../../units/dimension.ts';
import type { Rule } from '../rule.ts';
import { mendDimension } from './dimension-mend.ts';
import { mismatchesOf } from './unit-mismatches.ts';
import {
  isProduct,
  mismatchData,
  placeWords,
  situationOf,
  turnedWords,
  unitFixTitles,
} from './unit-words.ts';

export const unitDimension: Rule = {
  code: 'unit-dimension',
  severity: 'error',
  title: 'Another kind of quantity',
  explanation:
    'The unit of a result follows from its formula: electricity times an emission factor is a mass of CO2, and electricity ' +
    'alone is not. Where both sides differ in kind, no conversion helps: a factor is missing or one too many, a division ' +
    'stands for a multiplication, or another parameter was meant. The message names what both sides are; follow the units ' +
    'through the formula until they part.',
  messages: {
    product:
      '{expectedOf} should be {expected} ({expectedDimension}), but {product} gives {actual} ({actualDimension}).{mend}',
    declared:
      '{expectedOf} should be {expected} ({expectedDimension}), but {actualOf} is {actual} ({actualDimension}).{mend}',
    together:
      '{where}, everything needs the same unit, but {expectedOf} is in {expected} ({expectedDimension}) and {actualOf} in {actual} ({actualDimension}).{mend}',
    plain:
      '{expectedOf} is in {expected} ({expectedDimension}), but {actualOf} is a number without a unit.{mend}',
  },
  fixTitles: {
    ...unitFixTitles,
    times: 'Multiply by {name}',
    over: 'Divide by {name}',
  },
  words: {
    ...placeWords,
    times: ' Is {name} ({nameUnit}) missing as a factor?',
    over: ' Is it to be divided by {name} ({nameUnit})?',
    ...turnedWords,
    annotate: ' Write {written}.',
    declare: ' Declare {name} in {unit} if the formula is right.',
  },
  examples: [
    {
      bad: `shared pumps {
  fixed EF_grid : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
  emissions : tCO2/p "Emissions" = EC / EF_grid
}
`,
      good: `shared pumps {
  fixed EF_grid : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
  emissions : tCO2/p "Emissions" = EC * EF_grid
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, methodology } of mismatchesOf(context, 'unit-dimension', 'dimension')) {
      const mend = mendDimension({ text: context.text, methodology }, finding);
      const situation = situationOf(finding);
      const isPlain = finding.actual.factors.length === 0 && finding.actual.powers.size === 0;
      const usual = situation === 'declared' && isProduct(finding) ? 'product' : situation;
      report({
        message: isPlain && mend.word === 'annotate' ? 'plain' : usual,
        data: { ...mismatchData(finding), ...mend.data },
        words: {
          where: [`in-${finding.context}`],
          expectedDimension: [dimensionOf(finding.expected)],
          actualDimension: [dimensionOf(finding.actual)],
          mend: mend.word === undefined ? [] : [mend.word],
        },
        start: finding.span.start,
        end: finding.span.end,
        fixes: mend.fixes,
      });
    }
  },
};

function dimensionOf(unit: Parameters<typeof describeDimension>[0]): {
  readonly en: string;
  readonly ja: string;
} {
  return { en: describeDimension(unit, 'en'), ja: describeDimension(unit, 'ja') };
}
