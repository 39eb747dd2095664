/**
 * The state of the exact evaluation of one example: where the indices stand, what was reached, how much work is left,
 * and how a failure is told. What each operation does stands in evaluate.ts and the files beside it.
 */
import type Fraction from 'fraction.js';
import type { Span } from '../../../grammar/syntax.ts';
import type { TableSymbol, ValueSymbol } from '../model/model.ts';
import { Failure, joined, silent, type Failures } from './failures.ts';
import { formatNumber } from './format-number.ts';
import type { Absence, IndexSet, IndexSets } from './index-sets.ts';
import { bounded, magnitudeLimit, type NumberRefusal } from './numbers.ts';
import type { Operation, Slot } from './operations.ts';
import type { Plan } from './plan.ts';
import type { CalculationProblem, Value } from './results.ts';
import { spend, type Work } from './work.ts';

/** The values of one step, worked out. */
export interface StepValues {
  readonly symbol: ValueSymbol;
  /** One set for each index of the step. */
  readonly sets: readonly IndexSet[];
  /** In row-major order of the indices. */
  readonly values: readonly (Value | Failure)[];
  /** Where the values were given, if the example gives them. */
  readonly places: ReadonlyMap<number, Span> | undefined;
}

/** What an evaluation reads besides its plan. */
export interface Surroundings {
  readonly sets: IndexSets;
  readonly failures: Failures;
  readonly work: Work;
  /** Where to tell of what stands in another text: the title of the example. */
  readonly title: Span;
}

/** Whose operations are worked out. */
export interface Owner {
  readonly name: string;
  readonly text: string;
  readonly foreign: boolean;
}

/** Something that stands in the text of its owner. */
export interface Placed {
  readonly syntax: Span;
}

/** A result beyond this is shortened, which takes long. */
const hugeNumber = 10n ** BigInt(magnitudeLimit);
const workOfShortening = 6_000;

export abstract class Evaluation {
  /** By position of the step; filled in the order of the plan. */
  readonly values: (StepValues | undefined)[] = [];
  /** By mark: 1 where it was reached. */
  readonly reached: Uint8Array;
  /** What each slot stands at: the position of an element, or a year. */
  readonly frame: number[];
  /** The slots whose indices run, the outermost first. */
  readonly running: Slot[] = [];
  owner: Owner = { name: '', text: '', foreign: false };
  /** The outermost aggregate that runs: what takes too long is told there. */
  outermost: Placed | undefined;

  constructor(
    readonly plan: Pick<Plan, 'tables' | 'slots' | 'marks'>,
    readonly surroundings: Surroundings,
  ) {
    this.reached = new Uint8Array(plan.marks.length);
    this.frame = Array.from({ length: plan.slots }, () => 0);
  }

  /** The value of an operation where the indices stand; a failure where it has none. */
  abstract evaluate(operation: Operation): Value | Failure;

  /** Turns to the operations of another declaration. */
  enter(owner: Owner): void {
    this.owner = owner;
    this.running.length = 0;
  }

  /** Notes that something was reached. */
  mark(mark: number | undefined): void {
    if (mark !== undefined) this.reached[mark] = 1;
  }

  /** Takes work away; false where none is left. */
  spend(amount: number): boolean {
    return spend(this.surroundings.work, amount);
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

  /** All numbers, or all failures together: what is missing is told at once. */
  numbers(operations: readonly Operation[]): readonly Fraction[] | Failure {
    const numbers: Fraction[] = [];
    let failure: Failure | undefined;
    for (const operation of operations) {
      const number = this.number(operation);
      if (number instanceof Failure) failure = joined(failure, number);
      else numbers.push(number);
    }
    return failure ?? numbers;
  }

  /** The elements that the indices stand at: `south`, `south, boiler`; `undefined` where none runs. */
  get element(): string | undefined {
    const names = this.running.map((slot) => this.elementAt(slot)).filter((name) => name !== '');
    return names.length === 0 ? undefined : names.join(', ');
  }

  elementAt({ slot, index }: Slot): string {
    const at = this.frame[slot]!;
    return index.from === 'years' ? String(at) : (this.surroundings.sets.of(index).elements[at] ?? '');
  }

  /** What the author wrote. */
  written({ start, end }: Span): string {
    return this.owner.text.slice(start, end);
  }

  /** Where to tell something: in another text nothing can be told. */
  placeOf({ syntax }: Placed): Span {
    const { start, end } = this.owner.foreign ? this.surroundings.title : syntax;
    return { start, end };
  }

  /** A problem at a place, or at the title of the example where the place is in another text. */
  problem(
    kind: CalculationProblem['kind'],
    { syntax }: Placed,
    make: (place: Span) => CalculationProblem,
  ): Failure {
    const { start, end } = this.placeOf({ syntax });
    // In other texts two mistakes may stand at the same offset, but not in one declaration.
    const key = `${kind} ${this.owner.name} ${syntax.start} ${syntax.end}`;
    return this.surroundings.failures.problem(key, () => make({ start, end }));
  }

  tooLarge(operation: Placed): Failure {
    return this.problem('too-large', operation, (place) => ({
      kind: 'too-large',
      text: this.written(operation.syntax),
      ...place,
    }));
  }

  /** What comes first when the work is used up is told; all that comes later fails as well. */
  tooMuchWork(operation: Placed): Failure {
    const { failures } = this.surroundings;
    const culprit = this.outermost ?? operation;
    return failures.problem('work', () => ({
      kind: 'too-large',
      text: this.written(culprit.syntax),
      ...this.placeOf(culprit),
    }));
  }

  /** Told at the divisor. */
  divisionByZero({ syntax }: Placed, divisor: Span): Failure {
    return this.problem('division-by-zero', { syntax: divisor }, (span) => ({
      kind: 'division-by-zero',
      text: this.written(syntax),
      divisor: this.written(divisor),
      element: this.element,
      ...span,
    }));
  }

  /** A result within bounds, or why there is none. */
  kept(number: Fraction, operation: Placed): Fraction | Failure {
    if (number.n >= hugeNumber || number.d >= hugeNumber) this.spend(workOfShortening);
    const result = bounded(number);
    return typeof result === 'string' ? this.tooLarge(operation) : result;
  }

  /** A result of a function of these numbers, or why there is none. */
  resultOf(
    result: Fraction | NumberRefusal,
    operation: Placed,
    name: string,
    numbers: readonly Fraction[],
  ): Fraction | Failure {
    if (typeof result !== 'string') return this.kept(result, operation);
    return result === 'too-large' ? this.tooLarge(operation) : this.outOfDomain(operation, name, numbers);
  }

  /** A function has no result for these numbers. */
  outOfDomain(operation: Placed, name: string, numbers: readonly Fraction[]): Failure {
    return this.problem('domain', operation, (place) => ({
      kind: 'domain',
      function: name,
      value: numbers.length === 0 ? 'no numbers' : numbers.map((number) => formatNumber(number)).join(', '),
      ...place,
    }));
  }

  /** The failure of an index that has no elements; `undefined` where it has, or runs over years without them. */
  absent({ index, ranged }: Omit<Slot, 'slot'>): Failure | undefined {
    if (ranged) return undefined;
    const { absence } = this.surroundings.sets.of(index);
    return absence === undefined ? undefined : this.absenceOf(absence, index.name);
  }

  absenceOf(absence: Absence, index: string): Failure {
    if (absence === 'told') return silent;
    const { failures, title } = this.surroundings;
    const { start, end } = title;
    return failures.problem(`${absence} ${index}`, () => ({ kind: absence, index, start, end }));
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
