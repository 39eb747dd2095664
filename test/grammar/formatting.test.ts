/** How texts are laid out: `formatting/*.jcm` become `formatting/*.formatted`. */
import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, formatEdits } from '../../grammar/print.ts';
import { readCases } from '../cases.ts';

describe('formatting', () => {
  for (const { name, path, source } of readCases(new URL('./formatting/', import.meta.url))) {
    it(name.replaceAll('-', ' '), () => {
      const expected = path.replace(/jcm$/, 'formatted');
      const formatted = format(source);
      if (process.env['UPDATE'] === '1') writeFileSync(expected, formatted);
      else assert.equal(formatted, readFileSync(expected, 'utf8'));
    });
  }

  const text = 'methodology A {\n    title   "A"\n    version   "1"\n}\n';

  it('keeps the line ends of the first line', () => {
    assert.equal(
      format('methodology A {\r\ntitle "A" // a\n/* b\nc */\n}'),
      'methodology A {\r\n  title "A"  // a\r\n  /* b\r\nc */\r\n}\r\n',
    );
    assert.equal(format('methodology A {\ntitle "A"\r\n}\r\n'), 'methodology A {\n  title "A"\n}\n');
  });

  it('takes a byte order mark away and ends with a line end', () => {
    assert.equal(format('\uFEFFmethodology A {}'), 'methodology A {\n}\n');
    assert.equal(format('// a'), '// a\n');
  });

  it('keeps an empty text empty', () => {
    assert.equal(format(''), '');
    assert.equal(format(' \n\n'), '');
  });

  it('changes only what lies in a range', () => {
    const start = text.indexOf('version');
    assert.deepEqual(formatEdits(text, { start, end: text.length }), [
      { start: start + 'version'.length + 1, end: start + 'version'.length + 3, newText: '' },
    ]);
  });

  it('leaves everything behind the last problem that is told as it is', () => {
    const broken = '  fixed x [i : MWh\n'.repeat(200);
    assert.equal(
      format(`methodology A {\n  title   "A"\n${broken}  fixed y   : MWh\n}\n`),
      `methodology A {\n  title "A"\n${broken}  fixed y   : MWh\n}\n`,
    );
  });

  it('leaves a text that is too large as it is', () => {
    const large = ` ${'x'.repeat(6_000_000)}`;
    assert.equal(format(large), large);
  });
});
