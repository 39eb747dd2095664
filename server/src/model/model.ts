/**
 * What a text means: its names, indices and units.
 *
 * A model is immutable and a pure function of the syntax tree. It never holds messages: what is wrong is a
 * `Finding` (see findings.ts) that a rule turns into a diagnostic.
 */
import type {
  Example,
  Expression,
  Formula,
  FormulaKind,
  IndexDeclaration,
  MaterialDeclaration,
  Methodology,
  Option,
  Parameter,
  ParameterKind,
  Span,
  SyntaxTree,
  Table,
  UnitDeclaration,
  UnitSyntax,
} from '../../../grammar/syntax.ts';
import type { UnitScope } from '../units/resolve.ts';
import type { Unit } from '../units/unit.ts';
import type { Finding } from './findings.ts';

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

/** What a name in the text stands for. */
export type NameTarget =
  | { readonly kind: 'symbol'; readonly symbol: ModelSymbol }
  | { readonly kind: 'element'; readonly index: IndexSymbol; readonly element: string }
  /** An element given by an example: `{ north, south }`. */
  | {
      readonly kind: 'project-element';
      readonly index: IndexSymbol;
      readonly element: string;
      readonly example: Example;
    }
  | { readonly kind: 'option'; readonly owner: ValueSymbol; readonly option: Option }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'gas'; readonly symbol: string }
  | { readonly kind: 'report'; readonly report: string }
  /** A word of the reference data that a function takes: `diesel`, `lower`, `food`. `of` is the function. */
  | { readonly kind: 'reference-word'; readonly of: string; readonly word: string }
  | { readonly kind: 'file'; readonly address: string }
  | { readonly kind: 'catalogue-unit'; readonly name: string }
  | { readonly kind: 'criterion'; readonly number: string };

/** One place where a name stands. */
export interface NameUse extends Span {
  readonly name: string;
  readonly target: NameTarget;
  /** True at the declaration itself. */
  readonly declaration: boolean;
}

export interface MethodologyModel {
  readonly syntax: Methodology;
  /** `ID_AM002`. */
  readonly name: string;
  /** False for a `shared` block, which is no methodology of its own and need not be complete. */
  readonly complete: boolean;
  /** All names that are in scope, by name; of two declarations of one name the first. */
  readonly symbols: ReadonlyMap<string, ModelSymbol>;
  /** Parameters and formulas of this block in the order of the text. */
  readonly values: readonly ValueSymbol[];
  readonly tables: readonly TableSymbol[];
  readonly indices: readonly IndexSymbol[];
  /**
   * Values in an order in which each comes after all that it uses; those on a cycle are left out. Values of other files
   * are among them as far as they are used here.
   */
  readonly calculationOrder: readonly ValueSymbol[];
  /** The counts and materials that the author declared. */
  readonly unitScope: UnitScope;
  /** Each place where a name stands, in the order of the text. */
  readonly uses: readonly NameUse[];
  /** What each expression is. */
  readonly types: ReadonlyMap<Expression, ValueType>;
  /** The unit that each written unit means; one that can't be read is absent. */
  readonly units: ReadonlyMap<UnitSyntax, Unit>;
  readonly findings: readonly Finding[];
}

/** A file that a text names with `use`. */
export interface UsedFile {
  readonly address: string;
  readonly text: string;
  readonly model: Model;
}

/** The files that a text uses, by path as written (the value of the quoted text); `undefined` where there is no such file, 'circle' where it uses this one in turn. */
export type UsedFiles = ReadonlyMap<string, UsedFile | 'circle' | undefined>;

/** The meaning of one text. */
export interface Model {
  readonly tree: SyntaxTree;
  readonly methodologies: readonly MethodologyModel[];
}
