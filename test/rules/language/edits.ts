import assert from 'node:assert/strict';
import type { TextEdit } from '../../../server/src/rules/rule.ts';

/**
 * The text after edits that do not overlap; edits at one place follow each other in their order.
 *
 * @param text the text before
 * @param edits in any order
 */
export function apply(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    assert.ok(edit.start >= end, 'edits overlap');
    result += text.slice(end, edit.start) + edit.newText;
    end = edit.end;
  }
  return result + text.slice(end);
}
