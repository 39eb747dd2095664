import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describeDimension } from '../../server/src/units/dimension.ts';
import { anyUnit } from './arbitrary-unit.ts';
import { readUnit } from './read-unit.ts';

const words: readonly (readonly [unit: string, en: string, ja: string])[] = [
  ['-', 'plain number', '無次元数'],
  ['%', 'plain number', '無次元数'],
  ['MWh', 'energy', 'エネルギー'],
  ['MWh/p', 'energy per monitoring period', 'モニタリング期間当たりのエネルギー'],
  ['kWh*tCO2/(MWh*p)', 'mass of CO2 per monitoring period', 'モニタリング期間当たりのCO2の質量'],
  ['tCO2/MWh', 'mass of CO2 per energy', 'エネルギー当たりのCO2の質量'],
  ['GJ/t{coal}', 'energy per mass of coal', 'coalの質量当たりのエネルギー'],
  ['GJ(LHV)/t', 'energy (LHV) per mass', '質量当たりのエネルギー（LHV）'],
  ['m3CH4', 'volume of CH4', 'CH4の体積'],
  ['Nm3', 'volume at normal conditions', '標準状態の体積'],
  ['kVA', 'apparent power', '皮相電力'],
  ['W/(m2*K)', 'power per area per temperature difference', '面積当たり・温度差当たりの仕事率'],
  ['kW*h', 'energy', 'エネルギー'],
  ['kW*tCO2/MWh', 'mass of CO2 per time', '時間当たりのCO2の質量'],
  ['L/km', 'volume per length', '長さ当たりの体積'],
  ['h/p', 'time per monitoring period', 'モニタリング期間当たりの時間'],
  ['MWh/a', 'energy per year', '年当たりのエネルギー'],
  ['MWh/month', 'energy per month', '月当たりのエネルギー'],
  ['1/h', 'per time', '時間当たり'],
  ['rpm', 'frequency', '周波数'],
  ['degC', 'temperature', '温度'],
  ['K', 'temperature difference', '温度差'],
  ['lm/W', 'luminous flux per power', '仕事率当たりの光束'],
  ['lamp', 'lamp', 'lamp'],
  ['"passenger km"/lamp', 'passenger km per lamp', 'lamp当たりのpassenger km'],
  ['t*km', 'mass times length', '質量と長さの積'],
  ['m^0.5', 'length to the power 0.5', '長さの0.5乗'],
];

describe('units: dimension in words', () => {
  for (const [unit, en, ja] of words) {
    it(`${unit} is ${en}`, () => {
      assert.equal(describeDimension(readUnit(unit), 'en'), en);
      assert.equal(describeDimension(readUnit(unit), 'ja'), ja);
    });
  }

  it('every unit has words', () => {
    fc.assert(
      fc.property(anyUnit, fc.constantFrom('en' as const, 'ja' as const), (unit, language) => {
        assert.match(describeDimension(unit, language), /\S/);
        assert.doesNotMatch(describeDimension(unit, language), /undefined|NaN|:/);
      }),
    );
  });
});
