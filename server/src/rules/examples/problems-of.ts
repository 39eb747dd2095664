import type { Example } from '../../../../grammar/syntax.ts';
import type { CalculationProblem, ExampleResults } from '../../calc/results.ts';
import type { MethodologyModel } from '../../model/model.ts';
import type { RuleContext } from '../context.ts';

type ProblemKind = CalculationProblem['kind'];

/** A problem with the example whose calculation met it. */
export interface PlacedProblem<K extends ProblemKind> {
  readonly problem: CalculationProblem & { readonly kind: K };
  readonly example: Example;
  readonly results: ExampleResults;
  readonly methodology: MethodologyModel;
}

/**
 * The calculation problems of one kind, in the order of the examples. Several examples that meet the same problem at
 * the same place of a formula give one.
 */
export function problemsOf<K extends ProblemKind>(
  { results }: RuleContext,
  kind: K,
): readonly PlacedProblem<K>[] {
  const found = new Map<string, PlacedProblem<K>>();
  for (const { methodology, examples } of results) {
    for (const example of examples) {
      for (const problem of example.problems) {
        if (!isOfKind(problem, kind)) continue;
        const place = `${problem.start} ${problem.end}`;
        if (!found.has(place)) {
          found.set(place, { problem, example: example.example, results: example, methodology });
        }
      }
    }
  }
  return [...found.values()];
}

function isOfKind<K extends ProblemKind>(
  problem: CalculationProblem,
  kind: K,
): problem is CalculationProblem & { readonly kind: K } {
  return problem.kind === kind;
}
