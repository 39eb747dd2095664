/** Findings as JSON, for programs. The shape is stable: parts are added, never changed or taken away. */
import type { Span } from '../../../grammar/syntax.ts';
import { countBySeverity, type Findings } from './findings.ts';
import { LineMap } from './lines.ts';

/**
 * Writes findings as one JSON value:
 * `{ version: 1, files: [{ path, diagnostics }], unreadable: [{ path, reason }], counts: { error, warning, information, hint } }`.
 *
 * A diagnostic has `code`, `severity`, `message`, `range`, `tags`, `related` (`message` and `range`) and `fixes`
 * (`title`, `preferred`, and `edits` with `range` and `newText`). A range has `start` and `end` (not part of it), each
 * with `line` and `column` from 1 and `offset` from 0, in UTF-16 units and without a byte order mark.
 *
 * @returns JSON, with a line end
 */
export function toJson({ checked, unchecked }: Findings): string {
  const files = checked.map(({ name, text, diagnostics }) => {
    const lines = new LineMap(text);
    const range = (span: Span) => ({
      start: { ...lines.at(span.start), offset: span.start },
      end: { ...lines.at(span.end), offset: span.end },
    });
    return {
      path: name,
      diagnostics: diagnostics.map((diagnostic) => ({
        code: diagnostic.code,
        severity: diagnostic.severity,
        message: diagnostic.message,
        range: range(diagnostic),
        tags: diagnostic.tags,
        related: diagnostic.related.map((place) => ({ message: place.message, range: range(place) })),
        fixes: diagnostic.fixes.map(({ title, preferred, edits }) => ({
          title,
          preferred,
          edits: edits.map((edit) => ({ range: range(edit), newText: edit.newText })),
        })),
      })),
    };
  });
  const unreadable = unchecked.map(({ name, reason }) => ({ path: name, reason }));
  return `${JSON.stringify({ version: 1, files, unreadable, counts: countBySeverity(checked) }, null, 2)}\n`;
}
