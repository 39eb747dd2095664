/** Which of the unit rules tells of a mismatch. */
import type { UnitMismatch } from '../../model/findings.ts';
import type { MethodologyModel } from '../../model/model.ts';
import type { RuleContext } from '../context.ts';
import { findingsOf } from '../findings-of.ts';
import { likelySwaps } from './likely-operand.ts';
import { misdeclaredIn } from './misdeclared.ts';
import type { Swap } from './unit-swaps.ts';

export type MismatchCode =
  | 'unit-scale'
  | 'unit-conversion'
  | 'unit-percent'
  | 'unit-substance'
  | 'unit-period'
  | 'unit-basis'
  | 'unit-power-energy'
  | 'unit-temperature'
  | 'unit-dimension';

/** A mismatch of one kind, where it stands, and what will most likely mend it. */
export interface Diagnosed<K extends UnitMismatch['comparison']['kind']> {
  readonly finding: UnitMismatch;
  readonly comparison: UnitMismatch['comparison'] & { readonly kind: K };
  readonly methodology: MethodologyModel;
  readonly swaps: readonly Swap[];
}

/**
 * The mismatches that one rule tells of.
 *
 * @param context what is checked
 * @param code the rule
 * @param kinds the kinds of comparison that the rule may tell of
 */
export function mismatchesOf<K extends UnitMismatch['comparison']['kind']>(
  context: RuleContext,
  code: MismatchCode,
  ...kinds: readonly K[]
): readonly Diagnosed<K>[] {
  return findingsOf(context, 'unit-mismatch').flatMap(({ finding, methodology }) => {
    const { comparison } = finding;
    if (!isOneOf(comparison, kinds) || followsFromDeclaration(context, methodology, finding)) return [];
    const swaps = comparison.kind === 'scale' || comparison.kind === 'percent' ? likelySwaps(finding) : [];
    return codeOf(finding, swaps) === code ? [{ finding, comparison, methodology, swaps }] : [];
  });
}

/** Whether a mismatch is told at a declared unit, together with others that have the same cause. */
function followsFromDeclaration(
  context: RuleContext,
  methodology: MethodologyModel,
  finding: UnitMismatch,
): boolean {
  return misdeclaredIn(context, methodology).some(({ mismatches }) => mismatches.includes(finding));
}

function isOneOf<K extends UnitMismatch['comparison']['kind']>(
  comparison: UnitMismatch['comparison'],
  kinds: readonly K[],
): comparison is UnitMismatch['comparison'] & { readonly kind: K } {
  return kinds.some((kind) => kind === comparison.kind);
}

function codeOf({ comparison, context }: UnitMismatch, swaps: readonly Swap[]): MismatchCode {
  if (context === 'conversion') return 'unit-conversion';
  switch (comparison.kind) {
    case 'scale':
      return swaps.length === 1 && swaps[0]!.to === undefined ? 'unit-percent' : 'unit-scale';
    case 'percent':
      return 'unit-percent';
    case 'substance':
      return 'unit-substance';
    case 'period':
      return 'unit-period';
    case 'basis':
      return 'unit-basis';
    case 'power-energy':
      return 'unit-power-energy';
    case 'temperature':
      return 'unit-temperature';
    case 'dimension':
      return 'unit-dimension';
  }
}
