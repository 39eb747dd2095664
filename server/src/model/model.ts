/**
 * What a text means: its names, indices and units.
 *
 * A model is immutable and a pure function of the syntax tree. It never holds messages: what is wrong is a
 * `Finding` (see findings.ts) that a rule turns into a diagnostic.
 */
import type {
  Example,
  Expression,
  Methodology,
  Option,
  Span,
  SyntaxTree,
  UnitSyntax,
} from '../../../grammar/syntax.ts';
import type { UnitScope } from '../units/resolve.ts';
import type { Unit } from '../units/unit.ts';
import type { Finding } from './findings.ts';
import type { IndexSymbol, ModelSymbol, TableSymbol, ValueSymbol, ValueType } from './symbols.ts';

export type {
  Declared,
  Home,
  IndexKind,
  IndexSymbol,
  MaterialSymbol,
  ModelSymbol,
  TableKeyType,
  TableSymbol,
  UnitSymbol,
  ValueRole,
  ValueSymbol,
  ValueType,
} from './symbols.ts';

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
  /**
   * A word of the reference data that a function takes (`diesel`, `lower`, `food`), or of a table's own rows. `of` is the
   * function or the table.
   */
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
  /** The files that its blocks take in. */
  readonly used: UsedFiles;
}
