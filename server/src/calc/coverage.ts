/** What the examples of a methodology reach: formulas, branches of conditions, options, rows of tables. */
import type { Declaration, Plan } from './plan.ts';
import type { Coverage } from './results.ts';

/**
 * The marks that an example has reached on the way to its results, expectations and criteria. What is worked out only
 * to be shown does not count.
 *
 * @param plan the plan
 * @param reached by mark: 1 where the evaluator came by
 * @param steps the steps that results and expectations begin with
 * @param total takes the marks
 */
export function addReached(
  plan: Plan,
  reached: Uint8Array,
  steps: Iterable<number>,
  total: Uint8Array,
): void {
  const open: Declaration[] = [...plan.criteria];
  const seen = new Set<Declaration>(open);
  const meet = (declaration: Declaration | undefined): void => {
    if (declaration === undefined || seen.has(declaration)) return;
    seen.add(declaration);
    open.push(declaration);
  };
  for (const position of steps) meet(plan.steps[position]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [first, end] = next.marks;
    for (let mark = first; mark < end; mark++) if (reached[mark] === 1) total[mark] = 1;
    for (const { mark, to } of next.links) {
      if (reached[mark] === 1) meet(to.kind === 'step' ? plan.steps[to.position] : plan.tables[to.position]);
    }
  }
}

/**
 * @param plan the plan
 * @param total by mark: 1 where any example came by
 */
export function coverageOf({ marks }: Plan, total: Uint8Array): Coverage {
  const parts = marks.flatMap((mark, number) =>
    mark === undefined ? [] : [{ mark, reached: total[number] === 1 }],
  );
  const unreached = parts
    .filter(({ reached }) => !reached)
    .map(({ mark: { kind, span, name } }) => ({ kind, span, name }))
    .toSorted((a, b) => a.span.start - b.span.start);
  return { reached: parts.length - unreached.length, total: parts.length, unreached };
}
