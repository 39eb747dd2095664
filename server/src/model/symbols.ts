/** What a text declares: values, tables, indices, units and materials, and the types that they have. */
import type {
  Expression,
  Formula,
  FormulaKind,
  IndexDeclaration,
  MaterialDeclaration,
  Parameter,
  ParameterKind,
  Table,
  UnitDeclaration,
  UnitSyntax,
} from '../../../grammar/syntax.ts';
import type { Unit } from '../units/unit.ts';

/**
 * What an expression is: a number in a unit, the number 0 (which fits every unit), a yes/no, an element of an index,
 * or not known.
 */
export type ValueType =
  | { readonly kind: 'quantity'; readonly unit: Unit }
  | { readonly kind: 'zero' }
  | { readonly kind: 'logical' }
  | { readonly kind: 'element'; readonly index: IndexSymbol }
  | { readonly kind: 'unknown' };

/** What a value is for: one of the official parameter kinds, a calculated parameter, or a result. */
export type ValueRole = ParameterKind | FormulaKind;

/** Where a symbol is declared: what its own formula, options and rows are to be read with. */
export interface Home {
  /** The text that its syntax stands in. */
  readonly text: string;
  /** The names that are in scope there. A symbol that comes from another file has the scope of that file. */
  readonly symbols: ReadonlyMap<string, ModelSymbol>;
  readonly types: ReadonlyMap<Expression, ValueType>;
  readonly units: ReadonlyMap<UnitSyntax, Unit>;
}

/** What all symbols have. */
export interface Declared {
  /** Address of the file that declares it, where that is another one (`use`); `undefined` for this text. */
  readonly origin: string | undefined;
  readonly home: Home;
}

/** A parameter or a formula: anything that has a value. */
export interface ValueSymbol extends Declared {
  readonly kind: 'value';
  readonly name: string;
  readonly role: ValueRole;
  readonly syntax: Parameter | Formula;
  readonly indices: readonly IndexSymbol[];
  /** The unit as declared; `undefined` where none is written, or it could not be read. */
  readonly declaredUnit: Unit | undefined;
  /** Declared, or else inferred from the formula. */
  readonly type: ValueType;
  /** True where the unit is inferred, not written. */
  readonly inferred: boolean;
  /** The values that its formula and its options use, each once. */
  readonly dependsOn: readonly ValueSymbol[];
  /** True where it depends on itself. */
  readonly cyclic: boolean;
}

export type TableKeyType =
  | { readonly kind: 'element'; readonly index: IndexSymbol }
  | { readonly kind: 'number'; readonly unit: Unit | undefined }
  /** The key names an index that does not exist: the rows' own names are its elements. */
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface TableSymbol extends Declared {
  readonly kind: 'table';
  readonly name: string;
  readonly syntax: Table;
  readonly keys: readonly TableKeyType[];
  readonly type: ValueType;
  /** The values that its rows use, each once. */
  readonly dependsOn: readonly ValueSymbol[];
}

/** Where the elements of an index come from. The elements of `years` are whole numbers in the unit `a`. */
export type IndexKind = 'project' | 'methodology' | 'months' | 'days' | 'hours' | 'years';

export interface IndexSymbol extends Declared {
  readonly kind: 'index';
  readonly name: string;
  readonly syntax: IndexDeclaration;
  readonly from: IndexKind;
  /** The elements that the methodology lists; `undefined` where the project or the calendar gives them. */
  readonly elements: readonly string[] | undefined;
}

export interface UnitSymbol extends Declared {
  readonly kind: 'unit';
  readonly name: string;
  readonly syntax: UnitDeclaration;
}

export interface MaterialSymbol extends Declared {
  readonly kind: 'material';
  readonly name: string;
  readonly syntax: MaterialDeclaration;
}

/** `Symbol` with a name of its own, because JavaScript has one already. */
export type ModelSymbol = ValueSymbol | TableSymbol | IndexSymbol | UnitSymbol | MaterialSymbol;
