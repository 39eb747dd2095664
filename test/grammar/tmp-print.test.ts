/** The formatter changes lay-out only: the same tree, nothing lost, and nothing left to do. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parse } from '../../grammar/parse.ts';
import { format, formatEdits } from '../../grammar/print.ts';
import { file } from './written/items.ts';
import { bare, manner, write } from './written/pieces.ts';

const samples = new URL('../../samples/', import.meta.url);
const texts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jcm'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'));

/** What a text holds: its characters in plain form, without white space and quotation marks. */
function content(text: string): string {
  return text
    .replace(/\\(.)/g, '$1')
    .replace(/["“”„＂]/g, '')
    .replace(
      /\^?([⁺⁻]?)([⁰¹²³⁴-⁹]+)/g,
      (_, sign: string, digits: string) => (sign === '⁻' ? '-' : '') + digits,
    )
    .replace(/[\s\u200B\u1680\u2028\u2029]+/g, '')
    .replace(/[×·⋅∙•✕・＊]/g, '*')
    .replace(/[÷∕⁄]/g, '/')
    .replace(/→/g, '->')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/…|‥/g, '..')
    .replace(/[≤≦]/g, '<=')
    .replace(/[≥≧]/g, '>=')
    .replace(/≠|<>/g, '!=')
    .replace(/、/g, ',')
    .normalize('NFKC')
    .replaceAll('^', '');
}

function checkFormatting(text: string): string {
  const formatted = format(text);
  assert.equal(format(formatted), formatted, 'formatting again changes nothing');
  assert.equal(content(formatted), content(text), 'nothing is lost');
  const before = parse(text);
  const after = parse(formatted);
  assert.deepEqual(bare(after.tree), bare(before.tree), 'the tree stays the same');
  assert.deepEqual(
    after.problems.map(({ kind }) => kind),
    before.problems.map(({ kind }) => kind),
  );
  return formatted;
}

/** A sample with a few stretches taken out, doubled or put elsewhere. */
const mutated = fc
  .tuple(
    fc
      .tuple(fc.constantFrom(...texts), fc.nat(2), fc.constantFrom(' ', '  ', '\n    ', ''))
      .map(([text, indentation, space]) =>
        text
          .replace(/^ +/gm, (spaces) => spaces.repeat(indentation))
          .replace(/ ([=:*+{}]) /g, `${space}$1 `)
          .replaceAll('×', '·'),
      ),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        fc.constantFrom(
          '',
          '{',
          '}',
          '(',
          ')',
          '"',
          '/*',
          '//',
          '\n',
          ',',
          ':',
          '=',
          '-',
          '×',
          '\u00A0',
          'if ',
          'fixed x',
          '𝑥',
          ']',
          '\r\n',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce((current, [where, length, put]) => {
      const at = Math.floor(where * current.length);
      return current.slice(0, at) + put + current.slice(at + length);
    }, text),
  );

describe('the formatter', () => {
  it('keeps the tree of every methodology', () => {
    fc.assert(
      fc.property(file, manner, ({ pieces }, how) => {
        const text = write(pieces, how);
        const formatted = checkFormatting(text);
        assert.doesNotMatch(
          formatted.replace(/“[^”\n]*”|"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[^]*?\*\//g, ''),
          /[×·−–（）：]/,
        );
      }),
      { numRuns: 8000, interruptAfterTimeLimit: 250_000 },
    );
  });

  it('keeps what it cannot read', () => {
    fc.assert(
      fc.property(mutated, (text) => void checkFormatting(text)),
      { numRuns: 8000, interruptAfterTimeLimit: 250_000 },
    );
  });

  it('takes any text', () => {
    const fragments = fc.constantFrom(
      ...'methodology A { } fixed x : MWh = 3 " // /* */ ( [ ] ) - .. < if case else \n \r ² ÷ ja "a" sum(i: \n\n \t'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fragments).map((all) => all.join(' ')),
        ),
        (text) => void checkFormatting(text),
      ),
      { numRuns: 1000, interruptAfterTimeLimit: 250_000 },
    );
  });

  it('leaves the samples as they are', () => {
    for (const text of texts) assert.equal(format(text), text);
  });

  it('gives edits that make the formatted text, and none of them touch', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        let formatted = text;
        const edits = formatEdits(text);
        for (const { start, end, newText } of edits.toReversed()) {
          assert.notEqual(text.slice(start, end), newText);
          formatted = formatted.slice(0, start) + newText + formatted.slice(end);
        }
        for (const [index, edit] of edits.entries())
          assert.ok(index === 0 || edits[index - 1]!.end < edit.start);
        assert.equal(formatted, format(text));
      }),
      { numRuns: 50, interruptAfterTimeLimit: 250_000 },
    );
  });
});
