/** How sums and other aggregates follow what they run over. */
import type { Aggregation, Operation, PlannedBinder, Slot } from '../operations.ts';
import { add, exactly, multiply, notNegative, one, within, zero, type Bounds } from './bounds.ts';
import { combine } from './conditions.ts';
import { endsOfSum, followAggregate, followSum } from './trend-functions.ts';
import { choose, isStill, multiplyTrends, still, type Trend } from './trend.ts';

/** Where operations are followed and indices run. */
export interface Running {
  trace(operation: Operation): Trend;
  /** Lets an index run, between years where it has ends. */
  bind(slot: Slot, between: Bounds | undefined): void;
}

/** An index has an element at least: without one nothing is calculated. */
const oneOrMore: Bounds = { lower: 1, upper: Infinity };

/**
 * The trend of an aggregate.
 *
 * @param running where its indices run
 * @param operation the aggregate
 */
export function followOver(running: Running, { name, binders, condition, body }: Aggregation): Trend {
  const ends: (readonly [Trend, Trend])[] = [];
  let size = one;
  for (const binder of binders) {
    const range = endsOf(running, binder);
    if (range !== undefined) ends.push(range);
    running.bind(binder.from, range === undefined ? undefined : between(range));
    size = multiply(size, range === undefined ? sizeOf(binder) : notNegative);
  }
  const filter = condition === undefined ? still(one) : running.trace(condition);
  const term = running.trace(body);
  if (filter.value.lower < 1) size = { ...size, lower: 0 };
  const moves = ends.some(([from, to]) => !isStill(from) || !isStill(to));
  switch (name) {
    case 'sum':
      return sumOver(multiplyTrends(filter, term), size, ends);
    case 'count':
      return sumOver(combine('and', [filter, term]), size, ends);
    case 'product':
      return followAggregate(name, choose(filter, term, still(one)), { bounds: size, changes: moves });
    default:
      return followAggregate(name, term, { bounds: size, changes: moves || !isStill(filter) });
  }
}

function endsOf(running: Running, { range }: PlannedBinder): readonly [Trend, Trend] | undefined {
  return range === undefined ? undefined : [running.trace(range.from), running.trace(range.to)];
}

function between([from, to]: readonly [Trend, Trend]): Bounds {
  return within({ lower: from.value.lower, upper: Infinity }, { lower: -Infinity, upper: to.value.upper });
}

function sizeOf({ from }: PlannedBinder): Bounds {
  const { elements } = from.index;
  return elements === undefined ? oneOrMore : exactly(Math.max(1, elements.length));
}

/** Where the terms themselves are filtered, their bounds hold 0; the size counts all of them. */
function sumOver(term: Trend, size: Bounds, ends: readonly (readonly [Trend, Trend])[]): Trend {
  const { value, slope } = followSum(term, size);
  const moved = ends.reduce((total, [from, to]) => add(total, endsOfSum(term.value, from, to)), zero);
  return { value, slope: add(slope, moved) };
}
