/** Hover: for each `‸` in `hover/*.jcm`, the Markdown that an author sees. */
import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { analyse } from '../../../server/src/features/analysis.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { spanOf } from '../../../server/src/features/positions.ts';
import { readCases } from '../../cases.ts';
import { languageOf, lineWithCursor, matchesRecord } from './records.ts';

describe('hover', () => {
  for (const testCase of readCases(new URL('hover/', import.meta.url))) {
    it(testCase.name, () => {
      const language = languageOf(testCase);
      const analysis = analyse(testCase.text, language);
      const answers = testCase.cursors.map((cursor) => {
        const found = hover(analysis, cursor, language);
        const heading = `===== ${lineWithCursor(testCase.text, cursor)}`;
        if (found === undefined) return `${heading}\n(nothing)`;
        assert.ok(MarkupContent.is(found.contents) && found.range !== undefined);
        const { start, end } = spanOf(analysis, found.range);
        return `${heading}\n[${testCase.text.slice(start, end)}]\n${found.contents.value}`;
      });
      matchesRecord(testCase, `${answers.join('\n\n')}\n`);
    });
  }
});
