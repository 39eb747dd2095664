/** The names that are known in one block of a text. */
import type { IndexSymbol, ModelSymbol, NameTarget, TableSymbol, ValueSymbol } from './model.ts';
import { nearestNames } from './suggestions.ts';

/** A symbol with the target that every place of its name shares. */
export interface Entry {
  readonly symbol: ModelSymbol;
  readonly target: Extract<NameTarget, { kind: 'symbol' }>;
}

export interface Scope {
  readonly entries: ReadonlyMap<string, Entry>;
  /** True where a used file could not be read: a name that is not known may come from there. */
  readonly open: boolean;
}

/** A symbol that a formula uses, and that may use others in turn. */
export type Dependency = ValueSymbol | TableSymbol;

/**
 * @param scope where to look
 * @param name the name that is not known
 * @param kinds the kinds of symbols that would have been right
 * @param further other names that would have been right
 */
export function nearestSymbols(
  scope: Scope,
  name: string,
  kinds: readonly ModelSymbol['kind'][],
  further: Iterable<string> = [],
): readonly string[] {
  const candidates = new Set(further);
  for (const [candidate, { symbol }] of scope.entries) {
    if (kinds.includes(symbol.kind)) candidates.add(candidate);
  }
  return nearestNames(name, candidates);
}

/** Whether a name is one of the elements that a methodology lists for an index. */
export function hasElement(index: IndexSymbol, name: string): boolean {
  return index.elements?.includes(name) ?? false;
}
