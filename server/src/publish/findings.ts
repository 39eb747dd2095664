/** What a check found, as every output format takes it. */
import type { Diagnostic, Severity } from '../rules/rule.ts';

/** One text with what was found in it. */
export interface CheckedText {
  /** What a person calls it: a path, or a name for standard input. */
  readonly name: string;
  /** Its address, percent-encoded: relative to the folder that the outputs are relative to, or a whole `file:` address. */
  readonly uri: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A text that could not be checked. */
export interface UncheckedText {
  readonly name: string;
  readonly reason: string;
}

/** Everything that one run found. */
export interface Findings {
  readonly checked: readonly CheckedText[];
  readonly unchecked: readonly UncheckedText[];
}

/** All severities, the gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** How often something of each severity was found. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Counts diagnostics by severity. */
export function countBySeverity(texts: readonly Pick<CheckedText, 'diagnostics'>[]): SeverityCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { diagnostics } of texts) for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
