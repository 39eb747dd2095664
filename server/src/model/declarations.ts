/** The symbols that the items of a block declare. */
import type { IndexDeclaration, Item, Name, Use } from '../../../grammar/syntax.ts';
import type {
  Home,
  IndexKind,
  IndexSymbol,
  MaterialSymbol,
  ModelSymbol,
  TableSymbol,
  UnitSymbol,
  ValueRole,
  ValueSymbol,
} from './model.ts';
import type { Entry } from './scope.ts';
import { spanOf, type Typing } from './typing.ts';
import { unknown } from './value-types.ts';

/** A symbol that is still being worked out. */
export type Draft<Symbol> = { -readonly [Key in keyof Symbol]: Symbol[Key] };

/** What a block declares, each kind in the order of the text. */
export interface Declarations {
  readonly values: readonly Draft<ValueSymbol>[];
  readonly tables: readonly Draft<TableSymbol>[];
  readonly indices: readonly IndexSymbol[];
}

/** Where declarations go. */
export interface Register {
  readonly entries: Map<string, Entry>;
  readonly counts: Map<string, UnitSymbol>;
  readonly materials: Map<string, MaterialSymbol>;
  /** For each imported name, the `use` that brought it. */
  readonly broughtBy: ReadonlyMap<string, Use>;
  readonly home: Home;
}

/**
 * Makes the symbols of a block and brings them into scope: of two declarations of one name the first.
 *
 * @param typing where uses of names and findings go
 * @param items the items of the block
 * @param register where the symbols go
 */
export function declare(typing: Typing, items: readonly Item[], register: Register): Declarations {
  const values: Draft<ValueSymbol>[] = [];
  const tables: Draft<TableSymbol>[] = [];
  const indices: IndexSymbol[] = [];
  const { home } = register;
  for (const syntax of items) {
    switch (syntax.kind) {
      case 'parameter':
      case 'formula': {
        const role: ValueRole = syntax.kind === 'formula' ? syntax.formulaKind : syntax.parameterKind;
        const symbol: Draft<ValueSymbol> = {
          kind: 'value',
          name: syntax.name.text,
          role,
          syntax,
          indices: [],
          declaredUnit: undefined,
          type: unknown,
          inferred: false,
          dependsOn: [],
          cyclic: false,
          origin: undefined,
          home,
        };
        values.push(symbol);
        enter(typing, register, syntax.name, symbol);
        break;
      }
      case 'table': {
        const { text } = syntax.name;
        const symbol: Draft<TableSymbol> = {
          kind: 'table',
          name: text,
          syntax,
          keys: [],
          type: unknown,
          dependsOn: [],
          origin: undefined,
          home,
        };
        tables.push(symbol);
        enter(typing, register, syntax.name, symbol);
        break;
      }
      case 'index': {
        const symbol = indexSymbol(typing, syntax, home);
        indices.push(symbol);
        enter(typing, register, syntax.name, symbol);
        noteElements(typing, symbol);
        break;
      }
      case 'unit': {
        const symbol: UnitSymbol = { kind: 'unit', name: syntax.name.text, syntax, origin: undefined, home };
        enter(typing, register, syntax.name, symbol);
        break;
      }
      case 'material': {
        const { text } = syntax.name;
        const symbol: MaterialSymbol = { kind: 'material', name: text, syntax, origin: undefined, home };
        enter(typing, register, syntax.name, symbol);
        break;
      }
    }
  }
  for (const { symbol } of register.entries.values()) {
    if (symbol.kind === 'unit') register.counts.set(symbol.name, symbol);
    else if (symbol.kind === 'material') register.materials.set(symbol.name, symbol);
  }
  return { values, tables, indices };
}

function enter(typing: Typing, register: Register, name: Name, symbol: ModelSymbol): void {
  const { text } = name;
  if (text === '') return;
  const { entries, broughtBy } = register;
  const entry: Entry = { symbol, target: { kind: 'symbol', symbol } };
  typing.use(name, text, entry.target, true);
  const before = entries.get(text);
  if (before === undefined || before.symbol.origin !== undefined) entries.set(text, entry);
  if (before === undefined) return;
  const first = before.symbol.origin === undefined ? before.symbol.syntax.name : broughtBy.get(text)!.path;
  typing.find({ kind: 'duplicate-name', span: spanOf(name), name: text, first: spanOf(first) });
}

const calendars: ReadonlySet<string> = new Set(['months', 'days', 'hours', 'years']);

function indexSymbol(typing: Typing, syntax: IndexDeclaration, home: Home): IndexSymbol {
  const elements = syntax.elements?.flatMap(({ name }) => (name.text === '' ? [] : [name.text]));
  return {
    kind: 'index',
    name: syntax.name.text,
    syntax,
    from: indexKind(typing, syntax),
    elements,
    origin: undefined,
    home,
  };
}

function indexKind(typing: Typing, { calendar, elements }: IndexDeclaration): IndexKind {
  if (calendar === undefined || calendar.text === '')
    return elements === undefined ? 'project' : 'methodology';
  if (calendars.has(calendar.text)) return calendar.text as IndexKind;
  typing.find({
    kind: 'unresolved-name',
    span: spanOf(calendar),
    name: calendar.text,
    role: 'calendar',
    suggestions: typing.nearest(calendar.text, calendars),
    owner: undefined,
  });
  return 'project';
}

function noteElements(typing: Typing, index: IndexSymbol): void {
  const places = new Map<string, Name>();
  for (const { name } of index.syntax.elements ?? []) {
    const { text } = name;
    if (text === '') continue;
    typing.use(name, text, { kind: 'element', index, element: text }, true);
    const first = places.get(text);
    if (first === undefined) places.set(text, name);
    else typing.find({ kind: 'duplicate-name', span: spanOf(name), name: text, first: spanOf(first) });
  }
}
