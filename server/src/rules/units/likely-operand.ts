/** Which operand is most likely to have the wrong unit. */
import type { UnitMismatch } from '../../model/findings.ts';
import { furtherSwapsThatFit, pairThatFits, swapsThatFit, type Swap } from './unit-swaps.ts';

/**
 * The operands to convert, and to which unit, so that both sides agree.
 *
 * @param mismatch two units that differ in scale
 * @returns one change, or two where no single one will do; empty where none is known
 */
export function likelySwaps(mismatch: UnitMismatch): readonly Swap[] {
  const likely = likeliest(swapsThatFit(mismatch));
  if (likely !== undefined) return [likely];
  const pair = pairThatFits(mismatch);
  if (pair !== undefined) return pair;
  const further = likeliest(furtherSwapsThatFit(mismatch));
  return further === undefined ? [] : [further];
}

function likeliest(swaps: readonly Swap[]): Swap | undefined {
  return swaps.reduce<Swap | undefined>(
    (best, swap) => (best === undefined || likelihood(swap) > likelihood(best) ? swap : best),
    undefined,
  );
}

/** A measured amount is more likely to be in the wrong unit than a factor, which has its unit from its source. */
function likelihood({ operand, from, to, cancels }: Swap): number {
  const counted = operand.unit.factors.filter(({ symbol }) => symbol !== 'p' && symbol !== 'a');
  const role = operand.symbol?.kind === 'value' ? operand.symbol.role : undefined;
  return (
    (counted.length === 1 ? 8 : 0) +
    (cancels || to === undefined ? 4 : 0) +
    (role === undefined ? 0 : 2) +
    (role === 'monitored' ? 1 : 0) +
    (from.exponent > 0 ? 1 : 0)
  );
}
