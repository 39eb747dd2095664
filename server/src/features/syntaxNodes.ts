/** Walking the syntax tree without knowing the kinds of its nodes. */
import type { Span, SyntaxTree } from '../../../grammar/syntax.ts';

/**
 * The nodes that hold a place, the whole text first, each inside the one before.
 *
 * @param tree the tree of a text
 * @param offset an offset into the text; a node holds its own end too
 */
export function nodesAt(tree: SyntaxTree, offset: number): readonly Span[] {
  const nodes: Span[] = [tree];
  for (;;) {
    const inner = childAt(nodes.at(-1)!, offset);
    if (inner === undefined) return nodes;
    nodes.push(inner);
  }
}

/** The innermost child that holds the offset; of two that touch there, the one that begins there. */
function childAt(parent: object, offset: number): Span | undefined {
  let found: Span | undefined;
  for (const value of Object.values(parent)) {
    if (typeof value !== 'object' || value === null) continue;
    const child = isSpan(value) ? value : childAt(value, offset);
    if (child && child.start <= offset && offset <= child.end && child.start < child.end) {
      if (found === undefined || child.start >= found.start) found = child;
    }
  }
  return found;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number';
}
