/**
 * The functions of the language: how they are called, what they do with units, and what they are for. The unit
 * checker, completion, hover and signature help read this one list.
 */
import type { BuiltInFunction, FunctionParameter, UnitRule } from './function-rules.ts';
import { referenceFunctions } from './reference-functions.ts';

export {
  argumentCounts,
  signatureOf,
  unitRuleDescription,
  type BuiltInFunction,
  type Described,
  type FunctionParameter,
  type UnitRule,
} from './function-rules.ts';

const number: FunctionParameter = { name: 'x', description: { en: 'a number', ja: '数値' } };
const plainNumber: FunctionParameter = {
  name: 'x',
  description: { en: 'a number without a unit', ja: '単位のない数値' },
};
const digits: FunctionParameter = {
  name: 'digits',
  description: { en: 'decimals to keep; 0 if left out', ja: '残す小数の桁数。省略時は 0' },
  optional: true,
};
const listed: readonly FunctionParameter[] = [
  { name: 'a', description: { en: 'a number', ja: '数値' } },
  { name: 'b', description: { en: 'a number in the same unit', ja: '同じ単位の数値' }, repeated: true },
];
const terms: FunctionParameter = {
  name: 'i: x',
  description: {
    en: 'an index, and what is taken for each of its elements; `where` leaves elements out',
    ja: '添字と、その各要素についての式。`where` で要素を絞り込む',
  },
};
const conditions: FunctionParameter = {
  name: 'i: condition',
  description: {
    en: 'an index, and a condition on each of its elements',
    ja: '添字と、その各要素についての条件',
  },
};
function plainFunction(name: string, en: string, ja: string): BuiltInFunction {
  return { name, kind: 'function', parameters: [plainNumber], unitRule: 'plain', description: { en, ja } };
}

function rounding(name: string, en: string, ja: string, withDigits: boolean): BuiltInFunction {
  const parameters = withDigits ? [number, digits] : [number];
  return { name, kind: 'function', parameters, unitRule: 'keep', description: { en, ja } };
}

function aggregate(
  name: string,
  unitRule: UnitRule,
  parameter: FunctionParameter,
  en: string,
  ja: string,
): BuiltInFunction {
  return { name, kind: 'aggregate', parameters: [parameter], unitRule, description: { en, ja } };
}

function calendar(
  name: string,
  unit: string,
  en: string,
  ja: string,
  parameters: readonly FunctionParameter[] = [],
): BuiltInFunction {
  return { name, kind: 'calendar', parameters, unitRule: 'calendar', unit, description: { en, ja } };
}

/** Every function of the language, in the order in which completion offers them. */
export const functions: readonly BuiltInFunction[] = [
  aggregate('sum', 'sum', terms, 'Sum over the elements of an index.', '添字の要素についての合計。'),
  aggregate(
    'product',
    'product',
    terms,
    'Product over the elements of an index.',
    '添字の要素についての積。',
  ),
  aggregate(
    'mean',
    'average',
    terms,
    'Arithmetic mean over the elements of an index.',
    '添字の要素についての算術平均。',
  ),
  aggregate(
    'stdev',
    'deviation',
    terms,
    'Sample standard deviation over the elements of an index (divided by n - 1).',
    '添字の要素についての標本標準偏差（n - 1 で割る）。',
  ),
  aggregate(
    'count',
    'count',
    conditions,
    'How many elements of an index meet a condition.',
    '条件を満たす添字の要素の数。',
  ),
  aggregate(
    'all',
    'condition',
    conditions,
    'Whether all elements of an index meet a condition.',
    '添字のすべての要素が条件を満たすか。',
  ),
  aggregate(
    'any',
    'condition',
    conditions,
    'Whether at least one element of an index meets a condition.',
    '添字の少なくとも一つの要素が条件を満たすか。',
  ),
  {
    name: 'min',
    kind: 'function',
    parameters: listed,
    unitRule: 'agree',
    description: {
      en: 'The smallest of several numbers, or over the elements of an index.',
      ja: '複数の数値のうち最小のもの。添字の要素についても使える。',
    },
  },
  {
    name: 'max',
    kind: 'function',
    parameters: listed,
    unitRule: 'agree',
    description: {
      en: 'The largest of several numbers, or over the elements of an index.',
      ja: '複数の数値のうち最大のもの。添字の要素についても使える。',
    },
  },
  {
    name: 'clamp',
    kind: 'function',
    parameters: [
      number,
      { name: 'low', description: { en: 'the smallest result', ja: '結果の下限' } },
      { name: 'high', description: { en: 'the largest result', ja: '結果の上限' } },
    ],
    unitRule: 'agree',
    description: { en: 'A number, kept between two bounds.', ja: '数値を下限と上限の間に収める。' },
  },
  {
    name: 'abs',
    kind: 'function',
    parameters: [number],
    unitRule: 'magnitude',
    description: { en: 'A number without its sign.', ja: '絶対値。' },
  },
  {
    name: 'sqrt',
    kind: 'function',
    parameters: [number],
    unitRule: 'square-root',
    description: { en: 'Square root.', ja: '平方根。' },
  },
  plainFunction('exp', 'e to the power of a plain number.', 'e の累乗（指数は単位のない数値）。'),
  plainFunction('ln', 'Natural logarithm of a plain number.', '自然対数（単位のない数値）。'),
  plainFunction('log10', 'Logarithm to the base 10 of a plain number.', '常用対数（単位のない数値）。'),
  rounding(
    'round',
    'Rounds to the nearest number with so many decimals; halves away from zero.',
    '指定の桁数に四捨五入する。',
    true,
  ),
  rounding(
    'roundup',
    'Rounds away from zero to so many decimals.',
    '指定の桁数に切り上げる（0 から遠ざかる方向）。',
    true,
  ),
  rounding(
    'rounddown',
    'Rounds towards zero to so many decimals, as official results are.',
    '指定の桁数に切り捨てる（0 に近づく方向）。公式の結果と同じ。',
    true,
  ),
  rounding(
    'floor',
    'The largest whole number that is not above a number.',
    '数値を超えない最大の整数。',
    false,
  ),
  rounding(
    'ceil',
    'The smallest whole number that is not below a number.',
    '数値を下回らない最小の整数。',
    false,
  ),
  {
    name: 'student_t',
    kind: 'function',
    parameters: [
      {
        name: 'confidence',
        description: { en: 'two-sided confidence, such as 95 [%]', ja: '両側の信頼水準（例: 95 [%]）' },
      },
      {
        name: 'degrees_of_freedom',
        description: { en: 'number of samples minus 1', ja: '標本の数から 1 を引いた数' },
      },
    ],
    unitRule: 'confidence',
    description: {
      en: 'Two-sided quantile of Student’s t distribution.',
      ja: 'スチューデントの t 分布の両側分位点。',
    },
  },
  calendar('period_days', 'd/p', 'Days of the monitoring period.', 'モニタリング期間の日数。'),
  calendar('period_hours', 'h/p', 'Hours of the monitoring period.', 'モニタリング期間の時間数。'),
  calendar('period_years', 'a/p', 'Years of the monitoring period.', 'モニタリング期間の年数。'),
  calendar(
    'period_share',
    'a/p',
    'How much of a calendar year lies in the monitoring period: its days in the period, divided by all its days.',
    '暦年のうちモニタリング期間に入る割合：期間内の日数をその年の日数で割った値。',
    [{ name: 'y', description: { en: 'a year, such as an index of years', ja: '年（例: 年の添字）' } }],
  ),
  ...referenceFunctions,
];

/** Functions by name. */
export const functionByName: ReadonlyMap<string, BuiltInFunction> = new Map(
  functions.map((entry) => [entry.name, entry]),
);

/** The functions that can run over an index: the aggregates, and `min` and `max`. */
export const aggregateNames: ReadonlySet<string> = new Set([
  ...functions.filter(({ kind }) => kind === 'aggregate').map(({ name }) => name),
  'min',
  'max',
]);
