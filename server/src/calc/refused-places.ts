/** Where the checker has found something that keeps an expression from having a value. */
import type { Span } from '../../../grammar/syntax.ts';
import type { Finding, FindingKind, UnitMismatch } from '../model/findings.ts';

export interface Places {
  has(span: Span): boolean;
}

/** Findings that a formula can be calculated with: something is doubtful or missing elsewhere. */
const harmless: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'duplicate-name',
  'gwp-bases',
  'index-shadowed',
  'rows-overlap',
  'rows-gap',
  'rows-missing',
]);

/**
 * @param findings what the checker found in a methodology
 * @returns the places of expressions without a value
 */
export function refusedPlaces(findings: readonly Finding[]): Places {
  const ends = new Map<number, Set<number>>();
  for (const finding of findings) {
    const { kind, span } = finding;
    if (harmless.has(kind) || (kind === 'unit-mismatch' && converts(finding))) continue;
    const known = ends.get(span.start);
    if (known === undefined) ends.set(span.start, new Set([span.end]));
    else known.add(span.end);
  }
  return { has: ({ start, end }) => ends.get(start)?.has(end) === true };
}

/** Whether a value of an example only has another scale than its parameter: it is converted, and the checker says so. */
function converts({ context, comparison }: UnitMismatch): boolean {
  return context === 'example' && (comparison.kind === 'scale' || comparison.kind === 'percent');
}
