/**
 * Facts about a text that are wrong or doubtful, found while names and units are worked out. A finding says
 * what is so and where; the rule of its kind says it to a person. An expression with a finding has the type
 * `unknown`, and `unknown` never causes another finding: one mistake gives one message.
 */
import type { Name, Span, UnitSyntax } from '../../../grammar/syntax.ts';
import type { UnitComparison } from '../units/compare.ts';
import type { UnitResolution } from '../units/resolve.ts';
import type { Unit } from '../units/unit.ts';
import type { IndexSymbol, ModelSymbol, TableSymbol, ValueSymbol, ValueType } from './symbols.ts';

/** A factor or term of the expression whose unit is wrong. */
export interface Operand {
  /** As the author wrote it: `EC_PJ[i]`. */
  readonly text: string;
  readonly span: Span;
  readonly unit: Unit;
  /** +1 where it multiplies, -1 where it divides; more for powers. */
  readonly exponent: number;
  /** The value it stands for, if it is one name. */
  readonly symbol: ValueSymbol | TableSymbol | undefined;
}

/** Two units that had to agree and do not. */
export interface UnitMismatch {
  readonly kind: 'unit-mismatch';
  readonly span: Span;
  /**
   * Which two: a declared unit and its formula; two terms of a sum; two sides of a comparison; the branches
   * of a condition; a list of arguments (`min`, `max`); an option, a table row or an example and the declared
   * unit; a conversion `x in MWh`; the argument of a table and its key; a bound of a range and its parameter.
   */
  readonly context:
    | 'declaration'
    | 'sum'
    | 'comparison'
    | 'branches'
    | 'arguments'
    | 'option'
    | 'row'
    | 'example'
    | 'conversion'
    | 'table-key'
    | 'bound';
  /** Whose unit is expected: `RE_p`, or the left term as written. */
  readonly expectedOf: string;
  readonly expected: Unit;
  /** What has the other unit, as written. */
  readonly actualOf: string;
  readonly actual: Unit;
  readonly comparison: Exclude<UnitComparison, { kind: 'same' }>;
  /** The operands of the actual side, as far as it is a product. */
  readonly operands: readonly Operand[];
  /** The declaration's unit as written, where there is one in this text: a fix may change it. */
  readonly declared: UnitSyntax | undefined;
}

export type Finding =
  | UnitMismatch
  /** A temperature in degC is multiplied, divided, raised or summed. */
  | {
      readonly kind: 'affine-arithmetic';
      readonly span: Span;
      readonly text: string;
      readonly operator: string;
      readonly unit: Unit;
    }
  /**
   * An exponent, the argument of exp, ln or log10, a factor of `product`, the digits of `round` or the degrees of
   * freedom have a unit. `of` is the function or `^`.
   */
  | {
      readonly kind: 'argument-with-unit';
      readonly span: Span;
      readonly of: string;
      readonly text: string;
      readonly unit: Unit;
    }
  /** The base has a unit and the exponent is not a constant number. */
  | { readonly kind: 'power-not-constant'; readonly span: Span; readonly text: string; readonly unit: Unit }
  /** A product that carries LHV and HHV at once. */
  | {
      readonly kind: 'basis-conflict';
      readonly span: Span;
      readonly text: string;
      readonly unit: Unit;
      readonly operands: readonly Operand[];
    }
  /** A unit in brackets behind something that is not a plain number. */
  | {
      readonly kind: 'annotation-not-number';
      readonly span: Span;
      readonly text: string;
      readonly unit: Unit | undefined;
    }
  | {
      readonly kind: 'unit-unreadable';
      readonly span: Span;
      readonly syntax: UnitSyntax;
      readonly resolution: Extract<UnitResolution, { ok: false }>;
      readonly partSpan: Span;
    }
  | {
      readonly kind: 'unresolved-name';
      readonly span: Span;
      readonly name: string;
      readonly role:
        | 'value'
        | 'table-or-function'
        | 'index'
        | 'option'
        | 'formula'
        | 'element'
        | 'gas'
        | 'report'
        | 'criterion'
        | 'reference-word'
        | 'file'
        | 'calendar';
      readonly suggestions: readonly string[];
      readonly owner: string | undefined;
    }
  | { readonly kind: 'duplicate-name'; readonly span: Span; readonly name: string; readonly first: Span }
  | { readonly kind: 'cycle'; readonly span: Span; readonly names: readonly string[] }
  /** `EC[i]` used without its index, or with too many. */
  | {
      readonly kind: 'index-count';
      readonly span: Span;
      readonly name: string;
      readonly expected: readonly IndexSymbol[];
      readonly actual: number;
    }
  /** An index used outside `sum(i: …)` and not among the indices of the declaration. */
  | {
      readonly kind: 'index-unbound';
      readonly span: Span;
      readonly index: IndexSymbol;
      readonly owner: string;
    }
  | {
      readonly kind: 'index-mismatch';
      readonly span: Span;
      readonly name: string;
      readonly expected: IndexSymbol;
      readonly actual: string;
    }
  | {
      readonly kind: 'argument-count';
      readonly span: Span;
      readonly name: string;
      readonly expected: string;
      readonly actual: number;
    }
  /** A number where a condition is needed, a condition where a number is needed, an element where a number is needed. */
  | {
      readonly kind: 'type-mismatch';
      readonly span: Span;
      readonly text: string;
      readonly expected: 'number' | 'condition' | 'element';
      readonly actual: ValueType;
    }
  /** Something that is not a number or an index is used as one: a material, a unit, a table without its argument. */
  | {
      readonly kind: 'wrong-symbol';
      readonly span: Span;
      readonly name: string;
      readonly symbol: ModelSymbol;
      readonly expected: 'value' | 'index' | 'table' | 'formula';
    }
  | {
      readonly kind: 'row-key-mismatch';
      readonly span: Span;
      readonly table: string;
      readonly expected: 'range' | 'element';
      readonly key: Name | Span;
    }
  | {
      readonly kind: 'row-key-count';
      readonly span: Span;
      readonly table: string;
      readonly expected: number;
      readonly actual: number;
    }
  /** `sum(EC)`: an aggregate without the index that it runs over. */
  | {
      readonly kind: 'aggregate-without-index';
      readonly span: Span;
      readonly name: string;
      readonly text: string;
    }
  /** A range that holds no number: `10 .. 5`. */
  | { readonly kind: 'range-empty'; readonly span: Span; readonly text: string }
  /** A formula has neither a value nor options. */
  | { readonly kind: 'no-formula'; readonly span: Span; readonly name: string }
  /** `GWP(CH4, AR5)` beside `GWP(N2O, AR4)`. */
  | {
      readonly kind: 'gwp-bases';
      readonly span: Span;
      readonly report: string;
      readonly firstReport: string;
      readonly first: Span;
    }
  | { readonly kind: 'gwp-missing'; readonly span: Span; readonly gas: string; readonly report: string }
  /** The reference data have no value for these words: `IPCC_k(food, arctic)`. */
  | {
      readonly kind: 'reference-value-missing';
      readonly span: Span;
      readonly of: string;
      readonly words: readonly string[];
    }
  /**
   * A case without `else` that leaves elements or numbers uncovered: `missing` says which; it is empty where the elements
   * come from the project, so that they can't be named.
   */
  | {
      readonly kind: 'case-incomplete';
      readonly span: Span;
      readonly text: string;
      readonly missing: readonly string[];
    }
  /** Two rows of a table or branches of a case overlap, or there is a gap between them. `place` is the numbers or words concerned. */
  | {
      readonly kind: 'rows-overlap' | 'rows-gap';
      readonly span: Span;
      readonly of: string;
      readonly place: string;
      readonly first: Span;
    }
  /** A table without a row for an element of its index. */
  | {
      readonly kind: 'rows-missing';
      readonly span: Span;
      readonly table: string;
      readonly missing: readonly string[];
    }
  /** `x in 1 .. y` for an index that is not one of years. */
  | { readonly kind: 'range-of-no-years'; readonly span: Span; readonly index: IndexSymbol }
  /**
   * An index is bound where it runs already: `again` in the same brackets, inside an aggregate that runs over it
   * (`aggregate`), or in the formula of a value that has one for each element (`declaration`). `of` is the aggregate, or
   * the value whose declaration has the index twice.
   */
  | {
      readonly kind: 'index-shadowed';
      readonly span: Span;
      readonly index: IndexSymbol;
      readonly by: 'again' | 'aggregate' | 'declaration';
      readonly of: string;
      readonly owner: string;
    }
  /** A file that uses itself, directly or through others. */
  | { readonly kind: 'use-circle'; readonly span: Span; readonly path: string };

export type FindingKind = Finding['kind'];
