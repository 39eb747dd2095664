/**
 * The syntax tree of a `.jcm` text: typed, immutable and total.
 *
 * Every text has a tree. Where something is missing the tree has a hole: a `Hole` expression, an empty
 * `Name` (its `text` is `''`), or an absent optional part. Nodes know where they stand (UTF-16 offsets)
 * and nothing about what they mean.
 */

/** Where a node stands: offsets into the text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name as written; `text` is the normalised form (NFKC), `''` where the name is missing. */
export interface Name extends Span {
  readonly kind: 'name';
  readonly text: string;
}

/** One language variant of a text. `language` is `undefined` for the main text. */
export interface TextVariant extends Span {
  readonly language: string | undefined;
  readonly value: string;
}

/** A quoted text with its language variants: `"Coal" ja "石炭"`. */
export interface Text extends Span {
  readonly kind: 'text';
  readonly variants: readonly TextVariant[];
}

/** A calendar date `2017-01-30`, as written. */
export interface DateLiteral extends Span {
  readonly kind: 'date';
  readonly text: string;
}

// ---------------------------------------------------------------- units

export type UnitSyntax =
  UnitName | UnitOne | UnitPercent | UnitNumber | UnitPower | UnitProduct | UnitQuotient | UnitMissing;

/** `MWh`, `t{coal}`, `GJ(LHV)`, `"passenger km"`. */
export interface UnitName extends Span {
  readonly kind: 'unit-name';
  readonly name: string;
  readonly substance: Name | undefined;
  readonly basis: Name | undefined;
}
/** `-`: dimensionless. */
export interface UnitOne extends Span {
  readonly kind: 'unit-one';
}
export interface UnitPercent extends Span {
  readonly kind: 'unit-percent';
}
/** A number inside a unit: the `1` of `1/h`. */
export interface UnitNumber extends Span {
  readonly kind: 'unit-number';
  readonly text: string;
}
export interface UnitPower extends Span {
  readonly kind: 'unit-power';
  readonly base: UnitSyntax;
  readonly exponent: number;
}
export interface UnitProduct extends Span {
  readonly kind: 'unit-product';
  readonly left: UnitSyntax;
  readonly right: UnitSyntax;
}
export interface UnitQuotient extends Span {
  readonly kind: 'unit-quotient';
  readonly left: UnitSyntax;
  readonly right: UnitSyntax;
}
/** A unit was expected and is not there. */
export interface UnitMissing extends Span {
  readonly kind: 'unit-missing';
}

// ---------------------------------------------------------------- expressions

export type Expression =
  | NumberLiteral
  | StringLiteral
  | Reference
  | Call
  | Aggregate
  | Unary
  | Binary
  | Conversion
  | UnitAnnotation
  | Conditional
  | Case
  | Group
  | Hole;

/** `0.8`, `1.5e-3`; `text` uses plain ASCII digits. */
export interface NumberLiteral extends Span {
  readonly kind: 'number';
  readonly text: string;
}
/** `"LED"`: the name of an index element, quoted. */
export interface StringLiteral extends Span {
  readonly kind: 'string';
  readonly value: string;
}
/** `EC_PJ[i]`; `indices` is empty for a plain name. */
export interface Reference extends Span {
  readonly kind: 'reference';
  readonly name: Name;
  readonly indices: readonly Expression[];
}
/** `exp(x)`, `COP_reference(capacity[i])`, `GWP(CH4, AR5)`. */
export interface Call extends Span {
  readonly kind: 'call';
  readonly name: Name;
  readonly arguments: readonly Expression[];
}
/** `i`, or `x in 1 .. y`: an index that runs over its elements, or over those from one year to another. */
export interface Binder extends Span {
  readonly kind: 'binder';
  readonly name: Name;
  readonly range: { readonly from: Expression; readonly to: Expression } | undefined;
}
/**
 * `sum(i, m: EC[i, m])`, `sum(x in 1 .. y: W[x])`, `all(i: …)`; `condition` is the part after `where`. `count(i where c)` is
 * another way to write `count(i: c)`.
 */
export interface Aggregate extends Span {
  readonly kind: 'aggregate';
  readonly name: Name;
  readonly binders: readonly Binder[];
  readonly condition: Expression | undefined;
  readonly body: Expression;
}
export interface Unary extends Span {
  readonly kind: 'unary';
  readonly operator: '-' | '+' | 'not';
  readonly operand: Expression;
}
export type BinaryOperator =
  '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '=' | '!=' | 'and' | 'or';
/** `left operator right`. A chain `300 <= x < 450` is `(300 <= x) and (x < 450)` with `chained` set. */
export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}
/** `x in MWh`: a visible conversion. */
export interface Conversion extends Span {
  readonly kind: 'conversion';
  readonly operand: Expression;
  readonly unit: UnitSyntax;
}
/** `0.8 [tCO2/MWh]`, `(44/12) [tCO2/tC]`: a number with its unit. */
export interface UnitAnnotation extends Span {
  readonly kind: 'unit-annotation';
  readonly operand: Expression;
  readonly unit: UnitSyntax;
}
/** `if … then … else …`. */
export interface Conditional extends Span {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly consequence: Expression;
  readonly alternative: Expression;
}
/** One branch of a case: `LED, halogen : 1.2`, `300 ..< 450 : 5.59`; the keys are alternatives. */
export interface CaseBranch extends Span {
  readonly kind: 'case-branch';
  readonly keys: readonly RowKey[];
  readonly value: Expression;
}
/** `case kind[i] { LED : 1  else : 0 }`. */
export interface Case extends Span {
  readonly kind: 'case';
  readonly subject: Expression;
  readonly branches: readonly CaseBranch[];
  /** What stands behind `else`. */
  readonly otherwise: Expression | undefined;
}
/** A parenthesised expression. */
export interface Group extends Span {
  readonly kind: 'group';
  readonly content: Expression;
}
/** An expression was expected and is not there. */
export interface Hole extends Span {
  readonly kind: 'hole';
}

// ---------------------------------------------------------------- ranges

/** One end of a range, in the range's own unit unless it has one. */
export interface Bound extends Span {
  readonly kind: 'bound';
  /** The number with its sign, plain ASCII. */
  readonly text: string;
  readonly unit: UnitSyntax | undefined;
  /** Whether the end itself belongs to the range. */
  readonly inclusive: boolean;
}

/** `300 ..< 450`, `300 <.. 450`, `.. 300`, `1500 ..`, `< 30`, `>= 30`. An absent end is open; `30` alone is a range of one number. */
export interface Range extends Span {
  readonly kind: 'range';
  readonly lower: Bound | undefined;
  readonly upper: Bound | undefined;
}

// ---------------------------------------------------------------- items of a methodology

export type Item =
  | Use
  | HeaderText
  | HeaderVersion
  | HeaderStatus
  | HeaderPartner
  | HeaderScope
  | HeaderDate
  | HeaderProposal
  | Term
  | Summary
  | Establishment
  | Criterion
  | Sources
  | IndexDeclaration
  | UnitDeclaration
  | MaterialDeclaration
  | Table
  | Parameter
  | Formula
  | History
  | Example;

export type ItemKind = Item['kind'];

/** `use "shared/electricity.jcm"`: what the `shared` blocks of that file declare is known here too. */
export interface Use extends Span {
  readonly kind: 'use';
  /** Path from this file, with `/`. */
  readonly path: Text;
}
/** `title`, `proponent`, `attachment`: one text each. */
export interface HeaderText extends Span {
  readonly kind: 'title' | 'proponent' | 'attachment';
  readonly text: Text;
}
export interface HeaderVersion extends Span {
  readonly kind: 'version';
  readonly text: Text;
}
/** `status approved`. */
export interface HeaderStatus extends Span {
  readonly kind: 'status';
  readonly status: Name;
}
/** `partner ID`: the country code of the numbering. */
export interface HeaderPartner extends Span {
  readonly kind: 'partner';
  readonly country: Name;
}
/** `scope 1, 3`. */
export interface HeaderScope extends Span {
  readonly kind: 'scope';
  readonly numbers: readonly NumberLiteral[];
}
/** `date approved 2017-01-30`, `date public_inputs 2016-11-01 .. 2016-11-15`. */
export interface HeaderDate extends Span {
  readonly kind: 'date-of';
  readonly event: Name;
  readonly from: DateLiteral;
  readonly to: DateLiteral | undefined;
}
/** `proposal ID_PM003`: the proposed methodologies that an approved one comes from. */
export interface HeaderProposal extends Span {
  readonly kind: 'proposal';
  readonly numbers: readonly Name[];
}
/** `term "Cooling capacity" "Output of a chiller …"`. */
export interface Term extends Span {
  readonly kind: 'term';
  readonly term: Text;
  readonly definition: Text;
}
export type SummaryItemKind = 'measure' | 'reference' | 'project' | 'monitoring';
export interface SummaryItem extends Span {
  readonly kind: 'summary-item';
  readonly item: SummaryItemKind;
  readonly text: Text;
}
export interface Summary extends Span {
  readonly kind: 'summary';
  readonly items: readonly SummaryItem[];
}
/** How the reference emissions are established: why they lie below business as usual (section F.1). */
export interface Establishment extends Span {
  readonly kind: 'establishment';
  readonly text: Text;
}
export interface Criterion extends Span {
  readonly kind: 'criterion';
  readonly number: NumberLiteral;
  readonly text: Text;
  readonly requires: readonly Expression[];
  /** `attest` is there: a person vouches for this criterion. */
  readonly attest: Span | undefined;
}
export interface EmissionSource extends Span {
  readonly kind: 'emission-source';
  readonly side: 'reference' | 'project';
  /** GHG types; the name `none` says that nothing is emitted. */
  readonly gases: readonly Name[];
  readonly text: Text;
  /** The formulas that count this source. */
  readonly countedBy: readonly Name[];
  /** Why the source is left out, for `excluded "…"`. */
  readonly excluded: Text | undefined;
}
export interface Sources extends Span {
  readonly kind: 'sources';
  readonly sources: readonly EmissionSource[];
}
export interface IndexElement extends Span {
  readonly kind: 'element';
  readonly name: Name;
  readonly description: Text | undefined;
}
/**
 * `index i "pump"` (elements come from the project), `index fuel "fuel" { diesel, gas }` (from the methodology), or
 * `index m "month" months` (from the calendar).
 */
export interface IndexDeclaration extends Span {
  readonly kind: 'index';
  readonly name: Name;
  readonly description: Text | undefined;
  /** `months`, `days` or `hours` of the monitoring period, or `years` (whole numbers, which can be calculated with). */
  readonly calendar: Name | undefined;
  readonly elements: readonly IndexElement[] | undefined;
}
/** `unit lamp "…"`: something counted. */
export interface UnitDeclaration extends Span {
  readonly kind: 'unit';
  readonly name: Name;
  readonly description: Text | undefined;
}
/** `material coal "…"`: something that a mass, a volume or an energy is of. */
export interface MaterialDeclaration extends Span {
  readonly kind: 'material';
  readonly name: Name;
  readonly description: Text | undefined;
}
/** What a table is looked up by: an index (no unit) or a number in a unit. */
export interface TableKey extends Span {
  readonly kind: 'table-key';
  readonly name: Name;
  readonly unit: UnitSyntax | undefined;
}
export type RowKey = Name | Range;
export interface TableRow extends Span {
  readonly kind: 'row';
  readonly keys: readonly RowKey[];
  readonly value: Expression;
}
export interface Table extends Span {
  readonly kind: 'table';
  readonly name: Name;
  readonly description: Text | undefined;
  readonly keys: readonly TableKey[];
  readonly unit: UnitSyntax | undefined;
  /** `interpolated` is there: between the numbers of two rows, values lie on a straight line. */
  readonly interpolated: Span | undefined;
  readonly source: Text | undefined;
  readonly rows: readonly TableRow[];
}

export type ParameterKind = 'default' | 'fixed' | 'monitored' | 'calculated';
export type FormulaKind = 'reference' | 'project' | 'reduction';

/** What stands in the place of a unit where the value is not a number: `one of fuel` (an element of an index), `yes/no`. */
export type Domain =
  (Span & { readonly kind: 'one-of'; readonly index: Name }) | (Span & { readonly kind: 'yes-no' });

/** How an option determines its parameter. */
export type OptionRule =
  | { readonly kind: 'given' }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'lowest' | 'highest' | 'first'; readonly options: readonly Name[] };

/** `option grid "Grid electricity" : given source "…"`. */
export interface Option extends Span {
  readonly kind: 'option';
  readonly name: Name;
  readonly description: Text | undefined;
  readonly rule: OptionRule;
  readonly source: Text | undefined;
  readonly requires: readonly Expression[];
}

/** Everything between the braces of a parameter. Absent parts are `undefined` or empty. */
export interface Attributes extends Span {
  readonly kind: 'attributes';
  readonly source: Text | undefined;
  readonly range: Range | undefined;
  /** The monitoring options allowed: `option C` or `option B, C`. */
  readonly monitoringOptions: readonly Name[];
  readonly instrument: Text | undefined;
  readonly frequency: Frequency | undefined;
  readonly quality: Text | undefined;
  readonly method: Text | undefined;
  readonly note: Text | undefined;
  readonly options: readonly Option[];
  /** Where each attribute keyword stands, in order: for the outline and for completion. */
  readonly keywords: readonly Name[];
}
/** `continuous recorded monthly`, or free text. */
export interface Frequency extends Span {
  readonly kind: 'frequency';
  readonly measured: Name | undefined;
  readonly recorded: Name | undefined;
  readonly text: Text | undefined;
}

/** A parameter of one of the three official kinds, or a calculated one. */
export interface Parameter extends Span {
  readonly kind: 'parameter';
  readonly parameterKind: ParameterKind;
  /** The keyword `default`, `fixed` or `monitored`; absent for a calculated parameter. */
  readonly keyword: Span | undefined;
  readonly name: Name;
  readonly indices: readonly Name[];
  readonly unit: UnitSyntax | undefined;
  readonly domain: Domain | undefined;
  readonly description: Text | undefined;
  readonly value: Expression | undefined;
  readonly attributes: Attributes | undefined;
}

/** `reference RE_p : tCO2/p = …`. */
export interface Formula extends Span {
  readonly kind: 'formula';
  readonly formulaKind: FormulaKind;
  readonly keyword: Span;
  readonly name: Name;
  readonly indices: readonly Name[];
  readonly unit: UnitSyntax | undefined;
  readonly domain: Domain | undefined;
  readonly description: Text | undefined;
  readonly value: Expression | undefined;
  readonly attributes: Attributes | undefined;
}

export interface Revision extends Span {
  readonly kind: 'revision';
  readonly version: Text;
  readonly date: DateLiteral;
  readonly text: Text;
}
export interface History extends Span {
  readonly kind: 'history';
  readonly revisions: readonly Revision[];
}

/** What an example gives a name: an expression, an option, or a list (nested for several indices). */
export type ExampleValue = Expression | OptionChoice | ValueList;
export interface OptionChoice extends Span {
  readonly kind: 'option-choice';
  readonly option: Name;
}
export interface ValueList extends Span {
  readonly kind: 'list';
  /** `key` is set for `{ north: 1200 }`. */
  readonly entries: readonly { readonly key: Name | undefined; readonly value: ExampleValue }[];
}
/** `EC_PJ = { 1200, 1500 }`, `EC_PJ[north] = 1200`. */
export interface Assignment extends Span {
  readonly kind: 'assignment';
  readonly name: Name;
  readonly elements: readonly Name[];
  readonly value: ExampleValue;
}
/** `expect ER_p = 254 [tCO2/p]`. */
export interface Expectation extends Span {
  readonly kind: 'expectation';
  readonly name: Name;
  readonly elements: readonly Name[];
  readonly value: ExampleValue;
}
/** `expect criterion 2 not met`. */
export interface CriterionExpectation extends Span {
  readonly kind: 'criterion-expectation';
  readonly number: NumberLiteral;
  readonly met: boolean;
}
/** `period 2020-01-01 .. 2020-12-31`: the monitoring period of an example, both days included. */
export interface ExamplePeriod extends Span {
  readonly kind: 'example-period';
  readonly from: DateLiteral;
  readonly to: DateLiteral;
}
export type ExampleEntry = Assignment | Expectation | CriterionExpectation | ExamplePeriod;
export interface Example extends Span {
  readonly kind: 'example';
  readonly title: Text;
  readonly source: Text | undefined;
  readonly entries: readonly ExampleEntry[];
}

/** `methodology ID_AM002 { … }`; or `shared electricity { … }`, declarations that other files `use`. */
export interface Methodology extends Span {
  readonly kind: 'methodology' | 'shared';
  readonly name: Name;
  readonly items: readonly Item[];
  /** The span between the braces. */
  readonly body: Span;
}

/** The tree of one text. */
export interface SyntaxTree extends Span {
  readonly kind: 'file';
  readonly methodologies: readonly Methodology[];
}

export type SyntaxNode =
  | SyntaxTree
  | Methodology
  | Item
  | Expression
  | UnitSyntax
  | Name
  | Text
  | DateLiteral
  | Range
  | Bound
  | SummaryItem
  | EmissionSource
  | IndexElement
  | TableKey
  | TableRow
  | Option
  | Attributes
  | Frequency
  | Revision
  | OptionChoice
  | ValueList
  | Assignment
  | Expectation
  | CriterionExpectation
  | ExamplePeriod
  | Binder
  | CaseBranch
  | Domain;
