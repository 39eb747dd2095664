/**
 * What stands in the place of a value that can't be calculated. A failure keeps its causes while it passes from value
 * to value, so one mistake is told once, and only where a result needs it.
 */
import type { ValueSymbol } from '../model/model.ts';
import type { CalculationProblem } from './results.ts';

export type Cause =
  | { readonly kind: 'problem'; readonly problem: CalculationProblem }
  /** An input that the example does not give. */
  | { readonly kind: 'missing'; readonly symbol: ValueSymbol };

export class Failure {
  constructor(readonly causes: readonly Cause[]) {}
}

/** Something that is told elsewhere: the checker refused it, or it is a problem of the example already. */
export const silent = new Failure([]);

/** A person mends a few causes at a time; more are not collected. */
const mostCauses = 50;

/** Both failures together. */
export function joined(first: Failure | undefined, second: Failure): Failure {
  if (first === undefined || first === second || first.causes.length === 0) return second;
  const added = second.causes.filter((cause) => !first.causes.includes(cause));
  if (added.length === 0 || first.causes.length >= mostCauses) return first;
  return new Failure([...first.causes, ...added]);
}

/** The failures of one example, each made once. */
export class Failures {
  private readonly problems = new Map<string, Failure>();
  private readonly missing = new Map<ValueSymbol, Failure>();
  private readonly missed = new Map<ValueSymbol, Map<string, readonly string[]>>();

  /**
   * @param key the same for all failures that are one mistake
   * @param make makes the problem, the first time that it comes up
   */
  problem(key: string, make: () => CalculationProblem): Failure {
    const known = this.problems.get(key);
    if (known !== undefined) return known;
    const failure = new Failure([{ kind: 'problem', problem: make() }]);
    this.problems.set(key, failure);
    return failure;
  }

  missingInput(symbol: ValueSymbol): Failure {
    const known = this.missing.get(symbol);
    if (known !== undefined) return known;
    const failure = new Failure([{ kind: 'missing', symbol }]);
    this.missing.set(symbol, failure);
    return failure;
  }

  /** Notes that a formula asks for a value that the example does not give, for these elements. */
  noteMissed(symbol: ValueSymbol, elements: readonly string[]): void {
    const known = this.missed.get(symbol) ?? new Map<string, readonly string[]>();
    this.missed.set(symbol, known.set(elements.join('\n'), elements));
  }

  /** The elements for which formulas asked in vain, each once. */
  missedOf(symbol: ValueSymbol): readonly (readonly string[])[] {
    return [...(this.missed.get(symbol)?.values() ?? [])];
  }
}
