/** Which eligibility criteria an example meets. */
import type { CriterionExpectation, Example } from '../../../grammar/syntax.ts';
import { absentIn, runOver } from './evaluate-aggregates.ts';
import type { Evaluation } from './evaluation.ts';
import { Failure, joined } from './failures.ts';
import type { Aggregation, Operation } from './operations.ts';
import type { Plan, PlannedCriterion } from './plan.ts';
import type { CriterionResult } from './results.ts';

/** The result of one criterion, and what kept it from being decided. */
export interface CriterionOutcome {
  readonly result: CriterionResult;
  readonly failure: Failure | undefined;
}

/**
 * Checks the criteria of a methodology.
 *
 * @param plan the plan
 * @param example the example
 * @param evaluator with all steps worked out
 * @returns one outcome for each criterion, in the order of the text
 */
export function checkCriteria(
  plan: Plan,
  example: Example,
  evaluator: Evaluation,
): readonly CriterionOutcome[] {
  const expected = new Map<string, CriterionExpectation>();
  for (const entry of example.entries) {
    if (entry.kind === 'criterion-expectation') expected.set(entry.number.text, entry);
  }
  return plan.criteria.map((criterion) => checkCriterion(plan.text, criterion, evaluator, expected));
}

function checkCriterion(
  text: string,
  { syntax, requires }: PlannedCriterion,
  evaluator: Evaluation,
  expectations: ReadonlyMap<string, CriterionExpectation>,
): CriterionOutcome {
  evaluator.enter({ name: `criterion ${syntax.number.text}`, text, foreign: false });
  let failure: Failure | undefined;
  let isUnmet = false;
  let firstUnmet: string | undefined;
  for (const condition of requires) {
    const outcome = decide(condition, evaluator);
    if (outcome instanceof Failure) failure = joined(failure, outcome);
    else if (outcome !== 'met') {
      isUnmet = true;
      firstUnmet ??= outcome.element;
    }
  }
  const attested = syntax.attest !== undefined;
  const decided = requires.length > 0 || attested;
  const open = failure !== undefined || !decided;
  const status = isUnmet ? 'unmet' : open ? 'unknown' : attested ? 'attested' : 'met';
  const expected = expectations.get(syntax.number.text);
  return {
    result: { criterion: syntax, status, expected, firstUnmet },
    failure: isUnmet ? undefined : failure,
  };
}

type Decision = 'met' | { readonly element: string | undefined } | Failure;

/** Whether a condition holds, and for which element it does not. */
function decide(condition: Operation, evaluator: Evaluation): Decision {
  if (condition.kind === 'and') {
    for (const part of condition.parts) {
      const outcome = decide(part, evaluator);
      if (outcome !== 'met') return outcome;
    }
    return 'met';
  }
  if (condition.kind === 'aggregate' && condition.name === 'all') return decideForAll(condition, evaluator);
  const holds = evaluator.truth(condition);
  if (holds instanceof Failure) return holds;
  return holds ? 'met' : { element: undefined };
}

function decideForAll(condition: Aggregation, evaluator: Evaluation): Decision {
  let failure: Failure | undefined;
  let unmet: { readonly element: string | undefined } | undefined;
  const stopped = runOver(evaluator, condition, () => {
    const holds = evaluator.truth(condition.body);
    if (holds instanceof Failure) failure = joined(failure, holds);
    else if (!holds) unmet = { element: evaluator.element };
    return unmet === undefined;
  });
  const absent = absentIn(evaluator, condition);
  if (unmet !== undefined) return absent ?? unmet;
  if (stopped !== undefined) failure = joined(failure, stopped);
  return failure ?? absent ?? 'met';
}
