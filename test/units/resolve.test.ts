import assert from 'node:assert/strict';
import { divide } from '../../server/src/units/algebra.ts';
import { hasBothHeatingValues, numberUnit, resolveUnitName } from '../../server/src/units/resolve.ts';
import { readUnit, scope } from './read-unit.ts';

/** Name, substance and basis as written, and the text of the unit. */
const known: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
  ['MWh', undefined, undefined, 'MWh'],
  ['t', 'coal', undefined, 't{coal}'],
  ['t', 'CO2e', undefined, 'tCO2e'],
  ['t', 'HFC-134a', undefined, 'tHFC134a'],
  ['tCF4', undefined, undefined, 'tPFC14'],
  ['tCO2eq', undefined, undefined, 'tCO2e'],
  ['ktCO2e', undefined, undefined, 'ktCO2e'],
  ['GgCH4', undefined, undefined, 'GgCH4'],
  ['Nm3CH4', undefined, undefined, 'Nm3CH4'],
  ['Nm3', 'CH4', undefined, 'Nm3CH4'],
  ['L', 'diesel', undefined, 'L{diesel}'],
  ['GJ', 'steam', undefined, 'GJ{steam}'],
  ['GJ', undefined, 'LHV', 'GJ(LHV)'],
  ['kWh', 'heat', 'HHV', 'kWh{heat}(HHV)'],
  ['MW', 'heat', undefined, 'MW{heat}'],
  ['lamp', undefined, undefined, 'lamp'],
  ['passenger km', undefined, undefined, '"passenger km"'],
];

/** Name, substance and basis as written, the reason, the part that is wrong, and what may have been meant. */
const refused: readonly (readonly [
  string,
  string | undefined,
  string | undefined,
  string,
  string,
  readonly string[],
])[] = [
  ['hour', undefined, undefined, 'unknown-unit', 'hour', ['h']],
  ['days', undefined, undefined, 'unknown-unit', 'days', ['d']],
  ['yr', undefined, undefined, 'unknown-unit', 'yr', ['a']],
  ['tonne', undefined, undefined, 'unknown-unit', 'tonne', ['t']],
  ['Mwh', undefined, undefined, 'unknown-unit', 'Mwh', ['MWh']],
  ['tco2', undefined, undefined, 'unknown-unit', 'tco2', ['tCO2']],
  ['CO2', undefined, undefined, 'unknown-unit', 'CO2', ['tCO2']],
  ['lamps', undefined, undefined, 'unknown-unit', 'lamps', ['lamp']],
  ['qwertz', undefined, undefined, 'unknown-unit', 'qwertz', []],
  ['', undefined, undefined, 'unknown-unit', '', []],
  ['t', 'Coal', undefined, 'unknown-substance', 'Coal', ['coal']],
  ['t', 'deisel', undefined, 'unknown-substance', 'deisel', ['diesel']],
  ['t', '', undefined, 'unknown-substance', '', []],
  ['h', 'steam', undefined, 'no-substance-allowed', 'steam', []],
  ['tCO2', 'coal', undefined, 'no-substance-allowed', 'coal', []],
  ['lamp', 'coal', undefined, 'no-substance-allowed', 'coal', []],
  ['p', 'coal', undefined, 'no-substance-allowed', 'coal', []],
  ['GJ', undefined, 'NCV', 'unknown-basis', 'NCV', ['LHV']],
  ['GJ', undefined, 'gross', 'unknown-basis', 'gross', ['HHV']],
  ['GJ', undefined, 'dry', 'unknown-basis', 'dry', ['LHV', 'HHV']],
  ['t', undefined, 'LHV', 'no-basis-allowed', 'LHV', []],
  ['lamp', undefined, 'LHV', 'no-basis-allowed', 'LHV', []],
];

describe('units: names', () => {
  for (const [name, substance, basis, text] of known) {
    it(`${name} of ${substance ?? 'nothing'} by ${basis ?? 'nothing'} is ${text}`, () => {
      const resolution = resolveUnitName(name, substance, basis, scope);
      assert.ok(resolution.ok);
      assert.equal(resolution.unit.text, text);
      assert.deepEqual(resolveUnitName(name, substance, basis, scope), resolution);
    });
  }

  for (const [name, substance, basis, reason, wrong, suggestions] of refused) {
    it(`${name} of ${substance ?? 'nothing'} by ${basis ?? 'nothing'}: ${reason}`, () => {
      assert.deepEqual(resolveUnitName(name, substance, basis, scope), {
        ok: false,
        reason,
        name: wrong,
        suggestions,
      });
    });
  }

  it("an author's own count hides a unit of the catalogue and never cancels against it", () => {
    const counts = new Set(['h']);
    const resolution = resolveUnitName('h', undefined, undefined, { ...scope, counts });
    assert.ok(resolution.ok);
    assert.deepEqual([...resolution.unit.powers], [['count:h', 1]]);
    assert.deepEqual(
      [...divide(resolution.unit, readUnit('h')).powers],
      [
        ['time', -1],
        ['count:h', 1],
      ],
    );
  });

  it('names of JavaScript objects are not units', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      assert.equal(resolveUnitName(name, undefined, undefined, scope).ok, false);
      assert.equal(resolveUnitName('t', name, undefined, scope).ok, false);
    }
  });

  it('numbers in units have their scale', () => {
    assert.equal(numberUnit('1')?.text, '-');
    assert.equal(numberUnit('1.0')?.text, '-');
    assert.equal(numberUnit('100')?.scale.toFraction(), '100');
    assert.equal(numberUnit('0.25')?.scale.toFraction(), '1/4');
    assert.equal(numberUnit('1e-3')?.scale.toFraction(), '1/1000');
  });

  it('numbers that no unit has are refused', () => {
    for (const text of ['0', '0.0', '', '1e999', '9'.repeat(1000), '-1', '1/2']) {
      assert.equal(numberUnit(text), undefined, text);
    }
  });

  it('a product of both heating values is found', () => {
    assert.equal(hasBothHeatingValues(readUnit('GJ(LHV)/GJ(HHV)')), true);
    assert.equal(hasBothHeatingValues(readUnit('GJ(LHV)/t')), false);
  });
});
