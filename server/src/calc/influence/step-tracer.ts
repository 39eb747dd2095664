/** Follows the change of a chosen number through the steps and tables of a plan; each is followed once. */
import type { Operation, ReferenceRead } from '../operations.ts';
import type { Plan, PlannedOption, PlannedTable, Step } from '../plan.ts';
import { around, boundsOfInput, declaredBounds } from './assumptions.ts';
import { anything, one, within, zeroToOne, type Bounds } from './bounds.ts';
import type { Facts } from './facts.ts';
import type { Row } from './rows.ts';
import type { Seed } from './seed.ts';
import { Tracer, type Work } from './tracer.ts';
import { either, isStill, still, unknown, type Trend } from './trend.ts';
import { variable } from './variables.ts';

/** The rows of a table, followed. */
interface Rows {
  readonly rows: readonly Row[];
  readonly interpolated: number | undefined;
}

const noRows: Rows = { rows: [], interpolated: undefined };

/** A change in a plan. */
export class StepTracer extends Tracer {
  private readonly steps: (Trend | 'open' | undefined)[] = [];
  private readonly tables: (Rows | undefined)[] = [];

  /**
   * @param plan the plan
   * @param facts what its criteria make sure
   * @param work how much may be followed
   * @param seed what changes; `undefined` where nothing does
   * @param ground the same plan without a change
   */
  constructor(
    private readonly plan: Plan,
    facts: Facts,
    work: Work,
    private readonly seed?: Seed,
    private readonly ground?: StepTracer,
  ) {
    super(facts, work);
  }

  override step(position: number): Trend {
    const known = this.steps[position];
    // A criterion may compare a step with one that depends on it.
    if (known !== undefined) return known === 'open' ? unknown : known;
    const step = this.plan.steps[position];
    if (step === undefined) return unknown;
    if (this.ground !== undefined && this.seed?.steps.has(position) !== true)
      return this.ground.step(position);
    this.steps[position] = 'open';
    const names: string[] = [];
    for (const index of step.indices) names.push(variable(index, names));
    const trend = this.inside(names, () => this.followStep(step, position));
    this.steps[position] = trend;
    return trend;
  }

  protected override rows(position: number): Rows {
    const known = this.tables[position];
    if (known !== undefined) return known;
    const table = this.plan.tables[position];
    if (table === undefined) return noRows;
    if (this.ground !== undefined && this.seed?.tables.has(position) !== true)
      return this.ground.rows(position);
    // A table whose rows look into the table itself has no values.
    this.tables[position] = noRows;
    const rows = this.followRows(table);
    this.tables[position] = rows;
    return rows;
  }

  protected override changes({ syntax }: ReferenceRead): boolean {
    return this.seed?.call !== undefined && this.seed.call === syntax;
  }

  private followRows({ rows, interpolated }: PlannedTable): Rows {
    const followed: Row[] = [];
    for (const { keys, operation } of rows) {
      this.inside([], () => {
        const result = this.trace(operation);
        followed.push({ keys: keys.map((key) => (key === undefined ? undefined : [key])), result });
        return result;
      });
    }
    return { rows: followed, interpolated };
  }

  private followStep(step: Step, position: number): Trend {
    const { value, slope } = this.byRule(step);
    const bounds = this.narrowed(step, position, value);
    if (this.seed?.step !== position) return { value: bounds, slope };
    return { value: around(bounds), slope: step.indices.length === 0 ? one : zeroToOne };
  }

  private byRule(step: Step): Trend {
    const { rule } = step;
    switch (rule.kind) {
      case 'unknown':
        return unknown;
      case 'formula':
        return this.trace(rule.operation);
      case 'input':
        return this.orElse(still(boundsOfInput(step)), rule.otherwise);
      case 'options':
        return this.orElse(this.chosen(step, rule.options), rule.otherwise);
    }
  }

  /** A project chooses any of the options; one that picks from others is one of them. */
  private chosen(step: Step, options: readonly PlannedOption[]): Trend {
    let picks = false;
    let moves = false;
    let result: Trend | undefined;
    for (const { rule, requires } of options) {
      moves ||= requires.some((condition) => !isStill(this.trace(condition)));
      if (rule.kind === 'given' || rule.kind === 'expression') {
        const trend = rule.kind === 'given' ? still(boundsOfInput(step)) : this.trace(rule.operation);
        result = result === undefined ? trend : either(result, trend);
      } else picks = true;
    }
    if (result === undefined) return unknown;
    return picks && moves ? { ...result, slope: anything } : result;
  }

  private orElse(trend: Trend, otherwise: Operation | undefined): Trend {
    return otherwise === undefined ? trend : either(trend, this.trace(otherwise));
  }

  /** Within what the declaration and the criteria allow. */
  private narrowed({ range }: Step, position: number, value: Bounds): Bounds {
    let bounds = range === undefined ? value : within(value, declaredBounds(range.key));
    for (const { side, other } of this.facts.ofSteps.get(position) ?? []) {
      const { lower, upper } = this.trace(other).value;
      const half = side === 'above' ? { lower, upper: Infinity } : { lower: -Infinity, upper };
      bounds = within(bounds, half);
    }
    return bounds;
  }
}
