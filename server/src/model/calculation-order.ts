/** What values use, in which order they can be calculated, and which of them go round in a circle. */
import type { Declarations, Draft } from './declarations.ts';
import { orderByDependency, wayRound } from './dependencies.ts';
import type { NameUse, TableSymbol, ValueSymbol } from './model.ts';
import type { Dependency } from './scope.ts';
import { spanOf, type Typing } from './typing.ts';

/** What each declaration uses directly. */
export type DirectUses = ReadonlyMap<Dependency, ReadonlySet<Dependency>>;

/**
 * Works out what values and tables depend on; a value that looks up a table depends on what the table's rows use.
 *
 * @param declarations the values and tables of the block, which are completed
 * @param direct what each of them uses directly
 */
export function linkDependencies({ values, tables }: Declarations, direct: DirectUses): void {
  const linked = new Set<Dependency>(tables);
  for (const table of tables) table.dependsOn = valuesBehind(direct.get(table), direct, linked);
  linked.clear();
  for (const value of values) value.dependsOn = valuesBehind(direct.get(value), direct, linked);
}

/** The values among what is used, and those behind its tables. Tables that are still being linked are walked through. */
function valuesBehind(
  used: ReadonlySet<Dependency> | undefined,
  direct: DirectUses,
  unlinked: ReadonlySet<Dependency>,
): readonly ValueSymbol[] {
  if (used === undefined || used.size === 0) return [];
  const found = new Set<ValueSymbol>();
  const open: Dependency[] = [...used];
  const seen = new Set<TableSymbol>();
  for (let position = 0; position < open.length; position++) {
    const next = open[position]!;
    if (next.kind === 'value') found.add(next);
    else if (!seen.has(next)) {
      seen.add(next);
      open.push(...(unlinked.has(next) ? (direct.get(next) ?? []) : next.dependsOn));
    }
  }
  return [...found];
}

/**
 * The order of calculation. Reports circles, and marks their members.
 *
 * @param typing where findings go
 * @param declarations the values of the block
 * @param uses where names stand: values of other files count as far as they are used
 * @returns the values, each after all that it uses; those on a circle are left out
 */
export function calculationOrder(
  typing: Typing,
  { values }: Declarations,
  uses: readonly NameUse[],
): readonly ValueSymbol[] {
  const order: ValueSymbol[] = [];
  const starts: readonly ValueSymbol[] = [...values, ...importedValues(uses)];
  for (const { members, circular } of orderByDependency(starts, ({ dependsOn }) => dependsOn)) {
    if (!circular) {
      order.push(...members);
      continue;
    }
    const own = members.filter(({ origin }) => origin === undefined) as readonly Draft<ValueSymbol>[];
    for (const member of own) member.cyclic = true;
    if (own.length === 0) continue;
    const first = own.reduce((a, b) => (b.syntax.start < a.syntax.start ? b : a));
    const way = wayRound<ValueSymbol>(first, members, ({ dependsOn }) => dependsOn);
    typing.find({ kind: 'cycle', span: spanOf(first.syntax.name), names: way.map(({ name }) => name) });
  }
  return order;
}

function importedValues(uses: readonly NameUse[]): readonly ValueSymbol[] {
  const imported = new Set<ValueSymbol>();
  for (const { target } of uses) {
    if (target.kind !== 'symbol' || target.symbol.kind !== 'value') continue;
    if (target.symbol.origin !== undefined) imported.add(target.symbol);
  }
  return [...imported];
}
