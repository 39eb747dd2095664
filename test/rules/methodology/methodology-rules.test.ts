import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/features/analysis.ts';
import type { Diagnostic, TextEdit } from '../../../server/src/rules/rule.ts';
import { checkFindings, readCases } from '../../cases.ts';

const cases = readCases(new URL('./cases/', import.meta.url));

describe('rules for methodologies and examples', () => {
  describe('find in each case what it marks, and nothing else', () => {
    for (const testCase of cases) {
      it(testCase.name, () => {
        const { diagnostics } = analyse(testCase.text);
        checkFindings(
          testCase,
          diagnostics.map(({ start, end, severity, code, message }) => ({
            start,
            end,
            words: `${severity}[${code}] ${message}`,
          })),
        );
      });
    }
  });

  describe('mend with each fix what it is for', () => {
    for (const { name, text } of cases) {
      it(name, () => {
        const before = analyse(text);
        for (const diagnostic of before.diagnostics) {
          for (const fix of diagnostic.fixes) {
            const mended = apply(text, fix.edits);
            const after = analyse(mended);
            const what = `${fix.title} for: ${diagnostic.message}\n${mended}`;
            assert.ok(count(after.diagnostics, diagnostic) < count(before.diagnostics, diagnostic), what);
            assert.ok(after.parsed.problems.length <= before.parsed.problems.length, what);
          }
        }
      });
    }
  });

  describe('speak Japanese in the same places', () => {
    for (const { name, text } of cases) {
      it(name, () => {
        const english = analyse(text).diagnostics;
        const japanese = analyse(text, 'ja').diagnostics;
        assert.deepEqual(japanese.map(place), english.map(place));
        for (const { message, fixes, related } of japanese) {
          const words = [message, ...fixes.map((fix) => fix.title), ...related.map((place) => place.message)];
          for (const line of words) {
            assert.match(line, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
            assert.doesNotMatch(line, /\{\w+\}/);
          }
        }
      });
    }
  });
});

const place = ({ code, start, end }: Diagnostic) => `${code} ${start} ${end}`;

function count(diagnostics: readonly Diagnostic[], { code, message }: Diagnostic): number {
  return diagnostics.filter((other) => other.code === code && other.message === message).length;
}

/** The text after edits that do not overlap; those at one place in their order. */
function apply(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    assert.ok(edit.start >= end, 'edits overlap');
    result += text.slice(end, edit.start) + edit.newText;
    end = edit.end;
  }
  return result + text.slice(end);
}
