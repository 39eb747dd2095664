/** Quantiles of Student's t distribution, compared with published tables and with closed forms. */
import assert from 'node:assert/strict';
import { formatDecimals } from '../../server/src/calc/format-number.ts';
import {
  absolute,
  compare,
  multiply,
  parseNumber,
  rational,
  subtract,
  whole,
} from '../../server/src/calc/numbers.ts';
import { studentT } from '../../server/src/calc/student-t.ts';
import type Fraction from 'fraction.js';

function t(percent: string, degrees: Fraction): Fraction {
  const confidence = parseNumber(percent);
  assert.ok(typeof confidence === 'object');
  const result = studentT(multiply(confidence, rational(1n, 100n)), degrees);
  assert.ok(typeof result === 'object');
  return result;
}

describe('Student’s t', () => {
  it('agrees with the tables of textbooks', () => {
    const degrees = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 60, 120];
    const table: Readonly<Record<string, string>> = {
      90: '6.314 2.920 2.353 2.132 2.015 1.943 1.895 1.860 1.833 1.812 1.725 1.697 1.671 1.658',
      95: '12.706 4.303 3.182 2.776 2.571 2.447 2.365 2.306 2.262 2.228 2.086 2.042 2.000 1.980',
      99: '63.657 9.925 5.841 4.604 4.032 3.707 3.499 3.355 3.250 3.169 2.845 2.750 2.660 2.617',
    };
    for (const [percent, row] of Object.entries(table)) {
      assert.equal(degrees.map((count) => formatDecimals(t(percent, whole(count)), 3)).join(' '), row);
    }
  });

  it('agrees to 20 decimals with values from a library of arbitrary precision', () => {
    const values: readonly (readonly [string, number, string])[] = [
      ['95', 1, '12.70620473617470464602'],
      ['95', 5, '2.57058183563631551470'],
      ['90', 10, '1.81246112281167641363'],
      ['99', 30, '2.74999565356722533240'],
      ['95', 120, '1.97993040508244084673'],
      ['95', 1000, '1.96233908082640848500'],
      ['99.9', 3, '12.92397863668748306550'],
      ['95', 1_000_000, '1.95996635681410703526'],
    ];
    for (const [percent, degrees, expected] of values) {
      assert.equal(formatDecimals(t(percent, whole(degrees)), 20), expected, `${percent} ${degrees}`);
    }
  });

  it('agrees with the closed forms for 1 and 2 degrees of freedom', () => {
    // One degree: t = tan(pi c / 2), which is 1 for one half. Two degrees: t^2 = 2 c^2 / (1 - c^2) = 1.805 / 0.0975.
    assert.equal(formatDecimals(t('50', whole(1)), 25), `1.${'0'.repeat(25)}`);
    const two = t('95', whole(2));
    const difference = subtract(multiply(two, two), rational(18050n, 975n));
    assert.ok(compare(absolute(difference), rational(1n, 10n ** 27n)) < 0);
  });

  it('agrees with the normal distribution far out, and with the tails of Cauchy', () => {
    // A million degrees of freedom and 1 - 10^-12: t lies a little beyond the normal quantile, z + (z^3 + z) / (4 v) with
    // z = 7.1308; one degree: 2 / (pi 10^-12) = 636619772367.58.
    const nearlyOne = '99.9999999999';
    assert.equal(formatDecimals(t(nearlyOne, whole(1_000_000)), 3), '7.131');
    assert.equal(formatDecimals(t(nearlyOne, whole(1)), 0), '636619772368');
    assert.equal(formatDecimals(t('0.0000000001', whole(1)), 20), '0.00000000000157079633');
  });

  it('takes degrees of freedom that are not whole', () => {
    const [below, between, above] = [whole(4), rational(9n, 2n), whole(5)].map((degrees) => t('95', degrees));
    assert.ok(compare(below!, between!) > 0 && compare(between!, above!) > 0);
  });

  it('has no value out of its range', () => {
    const half = rational(1n, 2n);
    for (const confidence of [whole(0), whole(1), whole(-1), whole(95)]) {
      assert.equal(studentT(confidence, whole(5)), 'domain');
    }
    for (const degrees of [whole(0), whole(-3), whole(10_000_000)])
      assert.equal(studentT(half, degrees), 'domain');
    assert.equal(studentT(rational(10n ** 13n - 1n, 10n ** 13n), whole(5)), 'domain');
    assert.equal(studentT(half, rational(1n, 1000n)), 'too-large');
  });
});
