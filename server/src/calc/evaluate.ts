/**
 * The exact evaluator: works out operations of a plan for the elements that its indices stand at. It evaluates what is
 * needed and no more, tells each mistake once, and stops when its work is used up.
 */
import type Fraction from 'fraction.js';
import type { Span } from '../../../grammar/syntax.ts';
import type { IndexSymbol, TableSymbol, ValueSymbol } from '../model/model.ts';
import { nearestNames } from '../model/suggestions.ts';
import { aggregate } from './aggregates.ts';
import { daysIn, yearsIn } from './calendar.ts';
import { Failure, joined, silent, type Failures } from './failures.ts';
import { formatNumber } from './format-number.ts';
import { applyFunction } from './functions.ts';
import { mostElements, type Absence, type IndexSet, type IndexSets } from './index-sets.ts';
import { add, bounded, compare, divide, isZero, multiply, negate, subtract, whole, type NumberRefusal } from './numbers.ts';
import type {
  Aggregation,
  Branch,
  Chain,
  ChainLink,
  Comparison,
  Junction,
  Lookup,
  Operation,
  PeriodLength,
  Place,
  Read,
  ReferenceRead,
  Selection,
  Slot,
} from './operations.ts';
import type { Plan, PlannedTable } from './plan.ts';
import { power } from './powers.ts';
import { referenceNumber } from './reference-numbers.ts';
import type { CalculationProblem, Value } from './results.ts';
import { wholeNumber } from './rounding.ts';
import { coveredBy, findRow, matches } from './tables.ts';

/** The values of one step, worked out. */
export interface StepValues {
  /** One set for each index of the step. */
  readonly sets: readonly IndexSet[];
  /** In row-major order of the indices. */
  readonly values: readonly (Value | Failure)[];
  /** Where the values were given, if the example gives them. */
  readonly places: ReadonlyMap<number, Span> | undefined;
}

/** Work that is left: one for each operation, more for long numbers. All examples of a methodology share it. */
export interface Work {
  left: number;
}

/** What the evaluator reads besides its plan. */
export interface Surroundings {
  readonly sets: IndexSets;
  readonly failures: Failures;
  readonly work: Work;
  /** Where to tell of what stands in another text: the title of the example. */
  readonly title: Span;
}

/** Whose operations are worked out. */
interface Owner {
  readonly name: string;
  readonly text: string;
  readonly foreign: boolean;
}

/** Numbers with more digits than this cost more work. */
const longNumber = 10n ** 100n;
const workOfLongNumber = 50;

export class Evaluator {
  /** By position of the step; filled in the order of the plan. */
  readonly values: (StepValues | undefined)[] = [];
  /** By mark: 1 where it was reached. */
  readonly reached: Uint8Array;
  /** What each slot stands at: the position of an element, or a year. */
  private readonly frame: number[];
  private readonly running: Slot[] = [];
  private owner: Owner = { name: '', text: '', foreign: false };

  constructor(
    private readonly plan: Pick<Plan, 'tables' | 'slots' | 'marks'>,
    private readonly surroundings: Surroundings,
  ) {
    this.reached = new Uint8Array(plan.marks.length);
    this.frame = Array.from({ length: plan.slots }, () => 0);
  }

  /** Turns to the operations of another declaration. */
  enter(owner: Owner): void {
    this.owner = owner;
    this.running.length = 0;
  }

  /** Notes that something was reached. */
  mark(mark: number | undefined): void {
    if (mark !== undefined) this.reached[mark] = 1;
  }

  /**
   * Does something for each combination of elements.
   *
   * @param slots where the indices run, each over all its elements
   * @param visit what is to be done; false stops
   */
  forEach(slots: readonly Slot[], visit: () => boolean): void {
    const outside = this.running.length;
    const run = (level: number): boolean => {
      const from = slots[level];
      if (from === undefined) return visit();
      this.running[outside + level] = from;
      const { elements } = this.surroundings.sets.of(from.index);
      const isYear = from.index.from === 'years';
      for (let position = 0; position < elements.length; position++) {
        this.frame[from.slot] = isYear ? Number(elements[position]) : position;
        if (!run(level + 1)) return false;
      }
      return true;
    };
    run(0);
    this.running.length = outside;
  }

  /** The elements that the indices stand at: `south`, `south, boiler`; `undefined` where none runs. */
  get element(): string | undefined {
    const names = this.running.map((slot) => this.elementAt(slot)).filter((name) => name !== '');
    return names.length === 0 ? undefined : names.join(', ');
  }

  private elementAt({ slot, index }: Slot): string {
    const at = this.frame[slot]!;
    return index.from === 'years' ? String(at) : (this.surroundings.sets.of(index).elements[at] ?? '');
  }

  evaluate(operation: Operation): Value | Failure {
    if (--this.surroundings.work.left < 0) return this.tooMuchWork(operation);
    switch (operation.kind) {
      case 'constant':
      case 'truth':
        return operation.value;
      case 'word':
        return operation.word;
      case 'running-element':
        return this.absent(operation.from.index) ?? this.elementAt(operation.from);
      case 'running-year':
        return this.absent(operation.from.index) ?? whole(this.frame[operation.from.slot]!);
      case 'read':
        return this.read(operation);
      case 'lookup':
        return this.lookUp(operation);
      case 'function':
        return this.callFunction(operation);
      case 'reference':
        return this.referenceRead(operation);
      case 'period':
        return this.periodLength(operation);
      case 'aggregate':
        return this.aggregate(operation);
      case 'chain':
        return this.chain(operation);
      case 'power':
        return this.power(operation);
      case 'negation': {
        const operand = this.number(operation.operand);
        return operand instanceof Failure ? operand : negate(operand);
      }
      case 'comparison':
        return this.compare(operation);
      case 'and':
      case 'or':
        return this.junction(operation);
      case 'not': {
        const operand = this.truth(operation.operand);
        return operand instanceof Failure ? operand : !operand;
      }
      case 'scaling': {
        const operand = this.number(operation.operand);
        if (operand instanceof Failure) return operand;
        return this.kept(add(multiply(operand, operation.factor), operation.offset), operation);
      }
      case 'choice': {
        const condition = this.truth(operation.condition);
        if (condition instanceof Failure) return condition;
        return this.branch(condition ? operation.consequence : operation.alternative);
      }
      case 'case':
        return this.select(operation);
      case 'too-large':
        return this.tooLarge(operation);
      case 'unknown':
        return silent;
    }
  }

  /** The number that an operation gives; what is none has been refused by the checker. */
  number(operation: Operation): Fraction | Failure {
    const value = this.evaluate(operation);
    return typeof value === 'object' ? value : silent;
  }

  truth(operation: Operation): boolean | Failure {
    const value = this.evaluate(operation);
    return typeof value === 'boolean' || value instanceof Failure ? value : silent;
  }

  /** A problem at an operation, or at the title of the example where the operation stands in another text. */
  private problem(
    kind: CalculationProblem['kind'],
    { syntax }: { readonly syntax: Span },
    make: (place: Span) => CalculationProblem,
  ): Failure {
    const { start, end } = this.owner.foreign ? this.surroundings.title : syntax;
    // In another text two mistakes may stand at the same offset, but not in one formula of it.
    const key = `${kind} ${this.owner.name} ${syntax.start} ${syntax.end}`;
    return this.surroundings.failures.problem(key, () => make({ start, end }));
  }

  private written({ start, end }: Span): string {
    return this.owner.text.slice(start, end);
  }

  private tooLarge(operation: { readonly syntax: Span }): Failure {
    return this.problem('too-large', operation, (place) => ({
      kind: 'too-large',
      text: this.written(operation.syntax),
      ...place,
    }));
  }

  /** What comes first when the work is used up is told; all that comes later fails as well. */
  private tooMuchWork(operation: Operation): Failure {
    return this.tooLarge(operation);
  }

  /** A result within bounds, or why there is none. */
  private kept(number: Fraction, operation: { readonly syntax: Span }): Fraction | Failure {
    if (number.n > longNumber || number.d > longNumber) this.surroundings.work.left -= workOfLongNumber;
    const result = bounded(number);
    return typeof result === 'string' ? this.tooLarge(operation) : result;
  }

  private refused(
    refusal: NumberRefusal,
    operation: { readonly syntax: Span },
    name: string,
    numbers: readonly Fraction[],
  ): Failure {
    if (refusal === 'too-large') return this.tooLarge(operation);
    const value = numbers.map((number) => formatNumber(number)).join(', ');
    return this.problem('domain', operation, (place) => ({ kind: 'domain', function: name, value, ...place }));
  }

  /** The failure of an index that has no elements; `undefined` where it has. */
  absent(index: IndexSymbol): Failure | undefined {
    const { absence } = this.surroundings.sets.of(index);
    return absence === undefined ? undefined : this.absenceOf(absence, index.name);
  }

  private absenceOf(absence: Absence, index: string): Failure {
    if (absence === 'told') return silent;
    const { failures } = this.surroundings;
    const { start, end } = this.surroundings.title;
    return failures.problem(`${absence} ${index}`, () => ({ kind: absence, index, start, end }));
  }

  private read(operation: Read): Value | Failure {
    const step = this.values[operation.step];
    this.reached[operation.mark] = 1;
    if (step === undefined) return silent;
    let offset = 0;
    for (let level = 0; level < step.sets.length; level++) {
      const set = step.sets[level]!;
      const position = set.absence === undefined ? this.positionOf(operation.places[level]!, set, operation) : 0;
      if (position instanceof Failure) return position;
      offset = offset * set.elements.length + position;
    }
    return step.values[offset] ?? silent;
  }

  /** Where the value of a read was given by the example, if it was. */
  private placeOf(operation: Operation): Span | undefined {
    if (operation.kind !== 'read') return undefined;
    const step = this.values[operation.step];
    if (step?.places === undefined) return undefined;
    let offset = 0;
    for (let level = 0; level < step.sets.length; level++) {
      const set = step.sets[level]!;
      const position = this.positionOf(operation.places[level]!, set, operation);
      if (position instanceof Failure) return undefined;
      offset = offset * set.elements.length + position;
    }
    return step.places.get(offset);
  }

  private positionOf(place: Place, set: IndexSet, operation: Read): number | Failure {
    let name: string;
    if (place.kind === 'running') {
      const at = this.frame[place.from.slot]!;
      if (set.index.from !== 'years') return at;
      name = String(at);
    } else if (place.kind === 'named') name = place.element;
    else {
      const value = this.evaluate(place.operation);
      if (value instanceof Failure) return value;
      if (typeof value === 'boolean') return silent;
      name = typeof value === 'string' ? value : formatNumber(value);
    }
    const position = set.positions.get(name);
    if (position !== undefined) return position;
    const { index } = set;
    return this.problem('unknown-element', operation, (span) => ({
      kind: 'unknown-element',
      name,
      index: index.name,
      suggestions: index.from === 'years' ? [] : nearestNames(name, set.elements),
      ...span,
    }));
  }

  private lookUp(operation: Lookup): Value | Failure {
    this.reached[operation.mark] = 1;
    const table = this.plan.tables[operation.table];
    if (table === undefined) return silent;
    this.surroundings.work.left -= table.rows.length;
    const values: Value[] = [];
    let failure: Failure | undefined;
    for (const key of operation.keys) {
      const value = this.evaluate(key);
      if (value instanceof Failure) failure = joined(failure, value);
      else values.push(value);
    }
    if (failure !== undefined) return failure;
    const found = findRow(table, values);
    if (found === undefined) return this.outsideTable(operation, table, values);
    this.mark(found.row.mark);
    const value = this.rowValue(table, found.row.operation);
    if (found.next === undefined || value instanceof Failure) return value;
    this.mark(found.next.mark);
    const next = this.rowValue(table, found.next.operation);
    if (next instanceof Failure || typeof value !== 'object' || typeof next !== 'object') return silent;
    return this.kept(add(value, multiply(subtract(next, value), found.share)), operation);
  }

  /** A row is read with the names of its own text. */
  private rowValue({ symbol }: PlannedTable, operation: Operation): Value | Failure {
    const { owner } = this;
    this.owner = ownerOf(symbol);
    const value = this.evaluate(operation);
    this.owner = owner;
    return value;
  }

  private outsideTable(operation: Lookup, table: PlannedTable, values: readonly Value[]): Failure {
    const { symbol } = table;
    if (table.rows.some(({ keys }) => keys.length !== values.length || keys.includes(undefined))) return silent;
    const column = values.findIndex((value, position) =>
      table.rows.every(({ keys }) => !matches(keys[position]!, value)),
    );
    const culprit = Math.max(0, column);
    const place = this.placeOf(operation.keys[culprit]!);
    const shown = column < 0 ? values : [values[column]!];
    const make = (span: Span): CalculationProblem => ({
      kind: 'outside-table',
      table: symbol,
      value: shown.map(textOf).join(', '),
      covered: coveredBy(table, culprit, ({ keys }) => {
        const key = keys[culprit];
        return key?.kind === 'word' ? key.word : '';
      }),
      ...span,
    });
    if (place === undefined) return this.problem('outside-table', operation, make);
    return this.surroundings.failures.problem(`outside-table ${place.start}`, () => make(place));
  }

  private callFunction(operation: Extract<Operation, { kind: 'function' }>): Fraction | Failure {
    const numbers = this.numbers(operation.arguments);
    if (numbers instanceof Failure) return numbers;
    const result = applyFunction(operation.name, numbers);
    return typeof result === 'string' ? this.refused(result, operation, operation.name, numbers) : result;
  }

  /** All numbers, or all failures together: what is missing is told at once. */
  private numbers(operations: readonly Operation[]): readonly Fraction[] | Failure {
    const numbers: Fraction[] = [];
    let failure: Failure | undefined;
    for (const operation of operations) {
      const number = this.number(operation);
      if (number instanceof Failure) failure = joined(failure, number);
      else numbers.push(number);
    }
    return failure ?? numbers;
  }

  private referenceRead({ name, words }: ReferenceRead): Fraction | Failure {
    const values: string[] = [];
    for (const word of words) {
      const value = this.evaluate(word);
      if (value instanceof Failure) return value;
      if (typeof value !== 'string') return silent;
      values.push(value);
    }
    return referenceNumber(name, values) ?? silent;
  }

  private periodLength({ name }: PeriodLength): Fraction | Failure {
    const { period, periodAbsence } = this.surroundings.sets;
    if (period === undefined) return this.absenceOf(periodAbsence ?? 'told', `${name}()`);
    switch (name) {
      case 'period_days':
        return whole(daysIn(period));
      case 'period_hours':
        return whole(24 * daysIn(period));
      default:
        return yearsIn(period);
    }
  }

  private chain({ first, links }: Chain): Fraction | Failure {
    let result = this.number(first);
    for (const link of links) {
      const operand = this.number(link.operand);
      if (operand instanceof Failure) result = joined(result instanceof Failure ? result : undefined, operand);
      else if (!(result instanceof Failure)) result = this.applyLink(result, link, operand);
    }
    return result;
  }

  private applyLink(left: Fraction, link: ChainLink, right: Fraction): Fraction | Failure {
    switch (link.operator) {
      case '+':
        return this.kept(add(left, right), link);
      case '-':
        return this.kept(subtract(left, right), link);
      case '*':
        return this.kept(multiply(left, right), link);
      case '/':
        return isZero(right) ? this.divisionByZero(link) : this.kept(divide(left, right), link);
    }
  }

  private divisionByZero(link: ChainLink): Failure {
    return this.problem('division-by-zero', link, (place) => ({
      kind: 'division-by-zero',
      text: this.written(link.whole),
      divisor: this.written(link.syntax),
      element: this.element,
      ...place,
    }));
  }

  private power(operation: Extract<Operation, { kind: 'power' }>): Fraction | Failure {
    const numbers = this.numbers([operation.base, operation.exponent]);
    if (numbers instanceof Failure) return numbers;
    const [base, exponent] = numbers;
    const result = power(base!, exponent!);
    if (typeof result !== 'string') return this.kept(result, operation);
    if (result !== 'division-by-zero') return this.refused(result, operation, '^', numbers);
    return this.problem('division-by-zero', operation, (place) => ({
      kind: 'division-by-zero',
      text: this.written(operation.syntax),
      divisor: this.written(operation.base.syntax),
      element: this.element,
      ...place,
    }));
  }

  private compare({ operator, left, right }: Comparison): boolean | Failure {
    const a = this.evaluate(left);
    const b = this.evaluate(right);
    if (a instanceof Failure) return b instanceof Failure ? joined(a, b) : a;
    if (b instanceof Failure) return b;
    if (typeof a !== 'object' || typeof b !== 'object') {
      if (operator !== '=' && operator !== '!=') return silent;
      return (a === b) === (operator === '=');
    }
    const side = compare(a, b);
    switch (operator) {
      case '<':
        return side < 0;
      case '<=':
        return side <= 0;
      case '>':
        return side > 0;
      case '>=':
        return side >= 0;
      case '=':
        return side === 0;
      case '!=':
        return side !== 0;
    }
  }

  private junction({ kind, parts }: Junction): boolean | Failure {
    const decides = kind === 'or';
    for (const part of parts) {
      const value = this.truth(part);
      if (value instanceof Failure || value === decides) return value;
    }
    return !decides;
  }

  private branch({ operation, mark }: Branch): Value | Failure {
    this.reached[mark] = 1;
    return this.evaluate(operation);
  }

  private select({ subject, branches, otherwise }: Selection): Value | Failure {
    const value = this.evaluate(subject);
    if (value instanceof Failure) return value;
    const found = branches.find(({ keys }) => keys.some((key) => matches(key, value))) ?? otherwise;
    return found === undefined ? silent : this.branch(found);
  }

  private aggregate(operation: Aggregation): Value | Failure {
    switch (operation.name) {
      case 'all':
      case 'any':
        return this.quantify(operation, operation.name === 'any');
      case 'count':
        return this.count(operation);
      default:
        return this.combine(operation);
    }
  }

  private combine(operation: Aggregation): Fraction | Failure {
    const numbers: Fraction[] = [];
    let failure: Failure | undefined;
    const stopped = this.run(operation, () => {
      const number = this.number(operation.body);
      if (number instanceof Failure) failure = joined(failure, number);
      else numbers.push(number);
      return true;
    });
    failure = stopped === undefined ? failure : joined(failure, stopped);
    if (failure !== undefined) return failure;
    const result = aggregate(operation.name, numbers);
    if (typeof result !== 'string') return this.kept(result, operation);
    return this.refused(result, operation, operation.name, numbers);
  }

  private quantify(operation: Aggregation, decides: boolean): boolean | Failure {
    let failure: Failure | undefined;
    let decided = false;
    const stopped = this.run(operation, () => {
      const value = this.truth(operation.body);
      if (value instanceof Failure) failure = joined(failure, value);
      else decided = value === decides;
      return !decided;
    });
    if (decided) return decides;
    if (stopped !== undefined) failure = joined(failure, stopped);
    return failure ?? !decides;
  }

  private count(operation: Aggregation): Fraction | Failure {
    let failure: Failure | undefined;
    let count = 0;
    const stopped = this.run(operation, () => {
      const value = this.evaluate(operation.body);
      if (value instanceof Failure) failure = joined(failure, value);
      else if (value !== false) count++;
      return true;
    });
    if (stopped !== undefined) failure = joined(failure, stopped);
    return failure ?? whole(count);
  }

  /**
   * Runs over the elements of an aggregate for which its condition holds.
   *
   * @param operation the aggregate
   * @param visit what is to be done at each; false stops
   * @returns what kept it from running over all; `undefined` where nothing did
   */
  run(operation: Aggregation, visit: () => boolean): Failure | undefined {
    const { binders, condition } = operation;
    const outside = this.running.length;
    let failure: Failure | undefined;
    const step = (level: number): boolean => {
      const binder = binders[level];
      if (binder === undefined) {
        if (condition !== undefined) {
          const holds = this.truth(condition);
          if (holds instanceof Failure) failure = joined(failure, holds);
          if (holds !== true) return true;
        }
        return visit();
      }
      const { from } = binder;
      this.running[outside + level] = from;
      const places = this.placesOf(operation, level);
      if (places instanceof Failure) {
        failure = joined(failure, places);
        return false;
      }
      for (let at = places.first; at <= places.last; at++) {
        if (--this.surroundings.work.left < 0) {
          failure = joined(failure, this.tooMuchWork(operation));
          return false;
        }
        this.frame[from.slot] = places.years === undefined ? at : Number(places.years[at]);
        if (!step(level + 1)) return false;
      }
      // With no elements the formula was looked at once, for what it needs.
      const absent = failure === undefined ? this.absent(from.index) : undefined;
      if (absent !== undefined && binder.range === undefined) failure = absent;
      return true;
    };
    step(0);
    this.running.length = outside;
    return failure;
  }

  /** What a binder runs over: positions of elements, or years from the first to the last. */
  private placesOf(
    operation: Aggregation,
    level: number,
  ): { readonly first: number; readonly last: number; readonly years?: readonly string[] } | Failure {
    const { from, range } = operation.binders[level]!;
    if (range === undefined) {
      const { elements } = this.surroundings.sets.of(from.index);
      const last = elements.length - 1;
      return from.index.from === 'years' ? { first: 0, last, years: elements } : { first: 0, last };
    }
    const ends = this.numbers([range.from, range.to]);
    if (ends instanceof Failure) return ends;
    const [first, last] = ends.map((end) => wholeNumber(end));
    if (first === undefined || last === undefined) return this.refused('domain', operation, '..', ends);
    return last - first >= mostElements ? this.tooLarge(operation) : { first, last };
  }
}

/** A declaration as the owner of its formulas. */
export function ownerOf({ name, home, origin }: ValueSymbol | TableSymbol): Owner {
  return { name, text: home.text, foreign: origin !== undefined };
}

/** A value as a message shows it. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return formatNumber(value);
}
