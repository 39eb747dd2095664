import assert from 'node:assert/strict';
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
  it('are few, the nearest first', () => {
    assert.deepEqual(nearestNames('abcdef', ['abcdxx', 'abcdex', 'ABCDEF', 'xbcdef', 'abcde']), [
      'ABCDEF',
      'abcde',
      'abcdex',
    ]);
  });
});
