/** Exact numbers: reading, writing, powers and the limits. */
import assert from 'node:assert/strict';
import { aggregateNumbers } from '../../server/src/calc/aggregates.ts';
import { formatDecimals, formatNumber } from '../../server/src/calc/format-number.ts';
import {
  add,
  bounded,
  compare,
  divide,
  loosely,
  multiply,
  parseNumber,
  rational,
  whole,
} from '../../server/src/calc/numbers.ts';
import { exponential, power, squareRoot } from '../../server/src/calc/powers.ts';
import type Fraction from 'fraction.js';

function number(text: string): Fraction {
  const value = parseNumber(text);
  assert.ok(typeof value === 'object', text);
  return value;
}

function sum(terms: readonly Fraction[]): Fraction {
  const total = aggregateNumbers('sum', terms, { left: 1_000 });
  assert.ok(typeof total === 'object');
  return total;
}

describe('numbers', () => {
  it('reads decimal texts', () => {
    const texts = ['1200', '-0.5', '1.5e-3', '.25', '7.', '1E3', '+2', '0.000'];
    assert.deepEqual(
      texts.map((text) => number(text).toFraction()),
      ['1200', '-1/2', '3/2000', '1/4', '7', '1000', '2', '0'],
    );
  });

  it('refuses what is no number, and what is too large', () => {
    for (const text of ['', '-', '.', 'x', '1e', '1,5']) assert.equal(parseNumber(text), 'domain', text);
    for (const text of ['1e401', '1e-401', '-1e999999999999'])
      assert.equal(parseNumber(text), 'too-large', text);
    assert.equal(number('0e999999').toFraction(), '0');
  });

  it('writes numbers in full where they come to an end, and else with ten significant digits', () => {
    const cases: readonly (readonly [Fraction, string])[] = [
      [number('1946.39755'), '1946.39755'],
      [number('0.000000000001'), '0.000000000001'],
      [rational(1n, 3n), '0.3333333333'],
      [rational(-2n, 3n), '-0.6666666667'],
      [rational(200_000n, 3n), '66666.66667'],
      [rational(999_999_999_999n, 1_000_000_000_000n), '0.999999999999'],
      [rational(29_999_999_999_999n, 30_000_000_000_000n), '1'],
      [whole(0), '0'],
      [number('123456789012345678901234567890'), '123456789012345678901234567890'],
      [number('1.25e35'), '1.25e+35'],
      [number('-2e-40'), '-2e-40'],
    ];
    for (const [value, text] of cases) assert.equal(formatNumber(value), text);
  });

  it('groups digits, and writes a fixed count of decimals', () => {
    assert.equal(formatNumber(number('-1234567.891'), { thousands: true }), '-1,234,567.891');
    assert.equal(formatNumber(rational(1n, 7n), { significantDigits: 4 }), '0.1429');
    assert.equal(formatDecimals(number('2.345'), 2), '2.35');
    assert.equal(formatDecimals(number('-2.345'), 2), '-2.35');
    assert.equal(formatDecimals(number('254'), 2), '254.00');
    assert.equal(formatDecimals(number('1449'), -2), '1400');
    assert.equal(formatDecimals(number('-0.001'), 1), '0.0');
  });

  it('takes powers exactly where they are rational', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['2', '10', '1024'],
      ['-2', '3', '-8'],
      ['0.5', '-2', '4'],
      ['0', '0', '1'],
      ['0', '5', '0'],
      ['4', '0.5', '2'],
      ['0.008', '-0.5', '11.18033989'],
      ['27', '1.5', '140.2961154'],
      ['-1', '1e30', '1'],
      ['1', '1e300', '1'],
    ];
    for (const [base, exponent, expected] of cases) {
      const result = power(number(base), number(exponent));
      assert.ok(typeof result === 'object', base);
      assert.equal(formatNumber(result), expected);
    }
    assert.equal((power(rational(8n, 27n), rational(2n, 3n)) as Fraction).toFraction(), '4/9');
    assert.equal((squareRoot(rational(49n, 4n)) as Fraction).toFraction(), '7/2');
  });

  it('refuses powers before it works them out', () => {
    assert.equal(power(whole(3), number('1e300')), 'too-large');
    assert.equal(power(number('1.000001'), number('1e15')), 'too-large');
    assert.equal(power(number('0.5'), number('1e15')), 'too-large');
    assert.equal(power(whole(10), number('1e9')), 'too-large');
    assert.equal(power(whole(0), whole(-1)), 'division-by-zero');
    assert.equal(power(whole(-8), rational(1n, 3n)), 'domain');
    assert.equal(exponential(whole(1000)), 'too-large');
  });

  it('keeps numbers of moderate length exactly, and rounds longer ones to two hundred digits', () => {
    const third = rational(1n, 3n);
    assert.equal(bounded(third), third);
    const long = rational(1n, 3n ** 1200n);
    const scaled = multiply(long, whole(3n ** 1200n - 1n));
    const kept = bounded(scaled);
    assert.ok(typeof kept === 'object' && kept.d < 10n ** 201n);
    assert.equal(compare(kept, whole(1)), 0);
    assert.equal(bounded(whole(10n ** 401n)), 'too-large');
    assert.equal(bounded(rational(1n, 10n ** 401n)), 'too-large');
  });

  it('adds many numbers exactly, in any form', () => {
    // 1/1 + 1/2 + … + 1/20 = 55835135 / 15519504.
    const terms = Array.from({ length: 20 }, (_, position) => rational(1n, BigInt(position + 1)));
    assert.equal(sum(terms).toFraction(), '55835135/15519504');
    assert.equal(sum([]).toFraction(), '0');
    const loose = loosely.add(loosely.divide(whole(10n ** 30n), whole(10n ** 32n)), rational(1n, 7n));
    assert.equal(compare(loose, add(rational(1n, 100n), divide(whole(1), whole(7)))), 0);
  });
});
