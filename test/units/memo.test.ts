import assert from 'node:assert/strict';
import { multiply, power } from '../../server/src/units/algebra.ts';
import { memoisePairs } from '../../server/src/units/memo.ts';
import { readUnit } from './read-unit.ts';

describe('units: kept answers', () => {
  it('an answer is computed once for the same two objects', () => {
    let computed = 0;
    const pair = memoisePairs((a: object, b: object) => {
      computed++;
      return { a, b };
    });
    const [first, second] = [{}, {}];
    assert.equal(pair(first, second), pair(first, second));
    assert.notEqual(pair(second, first), pair(first, second));
    assert.equal(computed, 2);
  });

  it('no more answers are kept than allowed', () => {
    const computed: number[] = [];
    const pair = memoisePairs((_: object, b: number) => {
      computed.push(b);
      return b;
    }, 3);
    const key = {};
    // 1, 2 and 3 are kept; 4 starts afresh, so that 4 is known then and 1 no longer.
    for (const b of [1, 2, 3, 3, 2, 1, 4, 4, 1]) pair(key, b);
    assert.deepEqual(computed, [1, 2, 3, 4, 1]);
  });

  it('equal units are one object, however they came about', () => {
    assert.equal(readUnit('kWh*tCO2/MWh'), multiply(readUnit('kWh'), readUnit('tCO2/MWh')));
    assert.equal(power(readUnit('m'), 3), readUnit('m3'));
    assert.equal(readUnit('t{CO2}'), readUnit('tCO2'));
  });
});
