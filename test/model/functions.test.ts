import assert from 'node:assert/strict';
import {
  argumentCounts,
  functions,
  signatureOf,
  unitRuleDescription,
} from '../../server/src/model/functions.ts';
import { referenceValue } from '../../server/src/model/reference-values.ts';

describe('The list of functions', () => {
  it('has each name once', () => {
    const names = functions.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });
  for (const entry of functions) {
    it(`describes ${entry.name} in English and Japanese`, () => {
      const texts = [
        entry.description,
        unitRuleDescription[entry.unitRule],
        ...entry.parameters.map((p) => p.description),
      ];
      for (const { en, ja } of texts) {
        assert.match(en, /^[\x20-\x7E’]+$/);
        assert.match(ja, /[\u3041-\u9FFF]/);
      }
    });
  }
  const signatures: readonly (readonly [string, string, number, number])[] = [
    ['round', 'round(x, digits?)', 1, 2],
    ['min', 'min(a, b, …)', 2, Infinity],
    ['clamp', 'clamp(x, low, high)', 3, 3],
    ['period_days', 'period_days()', 0, 0],
    ['GWP', 'GWP(gas, report)', 2, 2],
    ['sum', 'sum(i: x)', 1, 1],
  ];
  for (const [name, signature, least, most] of signatures) {
    it(`knows how ${name} is called`, () => {
      const entry = functions.find((candidate) => candidate.name === name)!;
      assert.equal(signatureOf(entry), signature);
      assert.deepEqual(argumentCounts(entry), { least, most });
    });
  }
  it('gives the units that the reference data have', () => {
    for (const { name, kind, unit, parameters } of functions) {
      if (kind !== 'reference-data' || unit === undefined) continue;
      const words = parameters.map((parameter) => parameter.words![0]!.word);
      assert.equal(referenceValue(name, words)?.unit, unit, name);
    }
  });
});
