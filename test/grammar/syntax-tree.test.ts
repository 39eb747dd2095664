/** What the parser reads is what was meant, whatever the lay-out and whatever characters were pasted. */
import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { parse } from '../../grammar/parse.ts';
import { file } from './written/items.ts';
import { bare, manner, write } from './written/pieces.ts';

describe('the syntax tree', () => {
  it('is what was written', () => {
    fc.assert(
      fc.property(file, manner, ({ pieces, tree }, how) => {
        const text = write(pieces, how);
        const { tree: read, problems } = parse(text);
        assert.deepEqual(problems, [], text);
        assert.deepEqual(bare(read), tree, text);
      }),
      { numRuns: 60, interruptAfterTimeLimit: 12_000 },
    );
  });
});
