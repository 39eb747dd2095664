import assert from 'node:assert/strict';
import { readOwnList, type OwnListProblem } from '../../server/src/reference/own-list.ts';

const list = {
  name: 'Grids of our projects',
  source: 'National list of 2024',
  validity: '2024',
  factors: [
    { word: 'north', name: 'Northern grid', value: '0.612', unit: 'tCO2/MWh' },
    { word: 'south', value: '0.7', unit: 'tCO2/MWh', source: 'Letter of the operator', validity: '2025' },
  ],
};

/** A list, and what is wrong with it. */
const wrong: Readonly<Record<string, readonly [unknown, readonly OwnListProblem[]]>> = {
  'no source': [{ ...list, source: undefined }, [{ kind: 'missing', path: '', detail: 'source' }]],
  'a number without quotes': [
    { ...list, factors: [{ word: 'north', value: 0.612, unit: 'tCO2/MWh' }] },
    [{ kind: 'wrong-form', path: '/factors/0/value', detail: 'must be string' }],
  ],
  'two mistakes': [
    { ...list, remark: 'x', factors: [{ value: '1', unit: 'tCO2/MWh' }] },
    [
      { kind: 'not-known', path: '', detail: 'remark' },
      { kind: 'missing', path: '/factors/0', detail: 'word' },
    ],
  ],
  'a word twice': [
    { ...list, factors: [list.factors[0], list.factors[0]] },
    [{ kind: 'repeated', path: '/factors/1/word', detail: 'north' }],
  ],
};

describe("reference: a user's own list", () => {
  it('is read with the source and validity of the list, or its own', async () => {
    assert.deepEqual(await readOwnList(JSON.stringify(list)), {
      ok: true,
      name: 'Grids of our projects',
      factors: [
        {
          word: 'north',
          name: 'Northern grid',
          value: '0.612',
          unit: 'tCO2/MWh',
          source: 'National list of 2024',
          validity: '2024',
          certainty: 'unconfirmed',
        },
        {
          word: 'south',
          name: 'south',
          value: '0.7',
          unit: 'tCO2/MWh',
          source: 'Letter of the operator',
          validity: '2025',
          certainty: 'unconfirmed',
        },
      ],
    });
  });

  for (const [what, [data, problems]] of Object.entries(wrong)) {
    it(`${what} is told`, async () => {
      assert.deepEqual(await readOwnList(JSON.stringify(data)), { ok: false, problems });
    });
  }

  it('what is no JSON is told', async () => {
    const reading = await readOwnList('{');
    assert.equal(reading.ok, false);
    assert.deepEqual(!reading.ok && reading.problems.map(({ kind, path }) => [kind, path]), [
      ['not-json', ''],
    ]);
  });
});
