import type { UnitMismatch } from '../../model/findings.ts';
import type { Rule } from '../rule.ts';
import { factorText, timesText } from './factor-text.ts';
import { mendConversion } from './conversion-operand.ts';
import { mendScale, mendWords, type Mend } from './scale-mend.ts';
import { mismatchesOf } from './unit-mismatches.ts';
import {
  isProduct,
  mismatchData,
  placeWords,
  situationOf,
  turnedWords,
  unitFixTitles,
} from './unit-words.ts';

export const unitScale: Rule = {
  code: 'unit-scale',
  severity: 'error',
  title: 'Scale of a unit',
  explanation:
    'A formula multiplies the numbers that are written, exactly as a spreadsheet does: nothing is converted unseen. So a ' +
    'consumption in kWh times an emission factor in tCO2/MWh is a number 1000 times too large for tCO2. Convert one of the ' +
    'two where everybody can see it: multiply by `10^-3 [MWh/kWh]`, write `EC in MWh/p`, or declare the parameter in the ' +
    'unit that the formula needs.',
  messages: {
    annotate:
      'The number {number} seems to convert {from} to {to}, but it has no unit, so the units do not agree. Write {written}.',
    product: '{expectedOf} should be {expected}, but {product} gives {amount} {expected}: {verdict}.{mend}',
    example: 'The values of {expectedOf} are in {expected}, but {actualOf} is in {actual}.{mend}',
    declared:
      '{expectedOf} should be {expected}, but {actualOf} is in {actual}, and 1 {actual} is {amount} {expected}: {verdict}.{mend}',
    together:
      '{where}, everything needs the same unit, but {expectedOf} is in {expected} and {actualOf} in {actual}: 1 {actual} is {amount} {expected}, so {verdict}.{mend}',
  },
  fixTitles: unitFixTitles,
  words: {
    ...placeWords,
    ...mendWords,
    ...turnedWords,
    large: 'a unit {times} times too small, so the number comes out {times} times too large',
    small: 'a unit {times} times too large, so the number comes out {times} times too small',
    'counts-large': '{actualOf} counts {times} times too much',
    'counts-small': '{actualOf} counts {times} times too little',
  },
  examples: [
    {
      bad: `shared pumps {
  fixed EF_grid : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC : kWh/p "Electricity consumption" { source "Plan" }
  emissions : tCO2/p "Emissions" = EC * EF_grid
}
`,
      good: `shared pumps {
  fixed EF_grid : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC : kWh/p "Electricity consumption" { source "Plan" }
  emissions : tCO2/p "Emissions" = EC * 10^-3 [MWh/kWh] * EF_grid
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, comparison, methodology, swaps } of mismatchesOf(context, 'unit-scale', 'scale')) {
      const { factor } = comparison;
      const place = { text: context.text, methodology };
      const mend = mendConversion(place, finding) ?? mendScale(place, finding, factor, swaps);
      const situation = situationOf(finding);
      const size = factor.compare(1) < 0 ? 'large' : 'small';
      report({
        message: messageFor(finding, mend),
        data: {
          ...mismatchData(finding),
          ...mend.data,
          amount: factorText(factor),
          times: timesText(factor),
        },
        words: {
          where: [`in-${finding.context}`],
          verdict: [situation === 'together' ? `counts-${size}` : size],
          mend: mend.word === undefined ? [] : [mend.word],
        },
        start: finding.span.start,
        end: finding.span.end,
        fixes: mend.fixes,
      });
    }
  },
};

function messageFor(finding: UnitMismatch, { word }: Mend): string {
  if (word === 'annotate') return 'annotate';
  if (finding.context === 'example') return 'example';
  const situation = situationOf(finding);
  return situation === 'declared' && isProduct(finding) ? 'product' : situation;
}
