import type { Binary } from '../../../grammar/syntax.ts';

/** Whether a conjunction is a chain `300 <= x < 450`: its second comparison goes on from the right side of the first. */
export function isChained({ left, right }: Binary): boolean {
  if (right.kind !== 'binary') return false;
  const before = left.kind === 'binary' && left.operator === 'and' ? left.right : left;
  return before.kind === 'binary' && before.right === right.left;
}
