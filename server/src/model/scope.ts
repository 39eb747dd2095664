/** The names that are known in one block of a text. */
import type { IndexSymbol, ModelSymbol, NameTarget, TableSymbol, ValueSymbol } from './model.ts';

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

/** Whether a name is one of the elements that a methodology lists for an index. */
export function hasElement(index: IndexSymbol, name: string): boolean {
  return index.elements?.includes(name) ?? false;
}
