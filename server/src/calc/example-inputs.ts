/**
 * What an example gives: numbers in the unit of their parameter, words, yes or no, and the options it chooses.
 *
 * - `EC = { 1200, 1500 }` follows the order of the elements, `EC = { south: 1500, north: 1200 }` names them, and
 *   `EC[north] = 1200` gives one. For several indices lists stand in lists.
 * - `EF = option grid` chooses an option, for all elements or for each. Where that option, or one that it picks from, is
 *   `given`, the example also states the number: `EF = option grid` and `EF = 0.814` side by side. The number alone
 *   chooses the one option that is `given`; beside an option that does not take it, it is 'not-an-input'.
 * - A number with another scale of the same unit is converted: `1500 [kWh/p]` is 1.5 for a parameter in MWh/p.
 * - A `fixed` or `monitored` parameter that has a value of its own keeps it where the example gives none.
 * - A `default` belongs to the methodology. An example that gives it another value is calculated with that value, and
 *   the problem 'not-an-input' says so.
 */
import type { Assignment, Example, ExampleValue, Span } from '../../../grammar/syntax.ts';
import type { ConstantReader } from './constant-reader.ts';
import { ElementWalk, type Visitor } from './element-walk.ts';
import { Failure, silent } from './failures.ts';
import type { IndexSets } from './index-sets.ts';
import type { Plan, Step } from './plan.ts';
import { rangeProblem } from './range-check.ts';
import type { CalculationProblem, Value } from './results.ts';

/** One value that the example gives, with its place. */
export interface GivenValue {
  readonly value: Value | Failure;
  readonly span: Span;
}

/** An option that the example chooses: its position; `undefined` for a name that is no option. */
export interface GivenOption {
  readonly option: number | undefined;
  readonly span: Span;
}

/** What the example gives one step, by offset of the element in row-major order of the indices. */
export interface StepInput {
  readonly values: Map<number, GivenValue>;
  readonly options: Map<number, GivenOption>;
  /** True where something can't be used, and is told: then what is lacking is not missing as well. */
  incomplete: boolean;
}

type Report = (problem: CalculationProblem) => void;

/**
 * Reads the inputs of an example.
 *
 * @param plan the plan
 * @param example the example
 * @param sets the elements of the indices
 * @param constants works out the values as written
 * @param report takes what is wrong with them
 * @returns what each step is given, by its position in the plan
 */
export function readInputs(
  plan: Plan,
  example: Example,
  sets: IndexSets,
  constants: ConstantReader,
  report: Report,
): ReadonlyMap<number, StepInput> {
  const inputs = new Map<number, StepInput>();
  for (const entry of example.entries) {
    if (entry.kind !== 'assignment') continue;
    const symbol = plan.methodology.symbols.get(entry.name.text);
    const position = symbol?.kind === 'value' ? plan.stepOf.get(symbol) : undefined;
    if (position === undefined) continue;
    const step = plan.steps[position]!;
    const input = inputs.get(position) ?? { values: new Map(), options: new Map(), incomplete: false };
    inputs.set(position, input);
    if (!mayBeGiven(step, entry, report)) {
      input.incomplete = true;
      continue;
    }
    new AssignmentReader(step, entry, input, constants, report, sets).read();
  }
  return inputs;
}

/** Whether an example may say this of a step; what it may not say is reported. */
function mayBeGiven({ symbol, rule }: Step, { name, value }: Assignment, report: Report): boolean {
  if (rule.kind === 'input') return true;
  if (rule.kind === 'unknown') return false;
  if (rule.kind === 'options') {
    if (holdsOptions(value) || rule.options.some((option) => option.rule.kind === 'given')) return true;
  } else if (holdsOptions(value)) return false;
  report({ kind: 'not-an-input', symbol, start: name.start, end: name.end });
  return symbol.role === 'default';
}

function holdsOptions(value: ExampleValue): boolean {
  return value.kind === 'list'
    ? value.entries.some((entry) => holdsOptions(entry.value))
    : value.kind === 'option-choice';
}

/** Takes what one `EC[north] = …` says. */
class AssignmentReader implements Visitor {
  private readonly walk: ElementWalk;

  constructor(
    private readonly step: Step,
    private readonly assignment: Assignment,
    private readonly input: StepInput,
    private readonly constants: ConstantReader,
    private readonly report: Report,
    sets: IndexSets,
  ) {
    this.walk = new ElementWalk(step, sets, report, this);
  }

  read(): void {
    this.walk.walk(this.assignment.elements, this.assignment.value);
  }

  incomplete(): void {
    this.input.incomplete = true;
  }

  one(value: ExampleValue, offset: number): void {
    const span = { start: value.start, end: value.end };
    const { values, options } = this.input;
    const { symbol } = this.step;
    const before = value.kind === 'option-choice' ? options.get(offset) : values.get(offset);
    if (before !== undefined) {
      this.walk.reportTwice(this.assignment.name, symbol.name, before.span);
      return;
    }
    if (value.kind === 'option-choice') {
      options.set(offset, { option: this.optionNamed(value.option.text), span });
    } else if (value.kind === 'list') {
      this.report({ kind: 'wrong-kind', symbol, text: this.constants.written(value), ...span });
      values.set(offset, { value: silent, span });
    } else {
      const read = this.constants.read(value, symbol, this.report);
      values.set(offset, { value: read, span });
      const number = typeof read === 'object' && !(read instanceof Failure) ? read : undefined;
      const problem = number === undefined ? undefined : rangeProblem(this.step, number, span);
      if (problem !== undefined) this.report(problem);
    }
  }

  private optionNamed(name: string): number | undefined {
    const { rule } = this.step;
    const position = rule.kind === 'options' ? rule.options.findIndex((option) => option.name === name) : -1;
    return position < 0 ? undefined : position;
  }
}
