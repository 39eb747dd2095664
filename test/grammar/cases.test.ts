/** One mistake gives one problem: each case says which, and where. */
import { strict as assert } from 'node:assert';
import { parse, type SyntaxProblem } from '../../grammar/parse.ts';
import { checkFindings, readCase, readCases, writeCase } from '../cases.ts';

describe('syntax problems', () => {
  for (const testCase of readCases(new URL('./cases/', import.meta.url))) {
    it(testCase.name.replaceAll('-', ' '), () => {
      const { problems } = parse(testCase.text);
      checkFindings(
        testCase,
        problems.map((problem) => ({ start: problem.start, end: problem.end, words: wordsOf(problem) })),
      );
    });
  }
});

function wordsOf({ kind, expected, within }: SyntaxProblem): string {
  const what = expected.length === 0 ? kind : `${kind}: ${expected.join(' | ')}`;
  return within === '' ? what : `${what} (in ${within})`;
}

describe('the reader of cases', () => {
  const source = [
    'abc d‸ef',
    '//  ^^^ one',
    '//@1-2 two',
    '  x y',
    '  //^… goes on',
    'z',
    '//@1-0 at the start',
    '',
  ].join('\n');

  it('takes the marks out of the text', () => {
    const { text, cursors, marked } = readCase(source);
    assert.equal(text, 'abc def\n  x y\nz\n');
    assert.deepEqual(cursors, [5]);
    assert.deepEqual(marked, [
      { start: 4, end: 7, words: 'one' },
      { start: 0, end: 2, words: 'two' },
      { start: 12, end: 13, words: 'goes on' },
      { start: 14, end: 14, words: 'at the start' },
    ]);
  });

  it('puts them back in the order of the text', () => {
    const { text, cursors } = readCase(source);
    const found = [
      { start: 4, end: 7, words: 'one' },
      { start: 0, end: 2, words: 'two' },
      { start: 12, end: 15, words: 'goes\non' },
      { start: 14, end: 14, words: '' },
    ];
    assert.equal(
      writeCase({ text, cursors }, found),
      'abc d‸ef\n//@1-2 two\n//  ^^^ one\n  x y\n  //^… goes⏎on\nz\n//@1-0\n',
    );
  });
});
