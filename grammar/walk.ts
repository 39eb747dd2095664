/** Visits every part of a syntax tree. */

/** Something in a tree that has a kind: a node, or a part of one such as the rule of an option. */
export interface Visited {
  readonly kind: string;
  readonly start?: number;
  readonly end?: number;
}

/**
 * Visits a node and all that it is made of, each before its parts.
 *
 * @param node where to begin
 * @param visit called for each part that has a kind; gives `false` to leave out the parts of this one
 */
export function walk(node: Visited, visit: (part: Visited) => boolean | void): void {
  const waiting: object[] = [node];
  while (waiting.length > 0) {
    const part = waiting.pop()!;
    if ('kind' in part && visit(part as Visited) === false) continue;
    for (const value of Object.values(part).toReversed())
      if (typeof value === 'object' && value !== null) waiting.push(value);
  }
}
