import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { differenceUnit, divide, multiply, power } from '../../server/src/units/algebra.ts';
import { numberUnit } from '../../server/src/units/resolve.ts';
import { one, type Unit } from '../../server/src/units/unit.ts';
import { anyUnit, unitText } from './arbitrary-unit.ts';
import { readUnit } from './read-unit.ts';

function assertSame(actual: Unit, expected: Unit): void {
  assert.equal(actual.meaning, expected.meaning);
  assert.equal(actual.meaning, expected.meaning);
}

/** A power leaves rational numbers at a root, and 15 digits are kept; the other laws are exact. */
const wholeUnit = unitText.filter((text) => !text.includes('.5')).map(readUnit);

describe('units: algebra', () => {
  it('products do not depend on the order of their factors', () => {
    fc.assert(fc.property(anyUnit, anyUnit, (a, b) => assertSame(multiply(a, b), multiply(b, a))));
  });

  it('products do not depend on how they are bracketed', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, anyUnit, (a, b, c) =>
        assertSame(multiply(multiply(a, b), c), multiply(a, multiply(b, c))),
      ),
    );
  });

  it('dividing undoes multiplying, text included', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        assertSame(divide(multiply(a, b), b), a);
        assert.equal(divide(a, a), one);
      }),
    );
  });

  it('a plain number changes no unit', () => {
    fc.assert(
      fc.property(anyUnit, (a) => {
        assert.equal(multiply(a, one), a);
        assert.equal(multiply(one, a), a);
        assert.equal(divide(a, one), a);
        assert.equal(power(a, 1), a);
        assert.equal(power(a, 0), one);
      }),
    );
  });

  it('powers are repeated products', () => {
    fc.assert(
      fc.property(wholeUnit, (a) => {
        assertSame(power(a, 2), multiply(a, a));
        assertSame(power(a, 3), multiply(multiply(a, a), a));
        assertSame(power(a, -1), divide(one, a));
      }),
    );
  });

  it('exponents of powers multiply, and exponents of products add', () => {
    fc.assert(
      fc.property(wholeUnit, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (a, m, n) => {
        assertSame(power(power(a, m), n), power(a, m * n));
        assertSame(multiply(power(a, m), power(a, n)), power(a, m + n));
      }),
    );
  });

  it('a root undoes a power exactly', () => {
    fc.assert(
      fc.property(wholeUnit, fc.constantFrom(2, 3, 4), (a, n) => {
        assertSame(power(power(a, n), 1 / n), a);
        assertSame(power(power(a, 1 / n), n), a);
      }),
    );
  });

  it('three thirds make one', () => {
    const third = power(readUnit('kWh'), 1 / 3);
    assert.equal(multiply(multiply(third, third), third), readUnit('kWh'));
  });

  it('two roots together are rational where their product is', () => {
    // √(4 × 9) = 6
    const unit = multiply(power(numberUnit('4')!, 0.5), power(numberUnit('9')!, 0.5));
    assert.equal(unit.scale.toFraction(), '6');
    // 1/√9 = 1/3
    assert.equal(power(numberUnit('9')!, -0.5).scale.toFraction(), '1/3');
  });

  it('a root that is not rational keeps 15 digits', () => {
    // √1000 = 31.6227766016837933…
    assert.equal(power(readUnit('t'), 0.5).scale.toString(14), '31.6227766016838');
  });

  it('factors that cancel are left out, whatever their order', () => {
    assert.equal(readUnit('MWh*tCO2/MWh').text, 'tCO2');
    assert.equal(readUnit('t{coal}*GJ/t{coal}*tCO2/GJ').text, 'tCO2');
    assert.equal(readUnit('m3/m2').text, 'm');
    assert.equal(readUnit('%/%').text, '-');
  });

  it('factors that only measure the same stay', () => {
    assert.equal(readUnit('kWh*tCO2/MWh').text, 'kWh*tCO2/MWh');
    assert.equal(readUnit('h/d').text, 'h/d');
  });

  it('the label of the monitoring period stands last', () => {
    assert.equal(readUnit('kWh/p*tCO2/MWh').text, 'kWh*tCO2/(MWh*p)');
  });

  it('a temperature scale counts as a difference of temperatures in products', () => {
    const celsius = readUnit('degC');
    assert.equal(differenceUnit(celsius), readUnit('K'));
    assert.equal(readUnit('kJ/(kg*degC)').text, 'kJ/(kg*K)');
    assert.equal(power(celsius, 2).text, 'K^2');
    assert.equal(differenceUnit(readUnit('MWh')), readUnit('MWh'));
  });

  it('no chain of products or powers fills the memory', () => {
    let unit = readUnit('PJ');
    for (let step = 0; step < 200; step++) unit = multiply(unit, unit);
    assert.ok(unit.text.length < 40, unit.text);
    assert.ok(unit.meaning.length < 200, unit.meaning);
  });

  it('a product of very many different units fits nothing', () => {
    const numbers = Array.from({ length: 200 }, (_, index) => numberUnit(String(index + 2))!);
    const long = numbers.reduce((product, unit) => multiply(product, unit), readUnit('tCO2'));
    assert.ok(long.factors.length <= 50);
    assert.ok(long.powers.has('overlong'));
  });
});
