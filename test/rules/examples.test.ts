import assert from 'node:assert/strict';
import { analyse } from '../../server/src/features/analysis.ts';
import type { UsedFiles } from '../../server/src/model/model.ts';
import { allRules } from '../../server/src/rules/all-rules.ts';

/** What examples may `use`: a file that uses theirs in turn. */
const used: UsedFiles = new Map([['meters.jcm', 'circle' as const]]);

function codes(text: string): { readonly all: readonly string[]; readonly errors: readonly string[] } {
  const { diagnostics } = analyse(text, 'en', used);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { all: diagnostics.map(({ code }) => code), errors: errors.map(({ code }) => code) };
}

describe('the examples of each rule', () => {
  for (const { code, examples } of allRules) {
    it(code, () => {
      assert.ok(examples.length > 0, 'no example');
      for (const { bad, good } of examples) {
        const found = codes(bad);
        assert.ok(found.all.includes(code), `not found in:\n${bad}`);
        assert.deepEqual(
          [...new Set(found.errors)].filter((other) => other !== code),
          [],
          `also found in:\n${bad}`,
        );
        assert.ok(!codes(good).all.includes(code), `found in:\n${good}`);
        assert.deepEqual(codes(good).errors, [], `found in:\n${good}`);
      }
    });
  }
});
