/** The door of the calculation: the examples of a methodology, with exact numbers. Never throws, always comes to an end. */
import type { Example } from '../../../grammar/syntax.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';
import { ConstantReader } from './constant-reader.ts';
import { addReached, coverageOf } from './coverage.ts';
import { checkCriteria, type CriterionOutcome } from './criteria.ts';
import { Evaluator } from './evaluate.ts';
import type { StepValues, Surroundings } from './evaluation.ts';
import { readInputs } from './example-inputs.ts';
import { checkExpectations, expectedSteps } from './expectations.ts';
import { Failure, Failures, type Cause } from './failures.ts';
import { IndexSets } from './index-sets.ts';
import { planOf } from './make-plan.ts';
import { divide, multiply, whole } from './numbers.ts';
import type { Plan } from './plan.ts';
import type {
  CalculationProblem,
  Coverage,
  ExampleResults,
  MethodologyResults,
  ValueTable,
} from './results.ts';
import { roundDownwards } from './rounding.ts';
import { workOut, type ChosenOptions } from './steps.ts';
import { newBudget, spend, type Budget } from './work.ts';

/**
 * Calculates the examples of a methodology.
 *
 * @param text the text of the methodology
 * @param methodology its model; expressions that the checker has refused are not calculated, and not reported again
 * @param budget how much may be done; the methodologies of one text share it
 * @returns values, expectations, criteria and problems of each example, and what the examples reach
 */
export function calculate(
  text: string,
  methodology: MethodologyModel,
  budget: Budget = newBudget(),
): MethodologyResults {
  const examples = methodology.syntax.items.filter((item) => item.kind === 'example');
  // Without an example nothing needs the plan until somebody asks for the coverage.
  if (examples.length === 0)
    return withCoverage(methodology, [], () => nothingReached(planOf(text, methodology)));
  const plan = planOf(text, methodology);
  const total = new Uint8Array(plan.marks.length);
  const size = sizeOf(plan);
  const results = examples.map((example) =>
    spend(budget.formulas, size + example.entries.length)
      ? calculateExample(plan, example, budget, total)
      : notCalculated(plan, example),
  );
  return withCoverage(methodology, results, () => coverageOf(plan, total));
}

/** The work of going through a plan once, whatever its formulas take. */
function sizeOf({ steps, criteria, marks }: Plan): number {
  const links = steps.reduce((count, step) => count + step.links.length, 0);
  return workOfExample + steps.length * workOfStep + links + criteria.length + marks.length / 10;
}

const workOfExample = 200;
const workOfStep = 20;

/** The results of an example for which there is no work left. */
function notCalculated({ methodology }: Plan, example: Example): ExampleResults {
  const { start, end } = example.title;
  return {
    example,
    values: new Map(),
    elements: new Map(),
    options: new Map(),
    criteria: [],
    expectations: [],
    problems: [{ kind: 'too-large', text: methodology.name, start, end }],
    officialReduction: undefined,
  };
}

function withCoverage(
  methodology: MethodologyModel,
  examples: readonly ExampleResults[],
  workOutCoverage: () => Coverage,
): MethodologyResults {
  let coverage: Coverage | undefined;
  return {
    methodology,
    examples,
    get coverage() {
      return (coverage ??= workOutCoverage());
    },
  };
}

function nothingReached(plan: Plan): Coverage {
  return coverageOf(plan, new Uint8Array(plan.marks.length));
}

function calculateExample(
  plan: Plan,
  example: Example,
  { formulas, values }: Budget,
  total: Uint8Array,
): ExampleResults {
  const { text, methodology } = plan;
  const problems: CalculationProblem[] = [];
  const report = (problem: CalculationProblem): void => {
    problems.push(problem);
  };
  const { title } = example;
  const failures = new Failures();
  const sets = new IndexSets(methodology, example, report, formulas);
  const surroundings: Surroundings = { sets, failures, work: formulas, title };
  const constants = new ConstantReader(text, methodology, { ...surroundings, work: values });
  const evaluator = new Evaluator(plan, surroundings);
  const inputs = readInputs(plan, example, sets, constants, report);
  const chosen: ChosenOptions = new Map();
  const workshop = { evaluator, sets, failures, inputs, title, report, work: formulas };
  for (const [position, step] of plan.steps.entries()) {
    evaluator.values[position] = workOut(workshop, step, position, chosen);
  }
  const outcomes = checkCriteria(plan, example, evaluator);
  const needed = neededSteps(plan, example);
  addReached(plan, evaluator.reached, needed, total);
  const expectations = checkExpectations(example, {
    plan,
    sets,
    constants,
    values: evaluator.values,
    report,
  });
  const causes = causesOf(evaluator.values, needed, outcomes, isOfIneligible(example));
  problems.push(...problemsOf(plan, example, evaluator, causes));
  return {
    example,
    values: tablesOf(plan, evaluator.values),
    elements: elementsOf(sets),
    options: optionsOf(plan, chosen),
    criteria: outcomes.map(({ result }) => result),
    expectations,
    problems: problems.toSorted((a, b) => a.start - b.start || a.end - b.end),
    officialReduction: officialReduction(plan, evaluator.values),
  };
}

/**
 * Whether an example only shows a project that is not eligible. Such a project may well lie outside a table, so its results
 * are not needed.
 */
function isOfIneligible({ entries }: Example): boolean {
  return (
    entries.some((entry) => entry.kind === 'criterion-expectation' && !entry.met) &&
    !entries.some(({ kind }) => kind === 'expectation')
  );
}

/** The steps that an example is about: results, else whatever no other step reads; and what it expects. */
function neededSteps(plan: Plan, example: Example): ReadonlySet<number> {
  const needed = new Set<number>();
  if (isOfIneligible(example)) return needed;
  for (const [position, { symbol }] of plan.steps.entries()) {
    if (isResult(symbol)) needed.add(position);
  }
  if (needed.size === 0) {
    const read = new Set(
      plan.steps.flatMap(({ links }) => links.map(({ to }) => (to.kind === 'step' ? to.position : -1))),
    );
    for (const [position, { symbol }] of plan.steps.entries()) {
      if (symbol.role === 'calculated' && !read.has(position)) needed.add(position);
    }
  }
  for (const { position } of expectedSteps(plan, example)) needed.add(position);
  return needed;
}

function isResult({ role, origin }: ValueSymbol): boolean {
  return origin === undefined && (role === 'reference' || role === 'project' || role === 'reduction');
}

/** Why needed steps have no value. A criterion without its inputs is only undecided, unless the example expects it. */
function causesOf(
  values: readonly (StepValues | undefined)[],
  needed: ReadonlySet<number>,
  outcomes: readonly CriterionOutcome[],
  ineligible: boolean,
): ReadonlySet<Cause> {
  const causes = new Set<Cause>();
  for (const position of needed) {
    for (const value of values[position]?.values ?? []) {
      if (value instanceof Failure) for (const cause of value.causes) causes.add(cause);
    }
  }
  for (const { result, failure } of outcomes) {
    for (const cause of failure?.causes ?? []) {
      if ((isMistake(cause) && !ineligible) || result.expected !== undefined) causes.add(cause);
    }
  }
  return causes;
}

/** Whether a cause is more than something left out. */
function isMistake(cause: Cause): boolean {
  return cause.kind === 'problem' && !cause.problem.kind.startsWith('missing');
}

function problemsOf(
  plan: Plan,
  { title }: Example,
  evaluator: Evaluator,
  causes: ReadonlySet<Cause>,
): readonly CalculationProblem[] {
  const { values } = plan.methodology;
  const problems: CalculationProblem[] = [];
  const missing = new Set<ValueSymbol>();
  for (const cause of causes) {
    if (cause.kind === 'problem') problems.push(cause.problem);
    else missing.add(cause.symbol);
  }
  if (missing.size > 0) {
    const own = values.filter((value) => missing.has(value));
    const others = [...missing].filter(({ origin }) => origin !== undefined);
    const symbols = [...own, ...others.toSorted((a, b) => a.syntax.start - b.syntax.start)];
    const elements = new Map(
      symbols.flatMap((symbol) => {
        const lacking = elementsLacking(plan, evaluator, symbol);
        return lacking.length === 0 ? [] : [[symbol, lacking] as const];
      }),
    );
    problems.push({ kind: 'missing-input', symbols, elements, start: title.start, end: title.end });
  }
  return problems;
}

/** The elements for which formulas asked in vain, of a value that the example gives for others. */
function elementsLacking(
  plan: Plan,
  { values, surroundings }: Evaluator,
  symbol: ValueSymbol,
): readonly (readonly string[])[] {
  const step = values[plan.stepOf.get(symbol)!];
  if (step === undefined || step.values.every((value) => value instanceof Failure)) return [];
  return surroundings.failures.missedOf(symbol);
}

function tablesOf(
  plan: Plan,
  values: readonly (StepValues | undefined)[],
): ReadonlyMap<ValueSymbol, ValueTable> {
  const tables = new Map<ValueSymbol, ValueTable>();
  for (const [position, { symbol, indices }] of plan.steps.entries()) {
    const step = values[position];
    if (step === undefined || step.sets.length < indices.length) continue;
    if (step.sets.some(({ absence }) => absence !== undefined)) continue;
    const known = step.values.map((value) => (value instanceof Failure ? undefined : value));
    if (known.every((value) => value === undefined)) continue;
    tables.set(symbol, { symbol, elements: step.sets.map(({ elements }) => elements), values: known });
  }
  return tables;
}

function elementsOf(sets: IndexSets): ReadonlyMap<string, readonly string[]> {
  const elements = new Map<string, readonly string[]>();
  for (const set of sets.known) {
    if (set.absence === undefined) elements.set(set.index.name, set.elements);
  }
  return elements;
}

function optionsOf(plan: Plan, chosen: ChosenOptions): ReadonlyMap<ValueSymbol, string> {
  return new Map(
    [...chosen].map(([position, names]) => [plan.steps[position]!.symbol, [...names].join(', ')]),
  );
}

/** The first reduction in tonnes, rounded down. */
function officialReduction(
  plan: Plan,
  values: readonly (StepValues | undefined)[],
): ExampleResults['officialReduction'] {
  const position = plan.steps.findIndex(({ symbol }) => symbol.role === 'reduction' && isResult(symbol));
  const step = plan.steps[position];
  const value = values[position]?.values[0];
  if (step === undefined || step.indices.length > 0) return undefined;
  if (typeof value !== 'object' || value instanceof Failure) return undefined;
  const { symbol } = step;
  const unit = symbol.type.kind === 'quantity' ? symbol.type.unit : undefined;
  const isMass = unit?.powers.get('mass') === 1;
  const tonnes = isMass ? divide(multiply(value, unit.scale), whole(kilogramsOfTonne)) : value;
  return { symbol, value: roundDownwards(tonnes) };
}

/** Masses have the scale of kilograms; see Unit. */
const kilogramsOfTonne = 1_000;
