/** Finding the row of a table, or the branch of a case, that a value belongs to. */
import type Fraction from 'fraction.js';
import { formatNumber } from './format-number.ts';
import { compare, divide, isWhole, isZero, lowest, numeratorOf, subtract } from './numbers.ts';
import type { Key } from './operations.ts';
import type { PlannedRow, PlannedTable } from './plan.ts';
import type { Value } from './results.ts';

/** Whether a value is one that a key is for. */
export function matches(key: Key, value: Value): boolean {
  if (key.kind === 'word') return key.word === wordOf(value);
  if (typeof value !== 'object') return false;
  const { lower, upper } = key;
  if (lower !== undefined) {
    const side = compare(value, lower.value);
    if (side < 0 || (side === 0 && !lower.inclusive)) return false;
  }
  if (upper !== undefined) {
    const side = compare(value, upper.value);
    if (side > 0 || (side === 0 && !upper.inclusive)) return false;
  }
  return true;
}

/** A value as a word of a key: the name of an element, `yes` or `no`, a whole number. */
function wordOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const number = lowest(value);
  return isWhole(number) ? String(numeratorOf(number)) : undefined;
}

/** Where a value lies in a table: on a row, or between two, so much of the way from the first to the second. */
export type RowFound =
  | { readonly row: PlannedRow; readonly next: undefined }
  | { readonly row: PlannedRow; readonly next: PlannedRow; readonly share: Fraction };

/**
 * Looks up a row.
 *
 * @param table the table
 * @param values one for each key
 * @returns `undefined` where no row is for these values
 */
export function findRow(table: PlannedTable, values: readonly Value[]): RowFound | undefined {
  const row = table.rows.find(({ keys }) => matchesAll(keys, values, undefined));
  if (row !== undefined) return { row, next: undefined };
  return table.interpolated === undefined ? undefined : findBetween(table, values, table.interpolated);
}

function matchesAll(
  keys: readonly (Key | undefined)[],
  values: readonly Value[],
  except: number | undefined,
): boolean {
  return values.every((value, position) => {
    if (position === except) return true;
    const key = keys[position];
    return key !== undefined && matches(key, value);
  });
}

/** The rows of the nearest numbers below and above. */
function findBetween(table: PlannedTable, values: readonly Value[], column: number): RowFound | undefined {
  const value = values[column];
  if (typeof value !== 'object') return undefined;
  let below: { readonly row: PlannedRow; readonly at: Fraction } | undefined;
  let above: { readonly row: PlannedRow; readonly at: Fraction } | undefined;
  for (const row of table.rows) {
    if (!matchesAll(row.keys, values, column)) continue;
    for (const at of endsOf(row.keys[column])) {
      const side = compare(at, value);
      if (side <= 0 && (below === undefined || compare(at, below.at) > 0)) below = { row, at };
      if (side >= 0 && (above === undefined || compare(at, above.at) < 0)) above = { row, at };
    }
  }
  if (below === undefined || above === undefined) return undefined;
  const distance = subtract(above.at, below.at);
  if (isZero(distance)) return undefined;
  const share = divide(subtract(value, below.at), distance);
  return { row: below.row, next: above.row, share };
}

function endsOf(key: Key | undefined): readonly Fraction[] {
  if (key?.kind !== 'range') return [];
  return [key.lower, key.upper].flatMap((end) => (end === undefined ? [] : [end.value]));
}

/**
 * What a table covers, for a value that it has no row for.
 *
 * @param table the table
 * @param column the key in question
 * @returns the lowest and the highest number as `300 .. 1500`, or the words
 */
export function coveredBy(table: PlannedTable, column: number): string {
  const keys = table.rows.flatMap((row) => row.keys.slice(column, column + 1));
  const ends = keys.flatMap(endsOf);
  if (ends.length === 0) {
    const words = keys.flatMap((key) => (key?.kind === 'word' ? [key.word] : []));
    return [...new Set(words)].join(', ');
  }
  const lowest = ends.reduce((a, b) => (compare(b, a) < 0 ? b : a));
  const highest = ends.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  return `${formatNumber(lowest)} .. ${formatNumber(highest)}`;
}
