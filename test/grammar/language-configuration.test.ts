/** The language configuration of the editor agrees with the lexer. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { format } from '../../grammar/print.ts';
import { parse } from '../../grammar/parse.ts';

interface Configuration {
  readonly comments: { readonly lineComment: string; readonly blockComment: readonly [string, string] };
  readonly brackets: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
  readonly onEnterRules: readonly { readonly beforeText: string; readonly afterText?: string }[];
}
const file = new URL('../../grammar/language-configuration.json', import.meta.url);
const configuration = JSON.parse(readFileSync(file, 'utf8')) as Configuration;

describe('the language configuration', () => {
  it('takes names for words as the lexer does', () => {
    const { pattern, flags } = configuration.wordPattern;
    const text = 'EC_PJ[i] η_RE CO₂ m² 太陽光.電力 _x 1.5 a-b ＥＦ T1';
    const words = text.match(new RegExp(pattern, `g${flags}`));
    assert.deepEqual(words, [
      'EC_PJ',
      'i',
      'η_RE',
      'CO₂',
      'm',
      '太陽光',
      '電力',
      '_x',
      '1.5',
      'a',
      'b',
      'ＥＦ',
      'T1',
    ]);
    for (const word of words) {
      const [token] = parse(word).tokens;
      assert.deepEqual([token?.start, token?.end], [0, word.length], word);
    }
  });

  it('comments lines and blocks out', () => {
    const { lineComment, blockComment } = configuration.comments;
    for (const text of [`${lineComment} x`, `${blockComment[0]} x ${blockComment[1]}`])
      assert.deepEqual(
        parse(text).tokens.map((token) => token.class),
        ['comment'],
      );
  });

  it('indents as the formatter does', () => {
    const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
    const increase = new RegExp(increaseIndentPattern);
    const decrease = new RegExp(decreaseIndentPattern);
    const text = [
      'methodology A {',
      'summary {',
      'measure "In {braces"',
      '}',
      'index f "fuel" { diesel, gas }',
      'example "E" {',
      'EC = { 1, 2 }',
      '// {',
      '}',
      '}',
      '',
    ];
    let depth = 0;
    const indented = text.map((line) => {
      if (decrease.test(line)) depth--;
      const result = line === '' ? '' : '  '.repeat(depth) + line;
      if (increase.test(line)) depth++;
      return result;
    });
    assert.equal(indented.join('\n'), format(text.join('\n')));
  });

  it('goes on with a comment over several lines', () => {
    const [open, between] = configuration.onEnterRules;
    assert.match('  /* A comment', new RegExp(open!.beforeText));
    assert.match('   */', new RegExp(open!.afterText!));
    assert.doesNotMatch('  /* A comment */', new RegExp(open!.beforeText));
    assert.match('   * and more', new RegExp(between!.beforeText));
  });
});
