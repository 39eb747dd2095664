/** What a function of the language is, and what it does with units. */
import type { ReferenceWord } from '../reference/reference-value.ts';

/** A text in each language of the tools. */
export interface Described {
  readonly en: string;
  readonly ja: string;
}

/**
 * What a function asks of the units of its arguments, and what unit it gives:
 * - `keep`: the unit of the first argument; further arguments are plain numbers
 * - `magnitude`: as `keep`, but a temperature in degC has no magnitude
 * - `agree`: the arguments have one unit, and so has the result
 * - `square-root`: half of each exponent
 * - `plain`: a plain number in, a plain number out
 * - `confidence`: a confidence in % and a plain number in, a plain number out
 * - `calendar`: no argument, or a year; the unit is `unit`
 * - `reference-data`: words in; the unit is that of the data
 * - `sum`: the unit of the terms; a temperature in degC cannot be summed. Over months, what is per month becomes per period;
 *   so do days and hours
 * - `average`: the unit of the terms
 * - `deviation`: the unit of the differences of the terms
 * - `product`: plain numbers in, a plain number out
 * - `count`: a plain number
 * - `condition`: conditions in, a condition out
 */
export type UnitRule =
  | 'keep'
  | 'magnitude'
  | 'agree'
  | 'square-root'
  | 'plain'
  | 'confidence'
  | 'calendar'
  | 'reference-data'
  | 'sum'
  | 'average'
  | 'deviation'
  | 'product'
  | 'count'
  | 'condition';

export interface FunctionParameter {
  readonly name: string;
  readonly description: Described;
  readonly optional?: true;
  /** Any number of further arguments may follow. */
  readonly repeated?: true;
  /** The words that may stand here, for the reference data. */
  readonly words?: readonly ReferenceWord[];
}

export interface BuiltInFunction {
  readonly name: string;
  /** An aggregate is called with an index: `sum(i: EC[i])`. */
  readonly kind: 'function' | 'aggregate' | 'calendar' | 'reference-data';
  readonly parameters: readonly FunctionParameter[];
  readonly unitRule: UnitRule;
  /** The unit of the result, where it is always the same. */
  readonly unit?: string;
  readonly description: Described;
}

/** How each rule treats units, for hover and signature help. */
export const unitRuleDescription: Readonly<Record<UnitRule, Described>> = {
  keep: { en: 'The result has the unit of the first argument.', ja: '結果の単位は最初の引数と同じ。' },
  magnitude: {
    en: 'The result has the unit of the argument; degC is not allowed.',
    ja: '結果の単位は引数と同じ。degC は使えない。',
  },
  agree: {
    en: 'All arguments have the same unit, and so has the result.',
    ja: 'すべての引数と結果の単位は同じ。',
  },
  'square-root': {
    en: 'The result has the square root of the unit.',
    ja: '結果の単位は引数の単位の平方根。',
  },
  plain: {
    en: 'Takes a number without a unit (not even %) and gives one.',
    ja: '単位のない数値（% も不可）を受け取り、単位のない数値を返す。',
  },
  confidence: {
    en: 'Takes a confidence in % and a number without a unit, and gives a number without a unit.',
    ja: '% の信頼水準と単位のない数値を受け取り、単位のない数値を返す。',
  },
  calendar: {
    en: 'Comes from the dates of the monitoring period.',
    ja: 'モニタリング期間の日付から求める。',
  },
  'reference-data': {
    en: 'Takes words of the reference data and gives a value with its unit.',
    ja: '参照データの語を受け取り、単位付きの値を返す。',
  },
  sum: {
    en: 'The result has the unit of the terms; over months, /month becomes /p, and so do /d over days and /h over hours. degC cannot be summed.',
    ja: '結果の単位は各項と同じ。月の添字では /month が、日では /d が、時間では /h が /p になる。degC は合計できない。',
  },
  average: { en: 'The result has the unit of the terms.', ja: '結果の単位は各項と同じ。' },
  deviation: {
    en: 'The result has the unit of the terms; for degC it is K.',
    ja: '結果の単位は各項と同じ。degC の場合は K。',
  },
  product: {
    en: 'The factors have no unit, and neither has the result.',
    ja: '各因子にも結果にも単位はない。',
  },
  count: { en: 'The result is a number without a unit.', ja: '結果は単位のない数値。' },
  condition: { en: 'The result is a yes or no.', ja: '結果は「はい」または「いいえ」。' },
};

/**
 * A function as it is called: `round(x, digits?)`, `min(a, b, …)`.
 *
 * @param entry the function
 * @returns its name with its parameters
 */
export function signatureOf(entry: BuiltInFunction): string {
  const parameters = entry.parameters.map(
    ({ name, optional, repeated }) => `${name}${optional ? '?' : ''}${repeated ? ', …' : ''}`,
  );
  return `${entry.name}(${parameters.join(', ')})`;
}

/** How many arguments a function takes. */
export function argumentCounts(entry: BuiltInFunction): { readonly least: number; readonly most: number } {
  return {
    least: entry.parameters.filter(({ optional }) => optional === undefined).length,
    most: entry.parameters.some(({ repeated }) => repeated) ? Infinity : entry.parameters.length,
  };
}
