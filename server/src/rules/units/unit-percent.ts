import type { Rule } from '../rule.ts';
import { timesText } from './factor-text.ts';
import { mendScale, mendWords } from './scale-mend.ts';
import { nameOf } from './unit-edits.ts';
import { mismatchesOf } from './unit-mismatches.ts';
import { mismatchData, situationOf, unitFixTitles } from './unit-words.ts';

export const unitPercent: Rule = {
  code: 'unit-percent',
  severity: 'error',
  title: 'Percentage and fraction',
  explanation:
    'A percentage and a fraction say the same with numbers that differ by 100: 90 % is the fraction 0.9. A formula ' +
    'multiplies the number that stands there, so an efficiency of 90 in % gives 90 times the energy and not 0.9 times. ' +
    'Divide a percentage by `100 [%]`, as in `eta / 100 [%]`; multiply a fraction by `100 [%]` to get a percentage; or ' +
    'declare the parameter with the unit `-` and give it as a fraction.',
  messages: {
    percentage: '{operand} is in %, so 90 % counts as 90 and not as 0.9: {verdict}.{mend}',
    fraction: '{expectedOf} is in %, but {actualOf} is a fraction, where 90 % is 0.9: {verdict}.{mend}',
    mixed:
      '{expectedOf} and {actualOf} differ by a factor of {times}, because one of them is in %: {verdict}.{mend}',
  },
  fixTitles: unitFixTitles,
  words: {
    ...mendWords,
    large: '{expectedOf} comes out {times} times too large',
    small: '{expectedOf} comes out {times} times too small',
    'counts-large': '{actualOf} counts {times} times too much',
    'counts-small': '{actualOf} counts {times} times too little',
  },
  examples: [
    {
      bad: `shared boilers {
  fixed eta : % "Efficiency of the boiler" { source "Specification" }
  fixed fuel : GJ/p "Fuel" { source "Plan" }
  heat : GJ/p "Heat" = fuel * eta
}
`,
      good: `shared boilers {
  fixed eta : % "Efficiency of the boiler" { source "Specification" }
  fixed fuel : GJ/p "Fuel" { source "Plan" }
  heat : GJ/p "Heat" = fuel * eta / 100 [%]
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, comparison, methodology, swaps } of mismatchesOf(
      context,
      'unit-percent',
      'scale',
      'percent',
    )) {
      const { factor } = comparison;
      const mend = mendScale({ text: context.text, methodology }, finding, factor, swaps);
      const size = factor.compare(1) < 0 ? 'large' : 'small';
      const operand = swaps[0]?.to === undefined ? swaps[0]?.operand : undefined;
      const isFraction = finding.actual.factors.length === 0;
      report({
        message: operand !== undefined ? 'percentage' : isFraction ? 'fraction' : 'mixed',
        data: {
          ...mismatchData(finding),
          operand: operand === undefined ? '' : nameOf(operand),
          ...mend.data,
          times: timesText(factor),
        },
        words: {
          verdict: [situationOf(finding) === 'together' ? `counts-${size}` : size],
          mend: mend.word === undefined ? [] : [mend.word],
        },
        start: finding.span.start,
        end: finding.span.end,
        fixes: mend.fixes,
      });
    }
  },
};
