/** Ranges of numbers: which of them overlap, and what they leave out. */
import type { Range, Span } from '../../../grammar/syntax.ts';

/** A range as numbers, in the unit of what it is a range of. An open end is infinite. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
  /** The ends as written. */
  readonly lowerText: string;
  readonly upperText: string;
}

/** An interval with the place where it is written. */
export interface PlacedInterval {
  readonly interval: Interval;
  readonly span: Span;
}

/**
 * @param range a range as written
 * @returns the interval; it may hold no number (see `isEmpty`)
 */
export function intervalOf({ lower, upper }: Range): Interval {
  return {
    lower: lower === undefined ? -Infinity : Number(lower.text),
    upper: upper === undefined ? Infinity : Number(upper.text),
    lowerInclusive: lower?.inclusive ?? false,
    upperInclusive: upper?.inclusive ?? false,
    lowerText: lower?.text ?? '',
    upperText: upper?.text ?? '',
  };
}

/** Whether no number lies in an interval. */
export function isEmpty({ lower, upper, lowerInclusive, upperInclusive }: Interval): boolean {
  return lower > upper || (lower === upper && !(lowerInclusive && upperInclusive));
}

/** Whether an interval holds just one number. */
export function isPoint(interval: Interval): boolean {
  return interval.lower === interval.upper && !isEmpty(interval);
}

/**
 * @returns the numbers that lie in both intervals; an empty interval where there are none
 */
export function intersection(a: Interval, b: Interval): Interval {
  const low = startsLater(a, b) ? a : b;
  const high = endsLater(a, b) ? b : a;
  return {
    lower: low.lower,
    lowerInclusive: low.lowerInclusive,
    lowerText: low.lowerText,
    upper: high.upper,
    upperInclusive: high.upperInclusive,
    upperText: high.upperText,
  };
}

function startsLater(a: Interval, b: Interval): boolean {
  return a.lower > b.lower || (a.lower === b.lower && !a.lowerInclusive);
}

function endsLater(a: Interval, b: Interval): boolean {
  return a.upper > b.upper || (a.upper === b.upper && a.upperInclusive);
}

/** The numbers behind the first interval and before the second. */
function between(a: Interval, b: Interval): Interval {
  return {
    lower: a.upper,
    lowerInclusive: !a.upperInclusive,
    lowerText: a.upperText,
    upper: b.lower,
    upperInclusive: !b.lowerInclusive,
    upperText: b.lowerText,
  };
}

/** An interval as an author would write it: `300 ..< 450`, `< 30`, `450`. */
export function intervalText(interval: Interval): string {
  const { lower, upper, lowerInclusive, upperInclusive, lowerText, upperText } = interval;
  if (lower === -Infinity) return upper === Infinity ? '..' : `${upperInclusive ? '<=' : '<'} ${upperText}`;
  if (upper === Infinity) return `${lowerInclusive ? '>=' : '>'} ${lowerText}`;
  if (lower === upper) return lowerText;
  return `${lowerText} ${lowerInclusive ? '' : '<'}..${upperInclusive ? '' : '<'} ${upperText}`;
}

/** Two intervals with numbers in common, or with a gap between them; `second` starts at the higher number. */
export interface Meeting<Placed extends PlacedInterval> {
  readonly kind: 'overlap' | 'gap';
  readonly first: Placed;
  readonly second: Placed;
  /** The numbers that both hold, or that neither holds. */
  readonly numbers: Interval;
}

/**
 * Walks over intervals from low to high.
 *
 * @param placed intervals in any order, none of them empty
 * @returns where two of them overlap, and where nothing lies between two of them
 */
export function findMeetings<Placed extends PlacedInterval>(
  placed: readonly Placed[],
): readonly Meeting<Placed>[] {
  const sorted = placed.toSorted(
    ({ interval: a }, { interval: b }) =>
      a.lower - b.lower || Number(b.lowerInclusive) - Number(a.lowerInclusive),
  );
  const meetings: Meeting<Placed>[] = [];
  let reach = sorted[0];
  for (const second of sorted.slice(1)) {
    const first = reach!;
    const common = intersection(first.interval, second.interval);
    const gap = between(first.interval, second.interval);
    if (!isEmpty(common)) meetings.push({ kind: 'overlap', first, second, numbers: common });
    else if (!isEmpty(gap)) meetings.push({ kind: 'gap', first, second, numbers: gap });
    if (endsLater(second.interval, first.interval)) reach = second;
  }
  return meetings;
}

/**
 * @param placed intervals in any order, none of them empty
 * @returns the numbers that lie in none of them, from low to high
 */
export function leftOut(placed: readonly PlacedInterval[]): readonly Interval[] {
  const everything: Interval = {
    lower: -Infinity,
    upper: Infinity,
    lowerInclusive: false,
    upperInclusive: false,
    lowerText: '',
    upperText: '',
  };
  if (placed.length === 0) return [everything];
  const gaps = findMeetings(placed).flatMap(({ kind, numbers }) => (kind === 'gap' ? [numbers] : []));
  const lowest = placed.reduce((a, b) => (startsLater(a.interval, b.interval) ? b : a)).interval;
  const highest = placed.reduce((a, b) => (endsLater(b.interval, a.interval) ? b : a)).interval;
  const below: Interval = {
    ...everything,
    upper: lowest.lower,
    upperInclusive: !lowest.lowerInclusive,
    upperText: lowest.lowerText,
  };
  const above: Interval = {
    ...everything,
    lower: highest.upper,
    lowerInclusive: !highest.upperInclusive,
    lowerText: highest.upperText,
  };
  return [
    ...(lowest.lower === -Infinity ? [] : [below]),
    ...gaps,
    ...(highest.upper === Infinity ? [] : [above]),
  ];
}
