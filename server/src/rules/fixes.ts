/** Shorthands for the fixes of a report. */
import type { Span } from '../../../grammar/syntax.ts';
import type { Fix, MessageData, TextEdit } from './rule.ts';

/**
 * The mend that is most likely meant, as the list of fixes of a report.
 *
 * @param title key of the rule's `fixTitles`
 * @param data values for the placeholders of the title
 * @param edits what to change; where that is nothing there is no fix
 */
export function likelyFix(title: string, data: MessageData, edits: readonly TextEdit[]): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title, data, edits, preferred: true }];
}

/** Replaces what stands at a span; no edit where there is nothing to write. */
export function replaceWith(span: Span, newText: string | undefined): readonly TextEdit[] {
  return newText === undefined ? [] : [{ start: span.start, end: span.end, newText }];
}
