/**
 * How the results of a methodology follow one of its numbers: whether a higher value raises or lowers the reductions,
 * whatever the inputs are within their declared ranges, as long as the eligibility criteria hold.
 *
 * First the slope is bounded by interval arithmetic. Where that leaves both signs open, because a number is in the
 * reference and in the project emissions, their terms are laid side by side, and a criterion such as `COP_PJ > COP_RE`
 * may decide. What is assumed of inputs without a range stands in assumptions.ts.
 */
import type { FormulaKind } from '../../../../grammar/syntax.ts';
import type { ValueSymbol } from '../../model/model.ts';
import type { Plan } from '../plan.ts';
import { effectOf, passedOn, together, type Effect } from './effect.ts';
import { Expander } from './expand.ts';
import { factsOf, type Facts } from './facts.ts';
import { effectOnSum, ratiosOf } from './proof.ts';
import { passesOnlyThrough, seedOf, type Seed, type Target } from './seed.ts';
import { StepTracer } from './step-tracer.ts';
import type { Work } from './tracer.ts';

export type { Effect } from './effect.ts';
export type { Target } from './seed.ts';

/** What a higher value does to one result. */
export interface TermInfluence {
  readonly term: ValueSymbol;
  readonly effect: Effect;
}

/** What a higher value does to a result. */
export interface Influence {
  readonly effect: Effect;
  /** The reference and project emissions from which the result is calculated, as far as they depend on it. */
  readonly terms: readonly TermInfluence[];
}

/** Operations that are followed for one plan without a change, and for one question about it. */
const workOfGround = 200_000;
const workOfQuestion = 100_000;

/** A plan as it is before anything changes. */
interface Ground {
  readonly facts: Facts;
  readonly tracer: StepTracer;
}

const grounds = new WeakMap<Plan, Ground>();

/** Work for several questions about one plan: when it is used up, answers are `either`. */
export function workFor(questions: number): Work {
  return { left: workOfQuestion * questions };
}

/**
 * What a higher value of a number does to a result.
 *
 * @param plan the plan of the methodology
 * @param result the result, mostly the emission reductions
 * @param target what becomes higher: a parameter (all its elements, as it may be, none of them lower), or one value of
 *   the reference data
 * @param work how much may be followed
 */
export function influenceOf(
  plan: Plan,
  result: ValueSymbol,
  target: Target,
  work: Work = workFor(1),
): Influence {
  const seed = seedOf(plan, target);
  const position = plan.stepOf.get(result);
  if (seed === undefined || position === undefined || !seed.steps.has(position)) {
    return { effect: 'none', terms: [] };
  }
  const question = new Question(plan, seed, work);
  const positions = [...seed.steps].filter((at) => at < position && isEmissions(plan.steps[at]!.symbol));
  const terms = positions
    .toSorted((a, b) => a - b)
    .map((at) => ({ term: plan.steps[at]!.symbol, effect: question.effectOn(at) }));
  const direct = question.effectBySlope(position);
  if (direct !== 'either') return { effect: direct, terms };
  const through = throughTerms(plan, seed, position, terms, work);
  return { effect: through === 'either' ? question.effectBySides(position) : through, terms };
}

/**
 * The effect of a change that reaches a result only through emissions: what they do to it, and what is done to them. A
 * deduction from the reductions counts them a second time, but never more than the whole.
 */
function throughTerms(
  plan: Plan,
  seed: Seed,
  result: number,
  terms: readonly TermInfluence[],
  work: Work,
): Effect {
  const seeds = terms.flatMap(({ term }) => seedOf(plan, { kind: 'symbol', symbol: term }) ?? []);
  const cut = new Set(seeds.flatMap(({ step }) => step ?? []));
  const areApart = seeds.every((seed) => [...cut].every((at) => at === seed.step || !seed.steps.has(at)));
  if (!areApart || (seed.step !== undefined && cut.has(seed.step))) return 'either';
  if (!passesOnlyThrough(plan, seed, result, cut)) return 'either';
  return seeds
    .map((each, at) => passedOn(terms[at]!.effect, new Question(plan, each, work).effectBySlope(result)))
    .reduce(together, 'none');
}

function isEmissions({ role, origin }: ValueSymbol): boolean {
  const kinds: readonly FormulaKind[] = ['reference', 'project'];
  return origin === undefined && kinds.some((kind) => kind === role);
}

/** One change, of which several results are looked at. */
class Question {
  private readonly facts: Facts;
  private readonly tracer: StepTracer;

  constructor(
    private readonly plan: Plan,
    private readonly seed: Seed,
    work: Work,
  ) {
    const { facts, tracer } = groundOf(plan);
    this.facts = facts;
    this.tracer = new StepTracer(plan, facts, work, seed, tracer);
    for (const position of plan.steps.keys()) if (seed.steps.has(position)) this.tracer.step(position);
  }

  /** As far as the slope tells. */
  effectBySlope(position: number): Effect {
    return effectOf(this.tracer.step(position).slope);
  }

  /** As far as terms of both signs tell, laid side by side. */
  effectBySides(position: number): Effect {
    const expander = new Expander(this.plan, this.tracer, this.seed);
    const sum = expander.step(position);
    return sum === undefined ? 'either' : effectOnSum(sum, ratiosOf(this.facts, expander));
  }

  effectOn(position: number): Effect {
    const effect = this.effectBySlope(position);
    return effect === 'either' ? this.effectBySides(position) : effect;
  }
}

function groundOf(plan: Plan): Ground {
  const known = grounds.get(plan);
  if (known !== undefined) return known;
  const facts = factsOf(plan);
  const tracer = new StepTracer(plan, facts, { left: workOfGround });
  for (const position of plan.steps.keys()) tracer.step(position);
  const ground = { facts, tracer };
  grounds.set(plan, ground);
  return ground;
}
