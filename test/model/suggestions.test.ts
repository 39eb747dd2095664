import assert from 'node:assert/strict';
import { parse } from '../../grammar/parse.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { nearestNames } from '../../server/src/model/suggestions.ts';

const names = ['EC_PJ', 'EC_RE', 'EF_elec', 'EF_fuel', 'capacity', 'i', 'COP_reference', 'eta'];

describe('Suggestions', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    // Only upper and lower case or underscores differ.
    ['ec_pj', ['EC_PJ']],
    ['ECPJ', ['EC_PJ']],
    ['COPreference', ['COP_reference']],
    // One letter exchanged, left out, too many; two swapped.
    ['EF_elic', ['EF_elec']],
    ['capcity', ['capacity']],
    ['capaccity', ['capacity']],
    ['capactiy', ['capacity']],
    // Three letters of thirteen.
    ['COP_refernc', ['COP_reference']],
    // Short names are too near to everything.
    ['j', []],
    ['ab', []],
    // The nearest first: one letter, then two.
    ['EF_fuec', ['EF_elec', 'EF_fuel']],
    // Nothing like it; nothing at all; the name itself.
    ['temperature', []],
    ['', []],
    ['eta', []],
  ];
  for (const [name, expected] of cases) {
    it(`for ${name === '' ? 'no name' : name}`, () =>
      assert.deepEqual(nearestNames(name, names).toSorted(), expected.toSorted()));
  }
  it('are looked for until very many names are wrong', () => {
    const declared = Array.from({ length: 1000 }, (_, number) => `value${number} = 1`).join('\n');
    const wrong = Array.from({ length: 1000 }, (_, number) => `v${number} = volue${number}`).join('\n');
    const text = `methodology A {\n${declared}\n${wrong}\n}`;
    const [methodology] = buildModel(text, parse(text).tree).methodologies;
    const suggested = (methodology?.findings ?? []).map(
      (finding) => finding.kind === 'unresolved-name' && finding.suggestions.length > 0,
    );
    assert.deepEqual([suggested.length, suggested[0], suggested.at(-1)], [1000, true, false]);
  });

  it('are few, the nearest first', () => {
    assert.deepEqual(nearestNames('abcdef', ['abcdxx', 'abcdex', 'ABCDEF', 'xbcdef', 'abcde']), [
      'ABCDEF',
      'abcde',
      'abcdex',
    ]);
  });
});
