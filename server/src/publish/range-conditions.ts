import type { Range, UnitSyntax } from '../../../grammar/syntax.ts';

/** A part of a condition on a subject: the subject itself, a sign, or a number with its unit. */
export type ConditionPart =
  | { readonly kind: 'subject' }
  | { readonly kind: 'sign'; readonly text: '≤' | '<' | '≥' | '>' | '=' }
  | { readonly kind: 'number'; readonly text: string; readonly unit: UnitSyntax | undefined };

/**
 * A range as a condition: `300 ..< 450` is 300 ≤ x < 450, `1500 ..` is x ≥ 1500.
 *
 * @param range the range as written
 * @returns the parts of the condition from left to right
 */
export function rangeConditions({ lower, upper }: Range): readonly ConditionPart[] {
  const subject: ConditionPart = { kind: 'subject' };
  if (lower !== undefined && lower === upper)
    return [subject, { kind: 'sign', text: '=' }, { kind: 'number', text: lower.text, unit: lower.unit }];
  const toUpper: readonly ConditionPart[] =
    upper === undefined
      ? []
      : [
          { kind: 'sign', text: upper.inclusive ? '≤' : '<' },
          { kind: 'number', text: upper.text, unit: upper.unit },
        ];
  if (lower === undefined) return [subject, ...toUpper];
  const number: ConditionPart = { kind: 'number', text: lower.text, unit: lower.unit };
  if (upper === undefined) return [subject, { kind: 'sign', text: lower.inclusive ? '≥' : '>' }, number];
  return [number, { kind: 'sign', text: lower.inclusive ? '≤' : '<' }, subject, ...toUpper];
}
