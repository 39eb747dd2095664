/** Bounds hold the exact results of all numbers within them. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  add,
  anything,
  divide,
  exactly,
  multiply,
  power,
  subtract,
  type Bounds,
} from '../../server/src/calc/influence/bounds.ts';
import { compare, rational, type NumberRefusal } from '../../server/src/calc/numbers.ts';
import * as numbers from '../../server/src/calc/numbers.ts';
import { power as exactPower } from '../../server/src/calc/powers.ts';

type Exact = ReturnType<typeof rational>;

/** A floating-point number as the fraction that it is. */
function fractionOf(number: number): Exact {
  let scale = 1n;
  let scaled = number;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    scale *= 2n;
  }
  return rational(BigInt(scaled), scale);
}

function holds({ lower, upper }: Bounds, exact: Exact | NumberRefusal): boolean {
  if (typeof exact === 'string') return true;
  const isAbove = lower === -Infinity || compare(fractionOf(lower), exact) <= 0;
  return isAbove && (upper === Infinity || compare(exact, fractionOf(upper)) <= 0);
}

const float = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.double({ min: -1e-9, max: 1e-9, noNaN: true }),
);
/** Bounds, and a number within them. */
const bounded = fc.tuple(float, float, float).map((parts) => {
  const [lower, middle, upper] = parts.toSorted((a, b) => a - b) as [number, number, number];
  return { bounds: { lower, upper }, exact: fractionOf(middle) };
});

describe('bounds', () => {
  it('hold the exact result of each operation', () => {
    fc.assert(
      fc.property(bounded, bounded, fc.integer({ min: -5, max: 70 }), (a, b, exponent) => {
        assert.ok(holds(add(a.bounds, b.bounds), numbers.add(a.exact, b.exact)));
        assert.ok(holds(subtract(a.bounds, b.bounds), numbers.subtract(a.exact, b.exact)));
        assert.ok(holds(multiply(a.bounds, b.bounds), numbers.multiply(a.exact, b.exact)));
        if (!numbers.isZero(b.exact))
          assert.ok(holds(divide(a.bounds, b.bounds), numbers.divide(a.exact, b.exact)));
        assert.ok(holds(power(a.bounds, exponent), exactPower(a.exact, numbers.whole(exponent))));
      }),
      { numRuns: 500 },
    );
  });

  it('stay exact where the result is', () => {
    assert.deepEqual(divide(exactly(100), exactly(100)), exactly(1));
    assert.deepEqual(subtract(exactly(1), { lower: 0, upper: 1 }), { lower: 0, upper: 1 });
    assert.deepEqual(multiply({ lower: -2, upper: 3 }, exactly(2)), { lower: -4, upper: 6 });
  });

  it('have no end beside a divisor of 0, and none at all around one', () => {
    assert.deepEqual(divide(exactly(6), { lower: 0, upper: 3 }), { lower: 2, upper: Infinity });
    assert.deepEqual(divide(exactly(6), { lower: -3, upper: 0 }), { lower: -Infinity, upper: -2 });
    assert.deepEqual(divide(exactly(6), { lower: -1, upper: 3 }), anything);
  });
});
