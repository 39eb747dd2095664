import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anyUnit, symbols } from './arbitrary-unit.ts';
import { readUnit } from './read-unit.ts';

/** What an author writes, and how the tools write it. */
const texts = {
  'kWh * tCO2 / MWh / p': 'kWh*tCO2/(MWh*p)',
  'kWh/p*tCO2/MWh': 'kWh*tCO2/(MWh*p)',
  'tCO2/p': 'tCO2/p',
  '-': '-',
  '1/h': '1/h',
  '1/h/d': '1/(h*d)',
  'W/(m2*K)': 'W/(m2*K)',
  'W/m^2/K': 'W/(m2*K)',
  'm3*m': 'm^4',
  's^-2': '1/s^2',
  '%': '%',
  '1/%': '1/%',
  't{coal}^2': 't{coal}^2',
  't{"rice husk"}': 't{"rice husk"}',
  't{CO2}': 'tCO2',
  't{"HFC-134a"}': 'tHFC134a',
  'GJ{CH4}': 'GJ{CH4}',
  'GJ{steam}(LHV)/t': 'GJ{steam}(LHV)/t',
  '"passenger km"*lamp': '"passenger km"*lamp',
  'L/(100*km)': 'L/(100*km)',
  '1e3*kg': '1e3*kg',
  'm^0.5': 'm^0.5',
  '°C': 'degC',
  Ω: 'ohm',
  'kl/l': 'kL/L',
  'tCO2×MWh⁻¹': 'tCO2/MWh',
};

describe('units: text', () => {
  for (const [written, expected] of Object.entries(texts)) {
    it(`${written} is written ${expected}`, () => {
      const unit = readUnit(written);
      assert.equal(unit.text, expected);
      assert.equal(readUnit(unit.text), unit);
    });
  }

  it('every unit reads back from its own text as one and the same object', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        assert.equal(readUnit(unit.text), unit);
      }),
      { numRuns: 500 },
    );
  });

  it('every symbol is written as it is read, but for areas and volumes, which are powers', () => {
    for (const symbol of symbols) assert.equal(readUnit(symbol).text, symbol);
  });

  it('no text holds a raised dot or a space outside quotes', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        assert.doesNotMatch(unit.text.replace(/"[^"]*"/g, ''), /[·\s]/);
      }),
    );
  });
});
