/** What must be calculated before what, and what goes round in a circle. */

/** Nodes that all depend on each other, in the order in which they were met; or one node alone. */
export interface Group<Node> {
  readonly members: readonly Node[];
  /** True where each member depends on itself, directly or through others. */
  readonly circular: boolean;
}

interface Visit<Node> {
  readonly node: Node;
  readonly index: number;
  readonly dependencies: readonly Node[];
  next: number;
  lowest: number;
  open: boolean;
}

/**
 * Orders nodes by dependency: Tarjan's strongly connected components, without recursion, in linear time.
 *
 * @param nodes where to start; what they depend on is followed and ordered too
 * @param dependenciesOf what a node depends on directly
 * @returns all nodes in groups, each group after all that it depends on; otherwise in the order given
 */
export function orderByDependency<Node>(
  nodes: readonly Node[],
  dependenciesOf: (node: Node) => readonly Node[],
): readonly Group<Node>[] {
  const visits = new Map<Node, Visit<Node>>();
  const groups: Group<Node>[] = [];
  const path: Visit<Node>[] = [];
  const open: Visit<Node>[] = [];

  function enter(node: Node): void {
    const index = visits.size;
    const visit = { node, index, dependencies: dependenciesOf(node), next: 0, lowest: index, open: true };
    visits.set(node, visit);
    path.push(visit);
    open.push(visit);
  }

  function leave(visit: Visit<Node>): void {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined && visit.lowest < parent.lowest) parent.lowest = visit.lowest;
    if (visit.lowest !== visit.index) return;
    const members = open.splice(open.lastIndexOf(visit));
    for (const member of members) member.open = false;
    groups.push({
      members: members.map((member) => member.node),
      circular: members.length > 1 || visit.dependencies.includes(visit.node),
    });
  }

  for (const start of nodes) {
    if (!visits.has(start)) enter(start);
    while (path.length > 0) {
      const visit = path.at(-1)!;
      if (visit.next === visit.dependencies.length) {
        leave(visit);
        continue;
      }
      const dependency = visit.dependencies[visit.next++]!;
      const known = visits.get(dependency);
      if (known === undefined) enter(dependency);
      else if (known.open && known.index < visit.lowest) visit.lowest = known.index;
    }
  }
  return groups;
}

/**
 * The shortest way round from a node to itself.
 *
 * @param start a member of a circle
 * @param members all members of the circle
 * @param dependenciesOf what a node depends on directly
 * @returns the nodes on the way, `start` first and once
 */
export function wayRound<Node>(
  start: Node,
  members: readonly Node[],
  dependenciesOf: (node: Node) => readonly Node[],
): readonly Node[] {
  const inside = new Set(members);
  const cameFrom = new Map<Node, Node>();
  let front: Node[] = [start];
  while (front.length > 0) {
    const next: Node[] = [];
    for (const node of front) {
      for (const dependency of dependenciesOf(node)) {
        if (dependency === start) return trace(node, start, cameFrom);
        if (!inside.has(dependency) || cameFrom.has(dependency)) continue;
        cameFrom.set(dependency, node);
        next.push(dependency);
      }
    }
    front = next;
  }
  return [start];
}

function trace<Node>(last: Node, start: Node, cameFrom: ReadonlyMap<Node, Node>): readonly Node[] {
  const way = [last];
  for (let node = last; node !== start;) {
    node = cameFrom.get(node)!;
    way.push(node);
  }
  return way.toReversed();
}
