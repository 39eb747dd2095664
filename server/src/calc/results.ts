/** What the calculation of a methodology's examples gives. Values are exact rationals in the unit of their symbol. */
import type Fraction from 'fraction.js';
import type { Criterion, CriterionExpectation, Example, Expectation, Span } from '../../../grammar/syntax.ts';
import type { MethodologyModel, TableSymbol, ValueSymbol } from '../model/model.ts';

/** A number in the unit of its symbol, a yes/no, or the name of an index element. */
export type Value = Fraction | boolean | string;

/** The values of one symbol: one for each combination of elements, in row-major order of its indices. */
export interface ValueTable {
  readonly symbol: ValueSymbol;
  /** For each index of the symbol, the elements in order. Empty for a plain value. */
  readonly elements: readonly (readonly string[])[];
  /** `undefined` where it could not be calculated. */
  readonly values: readonly (Value | undefined)[];
}

/** Something that keeps an example from being calculated, or makes its result doubtful. */
export type CalculationProblem = Span &
  (
    | {
        readonly kind: 'division-by-zero';
        readonly text: string;
        readonly divisor: string;
        readonly element: string | undefined;
      }
    /**
     * An input that the results need has no value; the span is the example's title. `elements` are those that lack a value
     * where others have one.
     */
    | {
        readonly kind: 'missing-input';
        readonly symbols: readonly ValueSymbol[];
        readonly elements: ReadonlyMap<ValueSymbol, readonly (readonly string[])[]>;
      }
    | { readonly kind: 'missing-elements'; readonly index: string }
    | { readonly kind: 'missing-option'; readonly symbol: ValueSymbol }
    | {
        readonly kind: 'wrong-size';
        readonly name: string;
        readonly index: string;
        readonly expected: number;
        readonly actual: number;
      }
    /** An input outside the allowed range of its parameter. */
    | {
        readonly kind: 'out-of-range';
        readonly symbol: ValueSymbol;
        readonly value: string;
        readonly range: string;
        readonly factor: string | undefined;
      }
    | {
        readonly kind: 'outside-table';
        readonly table: TableSymbol;
        readonly value: string;
        readonly covered: string;
      }
    | { readonly kind: 'not-an-input'; readonly symbol: ValueSymbol }
    | { readonly kind: 'domain'; readonly function: string; readonly value: string }
    | { readonly kind: 'too-large'; readonly text: string }
    | { readonly kind: 'assigned-twice'; readonly name: string; readonly first: Span }
    | {
        readonly kind: 'unknown-element';
        readonly name: string;
        readonly index: string;
        readonly suggestions: readonly string[];
      }
    /** A month, day or hour that is no part of the monitoring period, which begins on `first` and ends on `last`. */
    | {
        readonly kind: 'outside-period';
        readonly name: string;
        readonly index: string;
        readonly side: 'before' | 'after';
        readonly first: string;
        readonly last: string;
      }
    /** An index of the calendar is used and the example says no `period`; or the period ends before it begins. */
    | { readonly kind: 'missing-period'; readonly index: string }
    | { readonly kind: 'period-reversed' }
    /** A value of another kind than the parameter takes: a number for `one of fuel`, a word for a number. */
    | { readonly kind: 'wrong-kind'; readonly symbol: ValueSymbol; readonly text: string }
    | { readonly kind: 'option-not-allowed'; readonly symbol: ValueSymbol; readonly option: string }
  );

export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly symbol: ValueSymbol;
  /** Which of the values of the symbol: element names, empty for a plain value. */
  readonly elements: readonly string[];
  readonly expected: Fraction;
  /** Compared as stated: rounded to the decimals that the author wrote; a reduction in whole tonnes is rounded down. */
  readonly actual: Fraction | undefined;
  /** `actual` as the author would write it. */
  readonly actualText: string | undefined;
  readonly expectedText: string;
  readonly passed: boolean;
}

export interface CriterionResult {
  readonly criterion: Criterion;
  readonly status: 'met' | 'unmet' | 'attested' | 'unknown';
  /** What the example expects, if it says so. */
  readonly expected: CriterionExpectation | undefined;
  /** The first element for which it is unmet: `south`. */
  readonly firstUnmet: string | undefined;
}

export interface ExampleResults {
  readonly example: Example;
  /** Inputs and results, by symbol; absent where nothing is known. */
  readonly values: ReadonlyMap<ValueSymbol, ValueTable>;
  /** The elements of each index of the project, by the name of the index. */
  readonly elements: ReadonlyMap<string, readonly string[]>;
  /** The option chosen for each parameter with options. */
  readonly options: ReadonlyMap<ValueSymbol, string>;
  readonly criteria: readonly CriterionResult[];
  readonly expectations: readonly ExpectationResult[];
  readonly problems: readonly CalculationProblem[];
  /** The reduction as an official result: whole tonnes, rounded down. */
  readonly officialReduction: { readonly symbol: ValueSymbol; readonly value: Fraction } | undefined;
}

/** What no example of a methodology has reached. */
export interface Unreached {
  readonly kind: 'formula' | 'branch' | 'option' | 'row';
  readonly span: Span;
  /** As a person would name it: `option captive of EF_elec`, `row 300 ..< 450 of COP_reference`. */
  readonly name: string;
}

/** How much of a methodology its examples reach: formulas, branches of conditions, options, table rows. */
export interface Coverage {
  readonly reached: number;
  readonly total: number;
  readonly unreached: readonly Unreached[];
}

export interface MethodologyResults {
  readonly methodology: MethodologyModel;
  readonly coverage: Coverage;
  readonly examples: readonly ExampleResults[];
}
