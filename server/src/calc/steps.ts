/** Works out the steps of a plan for one example: inputs, formulas, and the options that it chooses. */
import { forEachElement } from './evaluate-aggregates.ts';
import { ownerOf, type Evaluation, type StepValues } from './evaluation.ts';
import type { GivenValue, StepInput } from './example-inputs.ts';
import { Failure, joined, silent, type Failures } from './failures.ts';
import type { IndexSet, IndexSets } from './index-sets.ts';
import { compare, lowest } from './numbers.ts';
import type { Operation } from './operations.ts';
import type { PlannedOption, Step } from './plan.ts';
import type { CalculationProblem, Value } from './results.ts';
import type { Span } from '../../../grammar/syntax.ts';
import { spend, type Work } from './work.ts';

/** What the steps of one example are worked out with. */
export interface Workshop {
  readonly evaluator: Evaluation;
  readonly sets: IndexSets;
  readonly failures: Failures;
  readonly inputs: ReadonlyMap<number, StepInput>;
  readonly title: Span;
  readonly report: (problem: CalculationProblem) => void;
  readonly work: Work;
}

/** The options that an example has chosen for one step, each once. */
export type ChosenOptions = Map<number, Set<string>>;

/**
 * Works out one step; those before it must be done.
 *
 * @param workshop what it is worked out with
 * @param step the step
 * @param position its position in the plan
 * @param chosen takes the options that are used
 */
export function workOut(workshop: Workshop, step: Step, position: number, chosen: ChosenOptions): StepValues {
  const { evaluator, sets, work } = workshop;
  const stepSets = step.indices.map((index) => sets.of(index));
  const { symbol } = step;
  evaluator.enter(ownerOf(symbol));
  const count = stepSets.reduce((product, { elements }) => product * elements.length, 1);
  const input = workshop.inputs.get(position);
  if (count > work.left || !spend(work, count)) {
    const failure = evaluator.tooMuchWork({ syntax: symbol.syntax.name });
    return { symbol, sets: [], values: [failure], places: undefined };
  }
  const values: (Value | Failure)[] = [];
  const cell = new CellReader(workshop, step, position, input, stepSets, chosen);
  const slots = step.indices.map((index, slot) => ({ slot, index, ranged: false }));
  forEachElement(evaluator, slots, () => {
    const value = cell.read(values.length);
    values.push(typeof value === 'object' && !(value instanceof Failure) ? lowest(value) : value);
  });
  if (values.some((value) => !(value instanceof Failure))) evaluator.mark(step.mark);
  return { symbol, sets: stepSets, values, places: placesOf(input) };
}

function placesOf(input: StepInput | undefined): ReadonlyMap<number, Span> | undefined {
  if (input === undefined || input.values.size === 0) return undefined;
  const places = new Map<number, Span>();
  for (const [offset, { span }] of input.values) places.set(offset, span);
  return places;
}

/** An option that picks from options that pick from options: no methodology has more of that. */
const nestedOptions = 50;

/** Works out one value of a step after the other. */
class CellReader {
  constructor(
    private readonly workshop: Workshop,
    private readonly step: Step,
    private readonly position: number,
    private readonly input: StepInput | undefined,
    private readonly sets: readonly IndexSet[],
    private readonly chosen: ChosenOptions,
  ) {}

  /** The values of options for the element in question: several options may pick from one. */
  private readonly optionValues = new Map<PlannedOption, Value | Failure>();

  read(offset: number): Value | Failure {
    const { rule, symbol } = this.step;
    this.optionValues.clear();
    const given = this.input?.values.get(offset);
    switch (rule.kind) {
      case 'unknown':
        return silent;
      case 'formula':
        // Only a default can have got a value from the example; see mayBeGiven.
        return given?.value ?? this.workshop.evaluator.evaluate(rule.operation);
      case 'input':
        return given?.value ?? this.orElse(rule.otherwise);
      case 'options': {
        const choice = this.input?.options.get(offset);
        const option =
          choice === undefined ? this.impliedOption(rule.options, given) : rule.options[choice.option ?? -1];
        if (option !== undefined) return this.readOption(rule.options, option, given, offset);
        if (choice !== undefined) return silent;
        if (rule.otherwise !== undefined) return this.orElse(rule.otherwise);
        const failure = this.absence() ?? this.lacking();
        if (failure !== undefined) return failure;
        return this.workshop.failures.problem(`missing-option ${this.position}`, () => ({
          kind: 'missing-option',
          symbol,
          ...this.title,
        }));
      }
    }
  }

  private get title(): Span {
    const { start, end } = this.workshop.title;
    return { start, end };
  }

  private orElse(otherwise: Operation | undefined): Value | Failure {
    if (otherwise !== undefined) return this.workshop.evaluator.evaluate(otherwise);
    return this.absence() ?? this.lacking() ?? this.workshop.failures.missingInput(this.step.symbol);
  }

  /** Where an index has no elements, that is what is missing; but not where the value itself is not given at all. */
  private absence(): Failure | undefined {
    if (this.input === undefined) return undefined;
    for (const { index } of this.sets) {
      const failure = this.workshop.evaluator.absent({ index, ranged: false });
      if (failure !== undefined) return failure;
    }
    return undefined;
  }

  /** Where something that the example gives can't be used, what is lacking is not missing as well. */
  private lacking(): Failure | undefined {
    return this.input?.incomplete === true ? silent : undefined;
  }

  /** A number alone chooses the option that is given; the only option there is needs no choice. */
  private impliedOption(
    options: readonly PlannedOption[],
    given: GivenValue | undefined,
  ): PlannedOption | undefined {
    if (given === undefined) return options.length === 1 ? options[0] : undefined;
    const free = options.filter(({ rule }) => rule.kind === 'given');
    return free.length === 1 ? free[0] : undefined;
  }

  private readOption(
    options: readonly PlannedOption[],
    option: PlannedOption,
    given: GivenValue | undefined,
    offset: number,
  ): Value | Failure {
    const names = this.chosen.get(this.position) ?? new Set();
    this.chosen.set(this.position, names.add(option.name));
    if (given !== undefined && !takesGiven(options, option, new Set())) this.reportUnused(given);
    const allowed = this.allows(option);
    if (allowed instanceof Failure) return allowed;
    if (!allowed) {
      const { symbol } = this.step;
      const place = this.input?.options.get(offset)?.span ?? given?.span ?? this.title;
      this.workshop.failures.problem(`option-not-allowed ${this.position} ${place.start}`, () => {
        const problem = { kind: 'option-not-allowed', symbol, option: option.name, ...place } as const;
        this.workshop.report(problem);
        return problem;
      });
    }
    return this.valueOf(options, option, given, new Set());
  }

  /** A number beside an option that does not take it. */
  private reportUnused({ span: { start, end } }: GivenValue): void {
    const { symbol } = this.step;
    this.workshop.failures.problem(`not-an-input ${this.position}`, () => {
      const problem = { kind: 'not-an-input', symbol, start, end } as const;
      this.workshop.report(problem);
      return problem;
    });
  }

  private allows({ requires }: PlannedOption): boolean | Failure {
    let allowed = true;
    let failure: Failure | undefined;
    for (const condition of requires) {
      const holds = this.workshop.evaluator.truth(condition);
      if (holds instanceof Failure) failure = joined(failure, holds);
      else if (!holds) allowed = false;
    }
    return failure ?? allowed;
  }

  private valueOf(
    options: readonly PlannedOption[],
    option: PlannedOption,
    given: GivenValue | undefined,
    open: ReadonlySet<PlannedOption>,
  ): Value | Failure {
    if (open.has(option) || open.size >= nestedOptions) return silent;
    const known = this.optionValues.get(option);
    if (known !== undefined) return known;
    const value = this.ruleValue(options, option, given, open);
    if (!(value instanceof Failure)) this.workshop.evaluator.mark(option.mark);
    this.optionValues.set(option, value);
    return value;
  }

  private ruleValue(
    options: readonly PlannedOption[],
    option: PlannedOption,
    given: GivenValue | undefined,
    open: ReadonlySet<PlannedOption>,
  ): Value | Failure {
    const { rule } = option;
    switch (rule.kind) {
      case 'given':
        return given?.value ?? this.orElse(undefined);
      case 'expression':
        return this.workshop.evaluator.evaluate(rule.operation);
      default: {
        const inside = new Set([...open, option]);
        const listed = rule.options.map((position) => options[position]!);
        const value = (next: PlannedOption): Value | Failure => this.valueOf(options, next, given, inside);
        return rule.kind === 'first' ? this.firstOf(listed, value) : this.extreme(listed, value, rule.kind);
      }
    }
  }

  /** The lowest or highest of the options that are allowed: all of them must be known, or it may be another. */
  private extreme(
    options: readonly PlannedOption[],
    valueOf: (option: PlannedOption) => Value | Failure,
    kind: 'lowest' | 'highest',
  ): Value | Failure {
    let failure: Failure | undefined;
    let best: Value | undefined;
    for (const option of options) {
      const allowed = this.allows(option);
      if (allowed === false) continue;
      const value = allowed === true ? valueOf(option) : allowed;
      if (value instanceof Failure) failure = joined(failure, value);
      else if (typeof value !== 'object') return silent;
      else if (typeof best !== 'object') best = value;
      else if (compare(value, best) < 0 === (kind === 'lowest')) best = value;
    }
    return failure ?? best ?? silent;
  }

  /** The first option that is allowed and whose inputs the example gives. */
  private firstOf(
    options: readonly PlannedOption[],
    valueOf: (option: PlannedOption) => Value | Failure,
  ): Value | Failure {
    let missing: Failure | undefined;
    for (const option of options) {
      const allowed = this.allows(option);
      if (allowed === false) continue;
      const value = allowed === true ? valueOf(option) : allowed;
      if (!(value instanceof Failure && value.causes.some(({ kind }) => kind === 'missing'))) return value;
      missing ??= value;
    }
    return missing ?? silent;
  }
}

/** Whether an option, or one that it picks from, takes the number that the example gives. */
function takesGiven(
  options: readonly PlannedOption[],
  option: PlannedOption,
  open: Set<PlannedOption>,
): boolean {
  const { rule } = option;
  if (rule.kind === 'given') return true;
  if (rule.kind === 'expression' || open.has(option) || open.size >= nestedOptions) return false;
  open.add(option);
  return rule.options.some((position) => takesGiven(options, options[position]!, open));
}
