/**
 * Completion: for each `‸` in `completion/*.jcm`, the list that an author sees, in its order. Each line is
 *
 *     rank label suffix | detail → what is inserted
 */
import assert from 'node:assert/strict';
import { TextEdit, type CompletionItem } from 'vscode-languageserver-types';
import { analyse } from '../../../server/src/features/analysis.ts';
import { complete } from '../../../server/src/features/completion.ts';
import { offsetAt } from '../../../server/src/features/positions.ts';
import { readCases } from '../../cases.ts';
import { languageOf, lineWithCursor, matchesRecord } from './records.ts';

const shownItems = 14;

describe('completion', () => {
  for (const testCase of readCases(new URL('completion/', import.meta.url))) {
    it(testCase.name, () => {
      const language = languageOf(testCase);
      const analysis = analyse(testCase.text, language);
      const answers = testCase.cursors.map((cursor) => {
        const { items } = complete(analysis, cursor, language, ['shared/fuels.jcm']);
        const shown = offered(testCase.text, cursor, items);
        const more = shown.length > shownItems ? [`… ${shown.length - shownItems} more`] : [];
        const lines = shown.length === 0 ? ['(nothing)'] : shown.slice(0, shownItems).map(asLine);
        return [lineWithCursor(testCase.text, cursor), ...lines, ...more].join('\n  ');
      });
      matchesRecord(testCase, `${answers.join('\n\n')}\n`);
    });
  }
});

/** The items that an editor shows: those that begin with what is typed, in the order of the server. */
function offered(text: string, cursor: number, items: readonly CompletionItem[]): readonly CompletionItem[] {
  return items
    .filter(({ textEdit, filterText, label }) => {
      assert.ok(TextEdit.is(textEdit));
      const start = offsetAt({ text }, textEdit.range.start);
      const typed = text.slice(start, cursor).toLowerCase();
      return (filterText ?? label).toLowerCase().startsWith(typed);
    })
    .toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

function asLine({ label, labelDetails, sortText, textEdit }: CompletionItem): string {
  assert.ok(TextEdit.is(textEdit));
  const { newText } = textEdit;
  const detail = labelDetails?.description ? ` | ${labelDetails.description}` : '';
  const inserted = newText === label ? '' : ` → ${newText.replaceAll('\n', '⏎')}`;
  return `${sortText![0]} ${label}${labelDetails?.detail ?? ''}${detail}${inserted}`;
}
