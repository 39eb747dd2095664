import { Fraction } from 'fraction.js';
import type { Operand, UnitMismatch } from '../../model/findings.ts';
import { shortDecimal } from '../../units/number-text.ts';
import { one } from '../../units/unit.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import type { Fix, Rule } from '../rule.ts';
import { timesText } from './factor-text.ts';
import { mendScale, mendWords, type Mend } from './scale-mend.ts';
import { nameOf, type Place } from './unit-edits.ts';
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
    annotate:
      'The number {number} seems to convert between a percentage and a fraction, but it has no unit, so the units do not agree. Write {written}.',
    percentage: '{operand} is in %, so 90 % counts as 90 and not as 0.9: {verdict}.{mend}',
    literal: '{operand} counts as {number} and not as {literal}: {verdict}.{mend}',
    fraction: '{expectedOf} is in %, but {actualOf} is a fraction, where 90 % is 0.9: {verdict}.{mend}',
    number: '{expectedOf} is in %, but {actualOf} is a number without a unit.{mend}',
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
      const place = { text: context.text, methodology };
      const number = plainPercentage(place, finding, factor);
      const operand = swaps[0]?.to === undefined ? swaps[0]?.operand : undefined;
      const scaled = number ?? mendScale(place, finding, factor, swaps);
      const literal = operand === undefined || scaled.word === 'annotate' ? undefined : literalShare(operand);
      const mend = literal ?? scaled;
      const size = factor.compare(1) < 0 ? 'large' : 'small';
      report({
        message: literal === undefined ? messageFor(number, mend, operand) : 'literal',
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

/** A percentage that is written in the formula: `50 [%]` as 0.5. */
function literalShare({ text, span }: Operand): Mend | undefined {
  const number = /^(\d+(?:\.\d+)?)\s*\[\s*%\s*\]$/.exec(text)?.[1];
  const share = number === undefined ? undefined : shortDecimal(new Fraction(number).div(100));
  if (number === undefined || share === undefined) return undefined;
  const data = { number, literal: share };
  return { word: 'rewrite', data, fixes: likelyFix('rewrite', data, replaceWith(span, share)) };
}

function messageFor(number: Mend | undefined, { word }: Mend, percentage: Operand | undefined): string {
  if (number !== undefined) return 'number';
  if (word === 'annotate') return 'annotate';
  return percentage === undefined ? 'fraction' : 'percentage';
}

/** A plain number beside a percentage: `eta > 0.5` and `eta > 50` are both meant as `eta > 50 [%]`. */
function plainPercentage(
  { text }: Place,
  { span, actual, expected }: UnitMismatch,
  factor: Fraction,
): Mend | undefined {
  const number = text.slice(span.start, span.end);
  if (actual !== one || expected.text !== '%' || !/^\d+(?:\.\d+)?$/.test(number)) return undefined;
  const hundredfold = `${shortDecimal(factor.mul(number)) ?? number} [%]`;
  const same = `${number} [%]`;
  const isFraction = Number(number) <= 1;
  const literal = isFraction ? hundredfold : same;
  const fix = (written: string): Fix => ({
    title: 'rewrite',
    data: { literal: written },
    edits: [{ start: span.start, end: span.end, newText: written }],
    preferred: written === literal,
  });
  return {
    word: 'rewrite',
    data: { literal },
    fixes: isFraction && same !== hundredfold ? [fix(hundredfold), fix(same)] : [fix(same)],
  };
}
