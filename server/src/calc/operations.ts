/**
 * What a plan is made of: formulas as operations on values. An operation is data; the exact evaluator is one of its
 * readers. It keeps the expression that it comes from, so that every reader can name and place it.
 */
import type Fraction from 'fraction.js';
import type { Expression, Span } from '../../../grammar/syntax.ts';
import type { IndexSymbol } from '../model/model.ts';

/**
 * Where an index runs: each binder of an aggregate and each index of a declaration has a slot of its own while it runs.
 * A slot holds the position of an element; for an index of years it holds the year itself.
 */
export interface Slot {
  readonly slot: number;
  readonly index: IndexSymbol;
  /** True where it runs from one year to another, whatever elements the index has. */
  readonly ranged: boolean;
}

/** Which element of an index is read. */
export type Place =
  | { readonly kind: 'running'; readonly from: Slot }
  | { readonly kind: 'named'; readonly element: string }
  | { readonly kind: 'computed'; readonly operation: Operation };

interface Written {
  readonly syntax: Expression;
}

export interface Constant extends Written {
  readonly kind: 'constant';
  readonly value: Fraction;
}
/** `yes` or `no`. */
export interface Truth extends Written {
  readonly kind: 'truth';
  readonly value: boolean;
}
/** An element by its name, or another word that a table is looked up by. */
export interface Word extends Written {
  readonly kind: 'word';
  readonly word: string;
}
/** The element that an index stands at. */
export interface RunningElement extends Written {
  readonly kind: 'running-element';
  readonly from: Slot;
}
/** The year that an index of years stands at, as a number. */
export interface RunningYear extends Written {
  readonly kind: 'running-year';
  readonly from: Slot;
}
/** A value of another step. */
export interface Read extends Written {
  readonly kind: 'read';
  /** Position of the step in the plan. */
  readonly step: number;
  readonly places: readonly Place[];
  readonly mark: number;
}
/** `COP_reference(capacity[i])`. */
export interface Lookup extends Written {
  readonly kind: 'lookup';
  /** Position of the table in the plan. */
  readonly table: number;
  readonly keys: readonly Operation[];
  readonly mark: number;
}
/** `round(x, 2)`. Arguments are numbers; those of `student_t` are a share of 1 and a plain number. */
export interface FunctionCall extends Written {
  readonly kind: 'function';
  readonly name: string;
  readonly arguments: readonly Operation[];
}
/** `IPCC_k(j, tropical_wet)`: a number of the reference data. */
export interface ReferenceRead extends Written {
  readonly kind: 'reference';
  readonly name: string;
  readonly words: readonly Operation[];
}
/** `period_days()`, `period_share(y)`. */
export interface PeriodLength extends Written {
  readonly kind: 'period';
  readonly name: string;
  /** The year of `period_share`. */
  readonly arguments: readonly Operation[];
}
export interface PlannedBinder {
  readonly from: Slot;
  /** The first and the last year of `x in 1 .. y`; otherwise all elements of the index. */
  readonly range: { readonly from: Operation; readonly to: Operation } | undefined;
}
/** `sum(i, j where …: …)`. */
export interface Aggregation extends Written {
  readonly kind: 'aggregate';
  readonly name: string;
  readonly binders: readonly PlannedBinder[];
  readonly condition: Operation | undefined;
  readonly body: Operation;
}
/** One step of a chain; its expression is the chain up to here. */
export interface ChainLink extends Written {
  readonly operator: '+' | '-' | '*' | '/';
  readonly operand: Operation;
  /** The operand as the author wrote it, without brackets around it. */
  readonly right: Expression;
}
/** `a + b - c` or `a * b / c`: worked from left to right. */
export interface Chain extends Written {
  readonly kind: 'chain';
  readonly first: Operation;
  readonly links: readonly ChainLink[];
}
export interface Power extends Written {
  readonly kind: 'power';
  readonly base: Operation;
  readonly exponent: Operation;
}
export interface Negation extends Written {
  readonly kind: 'negation';
  readonly operand: Operation;
}
export interface Comparison extends Written {
  readonly kind: 'comparison';
  readonly operator: '<' | '<=' | '>' | '>=' | '=' | '!=';
  readonly left: Operation;
  readonly right: Operation;
}
/** `a and b and c`: parts behind the first that decides are not looked at. */
export interface Junction extends Written {
  readonly kind: 'and' | 'or';
  readonly parts: readonly Operation[];
}
export interface Inversion extends Written {
  readonly kind: 'not';
  readonly operand: Operation;
}
/** `x in MWh`: the number times a factor, plus an offset where one of the units is degC. */
export interface Scaling extends Written {
  readonly kind: 'scaling';
  readonly operand: Operation;
  readonly factor: Fraction;
  readonly offset: Fraction;
}
/** A part of a formula that is worked out only in some cases. */
export interface Branch {
  readonly operation: Operation;
  readonly mark: number;
}
export interface Choice extends Written {
  readonly kind: 'choice';
  readonly condition: Operation;
  readonly consequence: Branch;
  readonly alternative: Branch;
}
export interface Selection extends Written {
  readonly kind: 'case';
  readonly subject: Operation;
  readonly branches: readonly (Branch & { readonly keys: readonly Key[] })[];
  readonly otherwise: Branch | undefined;
}
/** A number as written that is too large, or too near to 0, to calculate with. */
export interface TooLarge extends Written {
  readonly kind: 'too-large';
}
/** An expression that the checker has refused, or that is missing. */
export interface Unknown extends Written {
  readonly kind: 'unknown';
}

export type Operation =
  | Constant
  | Truth
  | Word
  | RunningElement
  | RunningYear
  | Read
  | Lookup
  | FunctionCall
  | ReferenceRead
  | PeriodLength
  | Aggregation
  | Chain
  | Power
  | Negation
  | Comparison
  | Junction
  | Inversion
  | Scaling
  | Choice
  | Selection
  | TooLarge
  | Unknown;

/** What a row of a table or a branch of a case is for: a word, or the numbers of a range. */
export type Key = { readonly kind: 'word'; readonly word: string } | RangeKey;

export interface RangeKey {
  readonly kind: 'range';
  readonly lower: RangeEnd | undefined;
  readonly upper: RangeEnd | undefined;
}

/** One end of a range, in the unit of what it is a range of. */
export interface RangeEnd {
  readonly value: Fraction;
  readonly inclusive: boolean;
}

/** One place that an example may reach or not: see coverage.ts. */
export interface Mark {
  readonly kind: 'formula' | 'branch' | 'option' | 'row';
  readonly span: Span;
  readonly name: string;
}
