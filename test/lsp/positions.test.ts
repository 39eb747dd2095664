/** Offsets and positions, with every kind of line end. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineEnd, offsetAt, positionAt } from '../../server/src/features/positions.ts';

const texts = fc
  .array(fc.constantFrom('a', '𝐄', '電', '\n', '\r\n', '\r', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('positions', () => {
  it('are those of the protocol', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, offset) => {
        const document = TextDocument.create('file:///a.jcm', 'jcm', 1, text);
        const inside = Math.min(offset, text.length);
        const betweenCrAndLf = text[inside] === '\n' && text[inside - 1] === '\r';
        fc.pre(!betweenCrAndLf);
        assert.deepEqual(positionAt({ text }, inside), document.positionAt(inside));
      }),
    );
  });

  it('lead back to their offsets', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, offset) => {
        const source = { text };
        const inside = Math.min(offset, text.length);
        const betweenCrAndLf = text[inside] === '\n' && text[inside - 1] === '\r';
        fc.pre(!betweenCrAndLf);
        assert.equal(offsetAt(source, positionAt(source, inside)), inside);
      }),
    );
  });

  it('outside the text count as its nearest end', () => {
    const source = { text: 'ab\r\ncd' };
    assert.deepEqual(positionAt(source, -5), { line: 0, character: 0 });
    assert.deepEqual(positionAt(source, 99), { line: 1, character: 2 });
    assert.equal(offsetAt(source, { line: 0, character: 99 }), 2);
    assert.equal(offsetAt(source, { line: 7, character: 0 }), 6);
    assert.equal(lineEnd(source, 0), 2);
  });
});
