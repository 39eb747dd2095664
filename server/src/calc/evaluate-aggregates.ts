/** Running over the elements of indices: sums, counts, `all` and `any`. */
import type Fraction from 'fraction.js';
import { aggregateNumbers } from './aggregates.ts';
import type { Evaluation } from './evaluation.ts';
import { Failure, joined } from './failures.ts';
import { mostElements } from './index-sets.ts';
import { whole } from './numbers.ts';
import type { Aggregation, PlannedBinder, Slot } from './operations.ts';
import type { Value } from './results.ts';
import { wholeNumber } from './rounding.ts';

/**
 * Does something for each combination of elements.
 *
 * @param evaluation where the indices run
 * @param slots one for each index, which runs over all its elements
 * @param visit what is to be done
 */
export function forEachElement(evaluation: Evaluation, slots: readonly Slot[], visit: () => void): void {
  const outside = evaluation.running.length;
  const run = (level: number): void => {
    const from = slots[level];
    if (from === undefined) {
      visit();
      return;
    }
    evaluation.running[outside + level] = from;
    const { elements } = evaluation.surroundings.sets.of(from.index);
    const isYear = from.index.from === 'years';
    for (let position = 0; position < elements.length; position++) {
      evaluation.frame[from.slot] = isYear ? Number(elements[position]) : position;
      run(level + 1);
    }
  };
  run(0);
  evaluation.running.length = outside;
}

/** The value of an aggregate. */
export function aggregate(evaluation: Evaluation, operation: Aggregation): Value | Failure {
  const { outermost } = evaluation;
  evaluation.outermost ??= operation;
  const value = valueOf(evaluation, operation);
  evaluation.outermost = outermost;
  return value;
}

function valueOf(evaluation: Evaluation, operation: Aggregation): Value | Failure {
  switch (operation.name) {
    case 'all':
    case 'any':
      return quantify(evaluation, operation, operation.name === 'any');
    case 'count':
      return count(evaluation, operation);
    default:
      return combine(evaluation, operation);
  }
}

function combine(evaluation: Evaluation, operation: Aggregation): Fraction | Failure {
  const { name, body } = operation;
  const numbers: Fraction[] = [];
  let failure: Failure | undefined;
  const stopped = runOver(evaluation, operation, () => {
    const number = evaluation.number(body);
    if (number instanceof Failure) failure = joined(failure, number);
    else numbers.push(number);
    return true;
  });
  if (stopped !== undefined) failure = joined(failure, stopped);
  failure ??= absentIn(evaluation, operation);
  if (failure !== undefined) return failure;
  const result = aggregateNumbers(name, numbers, evaluation.surroundings.work);
  return evaluation.resultOf(result, operation, name, numbers);
}

/** `all` and `any`: an element that decides makes up for those that can't be looked at. */
function quantify(evaluation: Evaluation, operation: Aggregation, decides: boolean): boolean | Failure {
  let failure: Failure | undefined;
  let decided = false;
  const stopped = runOver(evaluation, operation, () => {
    const value = evaluation.truth(operation.body);
    if (value instanceof Failure) failure = joined(failure, value);
    else decided = value === decides;
    return !decided;
  });
  const absent = absentIn(evaluation, operation);
  if (decided) return absent ?? decides;
  if (stopped !== undefined) failure = joined(failure, stopped);
  return failure ?? absent ?? !decides;
}

function count(evaluation: Evaluation, operation: Aggregation): Fraction | Failure {
  let failure: Failure | undefined;
  let found = 0;
  const stopped = runOver(evaluation, operation, () => {
    const value = evaluation.evaluate(operation.body);
    if (value instanceof Failure) failure = joined(failure, value);
    else if (value !== false) found++;
    return true;
  });
  if (stopped !== undefined) failure = joined(failure, stopped);
  return failure ?? absentIn(evaluation, operation) ?? whole(found);
}

/**
 * Runs over the elements of an aggregate for which its condition holds.
 *
 * @param evaluation where its indices run
 * @param operation the aggregate
 * @param visit what is to be done at each; false stops
 * @returns what kept it from running over all; `undefined` where nothing did
 */
export function runOver(
  evaluation: Evaluation,
  operation: Aggregation,
  visit: () => boolean,
): Failure | undefined {
  const { binders, condition } = operation;
  const outside = evaluation.running.length;
  let failure: Failure | undefined;
  const fail = (further: Failure): false => {
    failure = joined(failure, further);
    return false;
  };
  const run = (level: number): boolean => {
    const binder = binders[level];
    if (binder === undefined) {
      const holds = condition === undefined ? true : evaluation.truth(condition);
      if (holds instanceof Failure) fail(holds);
      return holds === true ? visit() : true;
    }
    const { from } = binder;
    evaluation.running[outside + level] = from;
    const places = placesOf(evaluation, operation, binder);
    if (places instanceof Failure) return fail(places);
    for (let at = places.first; at <= places.last; at++) {
      if (!evaluation.spend(1)) return fail(evaluation.tooMuchWork(operation));
      evaluation.frame[from.slot] = places.years === undefined ? at : Number(places.years[at]);
      if (!run(level + 1)) return false;
    }
    return true;
  };
  run(0);
  evaluation.running.length = outside;
  return failure;
}

/**
 * Why an index of an aggregate has no elements; `undefined` where all have. The formula was looked at once all the same:
 * what it lacks is told rather than this.
 */
export function absentIn(evaluation: Evaluation, { binders }: Aggregation): Failure | undefined {
  for (const { from } of binders) {
    const absent = evaluation.absent(from);
    if (absent !== undefined) return absent;
  }
  return undefined;
}

/** What a binder runs over: positions of elements, or years. */
interface Places {
  readonly first: number;
  readonly last: number;
  /** The years at the positions. */
  readonly years?: readonly string[];
}

function placesOf(
  evaluation: Evaluation,
  operation: Aggregation,
  { from, range }: PlannedBinder,
): Places | Failure {
  if (range === undefined) {
    const { elements } = evaluation.surroundings.sets.of(from.index);
    const all = { first: 0, last: elements.length - 1 };
    return from.index.from === 'years' ? { ...all, years: elements } : all;
  }
  const ends = evaluation.numbers([range.from, range.to]);
  if (ends instanceof Failure) return ends;
  const [first, last] = ends.map(wholeNumber);
  if (first === undefined || last === undefined) return evaluation.outOfDomain(operation, '..', ends);
  return last - first >= mostElements ? evaluation.tooLarge(operation) : { first, last };
}
