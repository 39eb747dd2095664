import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareUnits, sumUnit, type UnitComparison } from '../../server/src/units/compare.ts';
import { anyUnit } from './arbitrary-unit.ts';
import { readUnit } from './read-unit.ts';

/** A comparison as text: its kind, its details, and its exact factor. */
function written(comparison: UnitComparison): string {
  const factor = 'factor' in comparison ? ` ×${comparison.factor.toFraction()}` : '';
  switch (comparison.kind) {
    case 'substance':
      return `substance ${comparison.expected.join('+') || '-'} / ${comparison.actual.join('+') || '-'}${factor}`;
    case 'period':
    case 'basis':
    case 'temperature':
      return `${comparison.kind} ${comparison.expected ?? '-'} / ${comparison.actual ?? '-'}${factor}`;
    case 'power-energy':
      return `${comparison.kind} ${comparison.missing}${factor}`;
    case 'dimension':
      return `dimension ${comparison.expectedDimension} / ${comparison.actualDimension}`;
    default:
      return comparison.kind + factor;
  }
}

/** Expected unit, actual unit, and how they differ; the factors are worked out by hand. */
const cases: readonly (readonly [expected: string, actual: string, difference: string])[] = [
  // The same number.
  ['tCO2/p', 't{coal}*GJ/t{coal}*tCO2/GJ/p', 'same'],
  ['kWh', 'kW*h', 'same'],
  ['W', 'V*A', 'same'],
  ['kL', 'm3', 'same'],
  ['MPa', 'J/cm3', 'same'],
  ['d/p', 'd/p', 'same'],
  // kWh × tCO2/MWh: a thousandth of a tonne.
  ['tCO2/p', 'kWh/p*tCO2/MWh', 'scale ×1/1000'],
  ['tCO2/p', 'MWh/p*kgCO2/MWh', 'scale ×1/1000'],
  ['MWh', 'kWh', 'scale ×1/1000'],
  ['kWh', 'MWh', 'scale ×1000'],
  // 1 MWh = 3.6 GJ.
  ['GJ', 'MWh', 'scale ×18/5'],
  ['MWh', 'GJ', 'scale ×5/18'],
  // 1 Gcal = 4.1868 GJ, 1 toe = 10 Gcal.
  ['GJ', 'Gcal', 'scale ×10467/2500'],
  ['Gcal', 'toe', 'scale ×10'],
  ['h/p', 'd/p', 'scale ×24'],
  ['a', 'month', 'scale ×1/12'],
  ['L', 'Nm3/Nm3*m3', 'scale ×1000'],
  ['1/s', 'rpm', 'scale ×1/60'],
  ['m2', 'ha', 'scale ×10000'],
  ['t', 'Gg', 'scale ×1000'],
  ['kg', 'Mg', 'scale ×1000'],
  // W × h × 10^-6 would be MWh.
  ['MWh/p', 'W*h/p', 'scale ×1/1000000'],
  // 1 ppm = 0.0001 %.
  ['%', 'ppm', 'scale ×1/10000'],
  ['-', 'ppm', 'scale ×1/1000000'],
  // 100 km in the divisor.
  ['L/km', 'L/(100*km)', 'scale ×1/100'],
  // A percentage where a fraction is meant.
  ['-', '%', 'percent ×1/100'],
  ['%', '-', 'percent ×100'],
  ['tCO2/p', 'tCO2*%/p', 'percent ×1/100'],
  ['tCO2/MWh', 'tCO2/MWh/%', 'percent ×100'],
  ['MWh', 'kWh*%', 'scale ×1/100000'],
  // Substances.
  ['tCO2', 'tC', 'substance CO2 / C ×1'],
  ['tCO2', 'kgC', 'substance CO2 / C ×1/1000'],
  ['tCO2', 'tCH4', 'substance CO2 / CH4 ×1'],
  ['tCO2e', 'tCH4', 'substance CO2e / CH4 ×1'],
  ['tCO2', 't{coal}*tCO2/t{diesel}', 'substance - / coal+diesel ×1'],
  ['t{coal}', 't{diesel}', 'substance coal / diesel ×1'],
  ['t', 't{coal}', 'substance - / coal ×1'],
  ['t{coal}', 't', 'substance coal / - ×1'],
  ['kWh', 'kWh{heat}', 'substance - / heat ×1'],
  ['GJ/t{coal}', 'GJ/t', 'substance coal / - ×1'],
  ['m3CH4', 'm3', 'substance CH4 / - ×1'],
  ['tHFC134a', 'tHFC32', 'substance HFC134a / HFC32 ×1'],
  // CO2 counts as CO2e, not the reverse.
  ['tCO2e/p', 'tCO2/p', 'same'],
  ['tCO2e/p', 'kgCO2/p', 'scale ×1/1000'],
  ['tCO2/p', 'tCO2e/p', 'substance CO2 / CO2e ×1'],
  ['1/tCO2e', '1/tCO2', 'substance CO2e / CO2 ×1'],
  ['tCO2e', 'tCO2*t{coal}/t', 'substance - / coal ×1'],
  // Periods, years and hours.
  ['MWh/p', 'MWh', 'period period / none ×1'],
  ['MWh', 'MWh/p', 'period none / period ×1'],
  ['MWh/p', 'MWh/a', 'period period / year ×1'],
  ['MWh/a', 'MWh/p', 'period year / period ×1'],
  ['MWh/p', 'kWh/month', 'period period / year ×1/1000'],
  ['tCO2/p', 'kgCO2/h', 'period period / time ×1/1000'],
  ['tCO2/p', 'tCO2/d', 'period period / time ×1'],
  ['h/p', 'd/a', 'period period / year ×24'],
  ['1/a', '1/h', 'period year / time ×1'],
  ['tCO2/p', 'tCO2/p/p', 'period none / period ×1'],
  // Power and energy.
  ['kWh', 'kW', 'power-energy time ×1'],
  ['MWh', 'kW', 'power-energy time ×1/1000'],
  ['MWh/p', 'MW', 'power-energy time ×1'],
  ['GJ/p', 'MW', 'power-energy time ×18/5'],
  ['tCO2/p', 'kW*tCO2/MWh', 'power-energy time ×1/1000'],
  ['kW', 'kWh', 'power-energy extra-time ×1'],
  ['MW', 'GJ', 'power-energy extra-time ×5/18'],
  ['tCO2', 'MWh*tCO2/MW', 'power-energy extra-time ×1'],
  ['kWh{heat}', 'kW{heat}', 'power-energy time ×1'],
  // What a quantity is measured by.
  ['GJ(LHV)', 'GJ(HHV)', 'basis LHV / HHV ×1'],
  ['GJ(LHV)', 'MJ(HHV)', 'basis LHV / HHV ×1/1000'],
  ['GJ', 'GJ(LHV)', 'basis - / LHV ×1'],
  ['tCO2/GJ(HHV)', 'tCO2/GJ(LHV)', 'basis HHV / LHV ×1'],
  ['Nm3', 'm3', 'basis normal / - ×1'],
  ['m3', 'Nm3', 'basis - / normal ×1'],
  ['kVA', 'kW', 'basis apparent / - ×1'],
  ['kvar', 'kVA', 'basis reactive / apparent ×1'],
  // Temperatures.
  ['K', 'degC', 'temperature difference / scale'],
  ['degC', 'K', 'temperature scale / difference'],
  ['degC', 'degC', 'same'],
  // Different things.
  ['tCO2', 'MWh', 'dimension mass of CO2 / energy'],
  ['tCO2/p', 'tC', 'dimension mass of CO2 per monitoring period / mass of C'],
  ['tCH4/p', 'm3CH4/p', 'dimension mass of CH4 per monitoring period / volume of CH4 per monitoring period'],
  ['MWh', 'degC', 'dimension energy / temperature'],
  ['lm/W', 'lx', 'dimension luminous flux per power / illuminance'],
  ['lamp', '-', 'dimension lamp / plain number'],
  ['lamp', 'room', 'dimension lamp / room'],
  ['h', 'p', 'period time / period ×1'],
  ['m2', 'm', 'dimension area / length'],
  // One divided by the other: no word for a period tells that.
  ['h', '1/h', 'dimension time / per time'],
];

describe('units: comparison', () => {
  for (const [expected, actual, difference] of cases) {
    it(`${actual} where ${expected} is expected: ${difference}`, () => {
      assert.equal(written(compareUnits(readUnit(expected), readUnit(actual))), difference);
    });
  }

  it('every unit is the same as itself', () => {
    fc.assert(fc.property(anyUnit, (unit) => assert.equal(compareUnits(unit, unit).kind, 'same')));
  });

  it('both directions give one kind and reciprocal factors, where CO2 is not counted as CO2e', () => {
    const withoutEquivalents = anyUnit.filter((unit) => !unit.powers.has('substance:CO2e'));
    fc.assert(
      fc.property(withoutEquivalents, withoutEquivalents, (a, b) => {
        const [there, back] = [compareUnits(a, b), compareUnits(b, a)];
        assert.equal(there.kind, back.kind);
        if ('factor' in there && 'factor' in back) {
          assert.equal(there.factor.mul(back.factor).toFraction(), '1');
        }
      }),
    );
  });

  it('the factor is the ratio of the scales wherever only the scale differs', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        const comparison = compareUnits(a, b);
        if (comparison.kind !== 'scale' && comparison.kind !== 'percent') return;
        assert.ok(comparison.factor.mul(a.scale).equals(b.scale));
      }),
    );
  });
});

/** The unit of a sum. */
const sums: readonly (readonly [string, string, string | undefined])[] = [
  ['MWh', 'MWh', 'MWh'],
  ['kW*h', 'kWh', 'kW*h'],
  ['MWh', 'kWh', undefined],
  ['tCO2', 'tCO2e', 'tCO2e'],
  ['tCO2e/p', 'tCO2/p', 'tCO2e/p'],
  ['tCO2', 'tCH4', undefined],
  ['t{coal}', 't{diesel}', undefined],
  ['Nm3', 'm3', undefined],
  ['MWh/p', 'MWh/a', undefined],
];

describe('units: sum', () => {
  for (const [a, b, expected] of sums) {
    it(`${a} + ${b} is ${expected ?? 'no sum'}`, () => {
      assert.equal(sumUnit(readUnit(a), readUnit(b))?.text, expected);
    });
  }
});
