/**
 * Follows the change of one chosen number through the operations of a plan: each has bounds of its value over all that
 * the inputs may be, and bounds of its slope. An index stands for any of its elements.
 */
import { divide as divideNumbers, isZero as isNothing, unity } from '../numbers.ts';
import type { Chain, Lookup, Operation, Read, ReferenceRead, Selection, Slot } from '../operations.ts';
import { followOver } from './aggregates.ts';
import { anything, boundsOf, notNegative, notPositive, one, within, zero, type Bounds } from './bounds.ts';
import { combine, compareTrends, opposite } from './conditions.ts';
import { orderKey, type Facts } from './facts.ts';
import type { Names } from './operation-key.ts';
import { publishedBounds } from './published-sides.ts';
import { lookUpTrend, type Row } from './rows.ts';
import { followFunction } from './trend-functions.ts';
import {
  addTrends,
  choose,
  divideTrends,
  isStill,
  multiplyTrends,
  negateTrend,
  powerOf,
  scaleTrend,
  still,
  unknown,
  type Trend,
} from './trend.ts';
import { variable } from './variables.ts';

/** Operations that may still be followed. */
export interface Work {
  left: number;
}

/** Deeper than formulas can be: only tables whose rows look into tables get there. */
const depthLimit = 600;

export abstract class Tracer {
  private depth = 0;
  /** What the slots are called, and between which years those run that have ends. */
  private names: (string | undefined)[] = [];
  private years: (Bounds | undefined)[] = [];

  constructor(
    readonly facts: Facts,
    readonly work: Work,
  ) {}

  /** The values of a step, whatever its element. */
  abstract step(position: number): Trend;

  /** The rows of a table. */
  protected abstract rows(table: number): {
    readonly rows: readonly Row[];
    readonly interpolated: number | undefined;
  };

  /** Whether this is the published value that changes. */
  protected abstract changes(operation: ReferenceRead): boolean;

  /** The trend of an operation where the indices stand that run. */
  trace(operation: Operation): Trend {
    if (this.work.left <= 0 || this.depth >= depthLimit) return unknown;
    this.work.left--;
    this.depth++;
    const trend = this.follow(operation);
    this.depth--;
    return trend;
  }

  /** The trend of an operation whatever the indices stand at. */
  alone(operation: Operation): Trend {
    return this.inside([], () => this.trace(operation));
  }

  /** Turns to the operations of another declaration, and back. */
  protected inside(names: Names, visit: () => Trend): Trend {
    const { names: outerNames, years } = this;
    this.names = [...names];
    this.years = [];
    const trend = visit();
    this.names = outerNames;
    this.years = years;
    return trend;
  }

  /** Lets an index run, between years where it has ends. */
  bind({ slot, index }: Slot, between: Bounds | undefined): void {
    this.names[slot] = variable(index, this.names.slice(0, slot));
    this.years[slot] = between;
  }

  private follow(operation: Operation): Trend {
    switch (operation.kind) {
      case 'constant':
        return still(boundsOf(operation.value));
      case 'truth':
        return still(operation.value ? one : zero);
      case 'word':
      case 'running-element':
        return still(anything);
      case 'running-year':
        return still(this.years[operation.from.slot] ?? anything);
      case 'read':
        return this.read(operation);
      case 'lookup':
        return this.lookUp(operation);
      case 'function':
        return followFunction(operation.name, this.traceAll(operation.arguments));
      case 'reference':
        return this.published(operation);
      case 'period':
        return this.traceAll(operation.arguments).every(isStill) ? still(notNegative) : unknown;
      case 'aggregate':
        return followOver(this, operation);
      case 'chain':
        return this.chain(operation);
      case 'power':
        return powerOf(this.trace(operation.base), this.trace(operation.exponent));
      case 'negation':
        return negateTrend(this.trace(operation.operand));
      case 'comparison':
        return compareTrends(operation.operator, this.trace(operation.left), this.trace(operation.right));
      case 'and':
      case 'or':
        return combine(operation.kind, this.traceAll(operation.parts));
      case 'not':
        return opposite(this.trace(operation.operand));
      case 'scaling':
        return addTrends(
          scaleTrend(this.trace(operation.operand), operation.factor),
          still(boundsOf(operation.offset)),
        );
      case 'choice':
        return choose(
          this.trace(operation.condition),
          this.trace(operation.consequence.operation),
          this.trace(operation.alternative.operation),
        );
      case 'case':
        return this.select(operation);
      case 'too-large':
      case 'unknown':
        return unknown;
    }
  }

  private traceAll(operations: readonly Operation[]): readonly Trend[] {
    return operations.map((operation) => this.trace(operation));
  }

  private read({ step, places }: Read): Trend {
    const trend = this.step(step);
    const isFixed = places.every(
      (place) => place.kind !== 'computed' || isStill(this.trace(place.operation)),
    );
    return isFixed ? trend : { ...trend, slope: anything };
  }

  private lookUp({ table, keys }: Lookup): Trend {
    const { rows, interpolated } = this.rows(table);
    return lookUpTrend(
      rows,
      keys.map((key) => ({ trend: this.trace(key), word: wordOf(key) })),
      undefined,
      interpolated,
    );
  }

  private select({ subject, branches, otherwise }: Selection): Trend {
    const rows = branches.map(({ keys, operation }) => ({ keys: [keys], result: this.trace(operation) }));
    return lookUpTrend(
      rows,
      [{ trend: this.trace(subject), word: wordOf(subject) }],
      otherwise === undefined ? undefined : this.trace(otherwise.operation),
      undefined,
    );
  }

  private published(operation: ReferenceRead): Trend {
    const value = publishedBounds(operation.name, operation.words.map(wordOf));
    return { value, slope: this.changes(operation) ? one : zero };
  }

  private chain({ first, links }: Chain): Trend {
    let result = this.trace(first);
    for (const [position, { operator, operand }] of links.entries()) {
      const next = this.trace(operand);
      const constant = operand.kind === 'constant' && !isNothing(operand.value) ? operand.value : undefined;
      switch (operator) {
        case '+':
          result = addTrends(result, next);
          break;
        case '-':
          result = addTrends(result, negateTrend(next));
          break;
        case '*':
          if (constant !== undefined) result = scaleTrend(result, constant);
          else if (position === 0 && first.kind === 'constant') result = scaleTrend(next, first.value);
          else result = multiplyTrends(result, next);
          break;
        case '/':
          if (constant !== undefined) result = scaleTrend(result, divideNumbers(unity, constant));
          else result = divideTrends(result, next);
          break;
      }
    }
    const [link, ...others] = links;
    return link?.operator === '-' && others.length === 0 ? this.ordered(first, link.operand, result) : result;
  }

  /** A difference whose sign a criterion makes sure. */
  private ordered(minuend: Operation, subtrahend: Operation, { value, slope }: Trend): Trend {
    const { orders } = this.facts;
    if (orders.size === 0) return { value, slope };
    const holds = (greater: Operation, lesser: Operation): boolean =>
      orders.has(orderKey(greater, lesser, this.names) ?? '');
    if (holds(minuend, subtrahend)) return { value: within(value, notNegative), slope };
    return holds(subtrahend, minuend) ? { value: within(value, notPositive), slope } : { value, slope };
  }
}

/** The word that an operation always is. */
function wordOf(operation: Operation): string | undefined {
  if (operation.kind === 'truth') return operation.value ? 'yes' : 'no';
  return operation.kind === 'word' ? operation.word : undefined;
}
