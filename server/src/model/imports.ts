/** What the `shared` blocks of other files declare, as the file that uses them sees it. */
import type { Item, Use } from '../../../grammar/syntax.ts';
import type {
  Home,
  IndexSymbol,
  MethodologyModel,
  Model,
  ModelSymbol,
  TableKeyType,
  UsedFile,
  UsedFiles,
  ValueSymbol,
  ValueType,
} from './model.ts';
import type { Entry } from './scope.ts';
import { spanOf, type Typing } from './typing.ts';

/** The path that a `use` names, as written. */
function pathOf({ path }: Use): string {
  return path.variants[0]?.value ?? '';
}

/** The `use` items of a block. */
export function usesOf(items: readonly Item[]): readonly Use[] {
  return items.filter((item) => item.kind === 'use');
}

/** Whether a name may come from a file that can't be read, so that nobody can say that it is not declared. */
export function isOpen(items: readonly Item[], used: UsedFiles): boolean {
  return usesOf(items).some((use) => typeof used.get(pathOf(use)) !== 'object');
}

/**
 * Brings the symbols of the used files into scope.
 *
 * @param typing where findings go
 * @param items the items of the block
 * @param used the files by path
 * @param entries where the symbols go
 * @returns for each imported name, the `use` that brought it
 */
export function importSymbols(
  typing: Typing,
  items: readonly Item[],
  used: UsedFiles,
  entries: Map<string, Entry>,
): ReadonlyMap<string, Use> {
  const broughtBy = new Map<string, Use>();
  for (const use of usesOf(items)) {
    const path = pathOf(use);
    const file = used.get(path);
    const span = spanOf(use.path);
    if (path === '') continue;
    if (file === 'circle') typing.find({ kind: 'use-circle', span, path });
    else if (file === undefined) {
      const suggestions: readonly string[] = [];
      typing.find({ kind: 'unresolved-name', span, name: path, role: 'file', suggestions, owner: undefined });
    } else {
      typing.use(span, path, { kind: 'file', address: file.address });
      for (const [name, entry] of exportsOf(file)) {
        const before = entries.get(name);
        if (before === undefined) {
          entries.set(name, entry);
          broughtBy.set(name, use);
        } else if (before.symbol !== entry.symbol) {
          typing.find({ kind: 'duplicate-name', span, name, first: spanOf(broughtBy.get(name)!.path) });
        }
      }
    }
  }
  return broughtBy;
}

/** By model and address: a name that comes along two ways is one symbol. */
const kept = new WeakMap<Model, Map<string, ReadonlyMap<string, Entry>>>();

/**
 * What a file offers to those that use it. Asking again gives the same symbols.
 *
 * @param file the used file
 * @returns the symbols that its `shared` blocks declare, with the address of the file as their origin
 */
function exportsOf(file: UsedFile): ReadonlyMap<string, Entry> {
  const byAddress = kept.get(file.model) ?? new Map<string, ReadonlyMap<string, Entry>>();
  kept.set(file.model, byAddress);
  const known = byAddress.get(file.address);
  if (known !== undefined) return known;
  const entries = new Map<string, Entry>();
  for (const block of file.model.methodologies) {
    if (block.complete) continue;
    for (const symbol of copyOf(block, file)) {
      if (entries.has(symbol.name)) continue;
      entries.set(symbol.name, { symbol, target: { kind: 'symbol', symbol } });
    }
  }
  byAddress.set(file.address, entries);
  return entries;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Copies of the symbols that a block declares, which point at each other as the originals do. */
function copyOf(block: MethodologyModel, { address, text }: UsedFile): readonly ModelSymbol[] {
  const symbols = new Map<string, ModelSymbol>();
  const home: Home = { text, symbols, types: block.types, units: block.units };
  const copies = new Map<ModelSymbol, ModelSymbol>();
  for (const [name, symbol] of block.symbols) {
    const copy = symbol.origin === undefined ? { ...symbol, origin: address, home } : symbol;
    copies.set(symbol, copy);
    symbols.set(name, copy);
  }
  const index = (original: IndexSymbol): IndexSymbol =>
    (copies.get(original) as IndexSymbol | undefined) ?? original;
  const value = (original: ValueSymbol): ValueSymbol =>
    (copies.get(original) as ValueSymbol | undefined) ?? original;
  const type = (original: ValueType): ValueType =>
    original.kind === 'element' ? { kind: 'element', index: index(original.index) } : original;
  const key = (original: TableKeyType): TableKeyType =>
    original.kind === 'element' ? { kind: 'element', index: index(original.index) } : original;
  const own = [...copies].flatMap(([original, copy]) => (original === copy ? [] : [copy]));
  for (const copy of own as Writable<ModelSymbol>[]) {
    if (copy.kind === 'value') {
      copy.indices = copy.indices.map(index);
      copy.type = type(copy.type);
      copy.dependsOn = copy.dependsOn.map(value);
    } else if (copy.kind === 'table') {
      copy.keys = copy.keys.map(key);
      copy.type = type(copy.type);
      copy.dependsOn = copy.dependsOn.map(value);
    }
  }
  return own;
}
