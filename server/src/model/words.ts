import type { Expression } from '../../../grammar/syntax.ts';

/** The word that an expression is, bare or quoted; `undefined` where it is anything else. */
export function wordOf(expression: Expression): string | undefined {
  if (expression.kind === 'string') return expression.value;
  return expression.kind === 'reference' && expression.indices.length === 0
    ? expression.name.text
    : undefined;
}
