/** Inlay hints: each text in `inlayHints/` as an author sees it, with the hints in `‹›`. */
import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/features/analysis.ts';
import { inlayHints } from '../../../server/src/features/inlayHints.ts';
import { offsetAt } from '../../../server/src/features/positions.ts';
import { readCases } from '../../cases.ts';
import { languageOf, matchesRecord } from './records.ts';

describe('inlay hints', () => {
  for (const testCase of readCases(new URL('inlayHints/', import.meta.url))) {
    it(testCase.name, () => {
      const language = languageOf(testCase);
      const analysis = analyse(testCase.text, language);
      const whole = { start: 0, end: testCase.text.length };
      const hints = inlayHints(analysis, whole, language);
      let shown = testCase.text;
      for (const { position, label } of hints.toReversed()) {
        assert.equal(typeof label, 'string');
        const offset = offsetAt(analysis, position);
        shown = `${shown.slice(0, offset)} ‹${label as string}›${shown.slice(offset)}`;
      }
      matchesRecord(testCase, shown);
    });
  }

  it('gives the values of the example that is active', () => {
    const text = `methodology A {
  fixed a : - "a" {}
  b : - = a * 2
  example "first" { a = 1 }
  example "second" { a = 21 }
}`;
    const labels = (active: number) =>
      inlayHints(analyse(text), { start: 0, end: text.length }, 'en', active).map(({ label }) => label);
    assert.deepEqual(labels(0), ['= 2']);
    assert.deepEqual(labels(1), ['= 42']);
    assert.deepEqual(labels(2), []);
  });

  it('gives only the hints of the part that is asked for', () => {
    const text = 'methodology A {\n  fixed a : - "a" {}\n  b = a * 2\n  c = b * 2\n}';
    const start = text.indexOf('c =');
    const hints = inlayHints(analyse(text), { start, end: start + 1 }, 'en');
    assert.deepEqual(
      hints.map(({ position }) => position.line),
      [3],
    );
  });
});
