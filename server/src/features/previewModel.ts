/** What the preview panel shows of one text. Types only: the client reads them through lsp/messages.ts. */

/** Part that a value plays in a calculation. */
export type PreviewRole = 'reference' | 'project' | 'reduction' | 'calculated' | 'input';

/** One value of an example. `symbol` is MathML; `value` is formatted for reading. */
export interface PreviewRow {
  readonly symbol: string;
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly value: string;
  readonly role: PreviewRole;
}

/** One bar of the chart of reference emissions, project emissions and emission reductions. */
export interface PreviewBar {
  readonly label: string;
  readonly name: string;
  readonly value: number;
  readonly display: string;
  readonly unit: string;
}

/** A finding inside an example, with its place as UTF-16 offsets of the text. */
export interface PreviewProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** An eligibility criterion as one example meets it. `attested` means that a person has to confirm it. */
export interface PreviewCriterion {
  readonly number: string;
  readonly text: string;
  readonly status: 'met' | 'unmet' | 'attested' | 'unknown';
}

/** Results of one example. */
export interface PreviewExample {
  readonly name: string;
  readonly rows: readonly PreviewRow[];
  readonly chart: readonly PreviewBar[];
  readonly problems: readonly PreviewProblem[];
  readonly criteria: readonly PreviewCriterion[];
}

/** One typeset formula, with its place as UTF-16 offsets of the text. */
export interface PreviewFormula {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly mathml: string;
  readonly start: number;
  readonly end: number;
}

/** Everything that the preview panel shows of one text. `messages` explain what could not be shown. */
export interface PreviewModel {
  readonly title: string;
  readonly examples: readonly PreviewExample[];
  readonly formulas: readonly PreviewFormula[];
  readonly messages: readonly string[];
}
