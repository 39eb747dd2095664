/** What is said where an index has no element of a name. */
import type { Span } from '../../../grammar/syntax.ts';
import { nearestNames } from '../model/suggestions.ts';
import { dayText, firstDayOf, type Period } from './calendar.ts';
import type { IndexSet, IndexSets } from './index-sets.ts';
import type { CalculationProblem } from './results.ts';
import { spend } from './work.ts';

/**
 * The problem of a name that is no element of an index.
 *
 * @param sets knows the monitoring period, and pays for the search for what was meant
 * @param set the elements of the index
 * @param name the name
 * @param place where it stands
 * @returns 'outside-period' for a month, day or hour that exists in the calendar, else 'unknown-element'
 */
export function unknownElement(
  { period, work }: IndexSets,
  set: IndexSet,
  name: string,
  { start, end }: Span,
): CalculationProblem {
  const { index, elements } = set;
  const side = period === undefined ? undefined : sideOf(period, set, name);
  if (period !== undefined && side !== undefined) {
    const ends = { first: dayText(period.first), last: dayText(period.last) };
    return { kind: 'outside-period', name, index: index.name, side, ...ends, start, end };
  }
  const isSearched = index.from !== 'years' && spend(work, elements.length * workOfComparison);
  const suggestions = isSearched ? nearestNames(name, elements) : [];
  return { kind: 'unknown-element', name, index: index.name, suggestions, start, end };
}

/** The work of comparing two names. */
const workOfComparison = 10;

function sideOf(
  { last }: Period,
  { index: { from }, elements }: IndexSet,
  name: string,
): 'before' | 'after' | undefined {
  if (from !== 'months' && from !== 'days' && from !== 'hours') return undefined;
  const day = firstDayOf(name, from);
  // The first month may begin before the period does.
  const first = firstDayOf(elements[0] ?? '', from);
  if (day === undefined || first === undefined) return undefined;
  return day > last ? 'after' : day < first ? 'before' : undefined;
}
