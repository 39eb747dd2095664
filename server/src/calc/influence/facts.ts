/**
 * What the eligibility criteria make sure: a project that does not meet them can't apply the methodology, so its
 * formulas need to be looked at only where they hold. Comparisons count that hold for every project, or for each element:
 * `requires a > b`, `requires all(i: a[i] > b[i] and b[i] >= 1)`.
 */
import type { Comparison, Operation } from '../operations.ts';
import type { Plan } from '../plan.ts';
import { keyOf, type Names } from './operation-key.ts';
import { alike, variable } from './variables.ts';

/** One value is never below another one. */
export interface Fact {
  readonly greater: Operation;
  readonly lesser: Operation;
  /** What the indices are called that run over all their elements. */
  readonly names: Names;
}

/** A step is never below another value, or never above it. */
export interface StepFact {
  readonly side: 'above' | 'below';
  readonly other: Operation;
}

export interface Facts {
  readonly all: readonly Fact[];
  /** By position of the step. */
  readonly ofSteps: ReadonlyMap<number, readonly StepFact[]>;
  /** The texts of both sides of each fact; see `orderKey`. */
  readonly orders: ReadonlySet<string>;
}

/** The facts of a plan. */
export function factsOf(plan: Plan): Facts {
  const all: Fact[] = [];
  for (const { requires } of plan.criteria) {
    for (const condition of requires) collect(condition, [], all);
  }
  const ofSteps = new Map<number, StepFact[]>();
  const note = (operation: Operation, names: Names, fact: StepFact): void => {
    if (operation.kind !== 'read' || !readsEachElement(operation, names)) return;
    ofSteps.set(operation.step, [...(ofSteps.get(operation.step) ?? []), fact]);
  };
  const orders = new Set<string>();
  for (const { greater, lesser, names } of all) {
    note(greater, names, { side: 'above', other: lesser });
    note(lesser, names, { side: 'below', other: greater });
    const order = orderKey(greater, lesser, names);
    if (order !== undefined) orders.add(order);
  }
  return { all, ofSteps, orders };
}

/** The text of `greater >= lesser`, whatever the indices in it are called. */
export function orderKey(greater: Operation, lesser: Operation, names: Names): string | undefined {
  const [left, right] = [keyOf(greater, names), keyOf(lesser, names)];
  return left === undefined || right === undefined ? undefined : alike(`${left} >= ${right}`);
}

function collect(condition: Operation, names: Names, facts: Fact[]): void {
  switch (condition.kind) {
    case 'and':
      for (const part of condition.parts) collect(part, names, facts);
      return;
    case 'aggregate': {
      const { name, binders, condition: filter, body } = condition;
      if (name !== 'all' || filter !== undefined || binders.some(({ range }) => range !== undefined)) return;
      const inside = [...names];
      for (const { from } of binders) inside[from.slot] = variable(from.index, inside);
      collect(body, inside, facts);
      return;
    }
    case 'comparison':
      facts.push(...factsIn(condition, names));
      return;
    default:
  }
}

function factsIn({ operator, left, right }: Comparison, names: Names): readonly Fact[] {
  const leftIsGreater: Fact = { greater: left, lesser: right, names };
  const rightIsGreater: Fact = { greater: right, lesser: left, names };
  switch (operator) {
    case '>':
    case '>=':
      return [leftIsGreater];
    case '<':
    case '<=':
      return [rightIsGreater];
    case '=':
      return [leftIsGreater, rightIsGreater];
    case '!=':
      return [];
  }
}

/** Whether a read is of every element, because an index of its own runs at each place. */
function readsEachElement({ places }: Operation & { readonly kind: 'read' }, names: Names): boolean {
  const running = places.map((place) => (place.kind === 'running' ? names[place.from.slot] : undefined));
  return !running.includes(undefined) && new Set(running).size === running.length;
}
