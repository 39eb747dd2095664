import type { UnitComparison } from '../../units/compare.ts';
import type { Unit } from '../../units/unit.ts';
import type { Rule } from '../rule.ts';
import { mendPeriod, type Lacking } from './calendar-mend.ts';
import type { Mend } from './scale-mend.ts';
import { mismatchesOf } from './unit-mismatches.ts';
import { isProduct, mismatchData, situationOf, unitFixTitles } from './unit-words.ts';

export const unitPeriod: Rule = {
  code: 'unit-period',
  severity: 'error',
  title: 'Per year, per period, per hour',
  explanation:
    'Monitored values are counted over a monitoring period (`/p`), and a period is seldom exactly one year: the first one ' +
    'often is shorter. So a value per year is no value per period, and nothing per hour either. Multiply a value per year ' +
    'by `period_years()`, and one per hour by `period_hours()`; both come from the dates of the period. If the value is ' +
    'counted over the period after all, declare it with `/p`.',
  messages: {
    declared:
      '{expectedOf} is counted {expectedSpan} ({expected}), but {actualOf} is counted {actualSpan} ({actual}).{mend}',
    product:
      '{expectedOf} is counted {expectedSpan} ({expected}), but {product} is counted {actualSpan} ({actual}).{mend}',
    time: '{expectedOf} should be {expected}, but {product} gives {actual}: the two differ by a time.',
    together:
      '{expectedOf} is counted {expectedSpan} ({expected}), but {actualOf} is counted {actualSpan} ({actual}), so the two can’t be added or compared.{mend}',
  },
  fixTitles: unitFixTitles,
  words: {
    period: 'per monitoring period',
    year: 'per year',
    month: 'per month',
    day: 'per day',
    hour: 'per hour',
    time: 'over a time',
    none: 'over no time',
    'multiply-operand': ' Multiply {operand} by {literal}.',
    divide: ' Divide {operand} by {literal}.',
    rewrite: ' Write {literal}.',
    declare: ' Is {name} meant in {unit}? Declare it so.',
  },
  examples: [
    {
      bad: `shared plant {
  fixed losses : MWh/a "Losses of the line" { source "Survey" }
  monitored EC : MWh/p "Electricity consumption" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  total : MWh/p "Electricity with losses" = EC + losses
}
`,
      good: `shared plant {
  fixed losses : MWh/a "Losses of the line" { source "Survey" }
  monitored EC : MWh/p "Electricity consumption" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  total : MWh/p "Electricity with losses" = EC + losses * period_years()
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, comparison, methodology } of mismatchesOf(context, 'unit-period', 'period')) {
      const mend = mendPeriod({ text: context.text, methodology }, finding, lackingSide(comparison));
      const situation = situationOf(finding);
      report({
        message: messageFor(comparison, mend, situation, isProduct(finding)),
        data: { ...mismatchData(finding), ...mend.data },
        words: {
          expectedSpan: [spanWord(comparison.expected, finding.expected)],
          actualSpan: [spanWord(comparison.actual, finding.actual)],
          mend: mend.word === undefined ? [] : [mend.word],
        },
        start: finding.span.start,
        end: finding.span.end,
        fixes: mend.fixes,
      });
    }
  },
};

type Periods = Extract<UnitComparison, { kind: 'period' }>;

/** Units that are a part of a year or of a day, with the words for what is counted over them. */
const spans: ReadonlyMap<string, string> = new Map([
  ['month', 'month'],
  ['d', 'day'],
  ['h', 'hour'],
]);

/** What a number is counted over, as its unit says it: per month, where only years are told apart from other times. */
function spanWord(label: Periods['expected'], { factors }: Unit): string {
  if (label !== 'year' && label !== 'time') return label;
  const below = factors.filter(
    ({ unit, exponent }) =>
      (exponent === -1 || label === 'year') && unit.powers.size === 1 && unit.powers.has(label),
  );
  return below.length === 1 ? (spans.get(below[0]!.symbol) ?? label) : label;
}

function lackingSide({ expected, actual }: Periods): Lacking | undefined {
  if (expected === 'period' && actual === 'none') return 'operand';
  return expected === 'none' && actual === 'period' ? 'result' : undefined;
}

function messageFor(
  { expected, actual }: Periods,
  { word }: Mend,
  situation: 'declared' | 'together',
  isProduct: boolean,
): string {
  if (situation === 'together') return 'together';
  if (word === undefined && (expected === 'time' || actual === 'time')) return 'time';
  return isProduct ? 'product' : 'declared';
}
