/**
 * The plan of a methodology: what is to be calculated, in an order in which each step comes after all that it reads.
 * It is made once for a model. The exact evaluator, the bulk evaluator, the spreadsheet writer and the typeset formulas
 * read this one plan.
 */
import type { Criterion, Option, Range } from '../../../grammar/syntax.ts';
import type {
  IndexSymbol,
  MethodologyModel,
  TableKeyType,
  TableSymbol,
  ValueSymbol,
} from '../model/model.ts';
import type { Mark, Operation, RangeKey, Key } from './operations.ts';

/** That something reads a step or looks into a table; the mark is set where an example does so. */
export interface Link {
  readonly mark: number;
  readonly to: { readonly kind: 'step' | 'table'; readonly position: number };
}

/** A declaration with formulas: what it reads, and which marks are its own. */
export interface Declaration {
  readonly links: readonly Link[];
  /** The first mark, and the one behind the last. */
  readonly marks: readonly [number, number];
}

export interface PlannedOption {
  readonly name: string;
  readonly syntax: Option;
  readonly rule:
    | { readonly kind: 'given' }
    | { readonly kind: 'expression'; readonly operation: Operation }
    /** Positions among the options of the same value. */
    | { readonly kind: 'lowest' | 'highest' | 'first'; readonly options: readonly number[] };
  readonly requires: readonly Operation[];
  readonly mark: number | undefined;
}

/** How a step gets its values. */
export type StepRule =
  /** The example gives it; `otherwise` stands in where it does not. */
  | { readonly kind: 'input'; readonly otherwise: Operation | undefined }
  | { readonly kind: 'formula'; readonly operation: Operation }
  | {
      readonly kind: 'options';
      readonly options: readonly PlannedOption[];
      readonly otherwise: Operation | undefined;
    }
  /** It depends on itself, or has no formula: the checker says so. */
  | { readonly kind: 'unknown' };

/** The values of one symbol. */
export interface Step extends Declaration {
  readonly symbol: ValueSymbol;
  /** An index of the symbol has the slot of its position. */
  readonly indices: readonly IndexSymbol[];
  readonly rule: StepRule;
  /** The allowed range of an input. */
  readonly range: { readonly key: RangeKey; readonly syntax: Range } | undefined;
  /** The mark of its formula, where it has one in this text. */
  readonly mark: number | undefined;
}

export interface PlannedRow {
  /** One for each key of the table; `undefined` where it can't be read. */
  readonly keys: readonly (Key | undefined)[];
  readonly operation: Operation;
  readonly mark: number | undefined;
}

export interface PlannedTable extends Declaration {
  readonly symbol: TableSymbol;
  readonly keys: readonly TableKeyType[];
  readonly rows: readonly PlannedRow[];
  /** Position of the key along which values are interpolated. */
  readonly interpolated: number | undefined;
}

export interface PlannedCriterion extends Declaration {
  readonly syntax: Criterion;
  readonly requires: readonly Operation[];
}

export interface Plan {
  readonly methodology: MethodologyModel;
  readonly text: string;
  readonly steps: readonly Step[];
  readonly stepOf: ReadonlyMap<ValueSymbol, number>;
  readonly tables: readonly PlannedTable[];
  readonly criteria: readonly PlannedCriterion[];
  /** By number: what may be reached. `undefined` for a link. */
  readonly marks: readonly (Mark | undefined)[];
  /** How many slots for indices an evaluation needs. */
  readonly slots: number;
}
