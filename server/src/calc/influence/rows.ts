/** Cases and tables: which of their rows a value may belong to, and how the result changes from row to row. */
import type { Key, RangeKey } from '../operations.ts';
import {
  add,
  anything,
  boundsOf,
  multiply,
  notNegative,
  notPositive,
  subtract,
  zero,
  type Bounds,
} from './bounds.ts';
import { direction, either, isStill, unknown, type Trend } from './trend.ts';

/** A row of a table or a branch of a case. */
export interface Row {
  /** For each column what it is for, any of several; `undefined` where that can't be read. */
  readonly keys: readonly (readonly Key[] | undefined)[];
  readonly result: Trend;
}

/** What rows are looked up by: a number or a yes/no, or an element. */
export interface Subject {
  readonly trend: Trend;
  /** The element where it is always the same one. */
  readonly word: string | undefined;
}

/**
 * The result of the row that is looked up.
 *
 * @param rows all of them, in order
 * @param subjects one for each column
 * @param otherwise the result where no row is for them; `undefined` where there is none
 * @param interpolated the column along which results lie on straight lines between rows
 */
export function lookUpTrend(
  rows: readonly Row[],
  subjects: readonly Subject[],
  otherwise: Trend | undefined,
  interpolated: number | undefined,
): Trend {
  const possible = rows.filter(({ keys }) =>
    keys.every((alternatives, column) => {
      return (
        column === interpolated ||
        alternatives === undefined ||
        alternatives.some((key) => mayBe(key, subjects[column]))
      );
    }),
  );
  const results = possible.map(({ result }) => result);
  const isCovered = possible.some(({ keys }) =>
    keys.every((alternatives, column) => alternatives?.some((key) => isFor(key, subjects[column]))),
  );
  if (otherwise !== undefined && !isCovered) results.push(otherwise);
  const [first, ...others] = results;
  if (first === undefined) return unknown;
  const result = others.reduce(either, first);
  const moving = subjects.flatMap(({ trend }, column) => (isStill(trend) ? [] : [column]));
  if (moving.length === 0) return result;
  const [column] = moving;
  if (moving.length > 1 || column === undefined || results.length > possible.length)
    return { ...result, slope: anything };
  const stairs = stairsOf(possible, column);
  return {
    value: result.value,
    slope: add(result.slope, multiply(stairs, direction(subjects[column]!.trend.slope))),
  };
}

function mayBe(key: Key, subject: Subject | undefined): boolean {
  if (key.kind === 'word') return subject?.word === undefined || subject.word === key.word;
  if (subject?.word !== undefined) return false;
  const { lower, upper } = boundsOfKey(key);
  return subject === undefined || (lower <= subject.trend.value.upper && upper >= subject.trend.value.lower);
}

/** Whether a row is for each value that the subject may have. */
function isFor(key: Key, subject: Subject | undefined): boolean {
  if (key.kind === 'word') return subject?.word === key.word;
  if (subject === undefined || subject.word !== undefined) return false;
  const { value } = subject.trend;
  const lower = key.lower === undefined ? -Infinity : boundsOf(key.lower.value).upper;
  const upper = key.upper === undefined ? Infinity : boundsOf(key.upper.value).lower;
  return (
    (key.lower?.inclusive === false ? lower < value.lower : lower <= value.lower) &&
    (key.upper?.inclusive === false ? upper > value.upper : upper >= value.upper)
  );
}

function boundsOfKey({ lower, upper }: RangeKey): Bounds {
  return {
    lower: lower === undefined ? -Infinity : boundsOf(lower.value).lower,
    upper: upper === undefined ? Infinity : boundsOf(upper.value).upper,
  };
}

/** Whether results only rise, or only fall, from one row to the next along a column of numbers. */
function stairsOf(rows: readonly Row[], column: number): Bounds {
  const steps: { readonly from: number; readonly result: Trend; readonly others: string }[] = [];
  for (const { keys, result } of rows) {
    const others = keys
      .filter((_, position) => position !== column)
      .map(wordsOf)
      .join('\n');
    for (const key of keys[column] ?? [undefined]) {
      if (key?.kind !== 'range' || others.includes('?')) return anything;
      steps.push({ from: boundsOfKey(key).lower, result, others });
    }
  }
  steps.sort((a, b) => a.from - b.from);
  let rising = true;
  let falling = true;
  for (const [position, { result, others }] of steps.entries()) {
    const next = steps[position + 1];
    if (next === undefined) break;
    if (next.others !== others) return anything;
    const change = subtract(next.result.value, result.value);
    rising &&= change.lower >= 0;
    falling &&= change.upper <= 0;
  }
  if (rising) return falling ? zero : notNegative;
  return falling ? notPositive : anything;
}

/** What a column that stays as it is must be for; `?` where that is not one word. */
function wordsOf(alternatives: readonly Key[] | undefined): string {
  const [key, ...others] = alternatives ?? [];
  return key?.kind === 'word' && others.length === 0 ? key.word : '?';
}
