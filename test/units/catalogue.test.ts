import assert from 'node:assert/strict';
import { catalogue, catalogueUnit } from '../../server/src/units/catalogue.ts';
import { gases } from '../../server/src/units/gases.ts';
import { kindByName } from '../../server/src/units/kinds.ts';
import { readUnit } from './read-unit.ts';

/** A unit and so many of another, by definition. */
const definitions: readonly (readonly [unit: string, equals: string, other: string])[] = [
  ['t', '1000', 'kg'],
  ['kt', '1000', 't'],
  ['Mt', '1000', 'kt'],
  ['Gt', '1000', 'Mt'],
  ['Mg', '1', 't'],
  ['Gg', '1', 'kt'],
  ['Tg', '1', 'Mt'],
  ['kg', '1000', 'g'],
  ['g', '1000', 'mg'],
  ['m3', '1000', 'L'],
  ['kL', '1', 'm3'],
  ['ML', '1000', 'kL'],
  ['L', '1000', 'mL'],
  ['mL', '1', 'cm3'],
  ['MWh', '3.6', 'GJ'],
  ['kWh', '3.6', 'MJ'],
  ['Wh', '3600', 'J'],
  ['GWh', '1000', 'MWh'],
  ['TWh', '1000', 'GWh'],
  ['TJ', '1000', 'GJ'],
  ['GJ', '1000', 'MJ'],
  ['MJ', '1000', 'kJ'],
  ['PJ', '1000', 'TJ'],
  ['cal', '4.1868', 'J'],
  ['kcal', '1000', 'cal'],
  ['Mcal', '1000', 'kcal'],
  ['Gcal', '1000', 'Mcal'],
  ['Btu', '1055.05585262', 'J'],
  ['MMBtu', '1000000', 'Btu'],
  ['toe', '41.868', 'GJ'],
  ['MW', '1000', 'kW'],
  ['GW', '1000', 'MW'],
  ['kW', '1000', 'W'],
  ['USRt*h', '12000', 'Btu'],
  ['kVA', '1000', 'VA'],
  ['MVA', '1000', 'kVA'],
  ['kvar', '1000', 'var'],
  ['Mvar', '1000', 'kvar'],
  ['km', '1000', 'm'],
  ['m', '100', 'cm'],
  ['cm', '10', 'mm'],
  ['km2', '100', 'ha'],
  ['ha', '10000', 'm2'],
  ['m2', '10000', 'cm2'],
  ['cm2', '100', 'mm2'],
  ['km3', '1000000000', 'm3'],
  ['cm3', '1000', 'mm3'],
  ['d', '24', 'h'],
  ['h', '60', 'min'],
  ['min', '60', 's'],
  ['a', '12', 'month'],
  ['MPa', '10', 'bar'],
  ['bar', '100', 'kPa'],
  ['kPa', '10', 'hPa'],
  ['hPa', '100', 'Pa'],
  ['Pa', '1', 'kg/(m*s^2)'],
  ['J', '1', 'kg*m2/s^2'],
  ['W', '1', 'J/s'],
  ['V*A', '1', 'W'],
  ['V/A', '1', 'ohm'],
  ['V', '1000', 'mV'],
  ['kV', '1000', 'V'],
  ['A', '1000', 'mA'],
  ['kA', '1000', 'A'],
  ['ohm', '1000', 'mohm'],
  ['kohm', '1000', 'ohm'],
  ['klm', '1000', 'lm'],
  ['lx', '1', 'lm/m2'],
  ['kHz', '1000', 'Hz'],
  ['Hz', '60', 'rpm'],
  ['kmol', '1000', 'mol'],
  ['-', '100', '%'],
  ['%', '10000', 'ppm'],
  ['ppm', '1000', 'ppb'],
  ['tCO2', '1000', 'kgCO2'],
  ['MtCO2e', '1000', 'ktCO2e'],
];

describe('units: catalogue', () => {
  for (const [unit, equals, other] of definitions) {
    it(`1 ${unit} is ${equals} ${other}`, () => {
      const [left, right] = [readUnit(unit), readUnit(other)];
      assert.deepEqual(left.powers, right.powers);
      assert.equal(left.scale.div(right.scale).toString(), equals);
    });
  }

  it('1 USRt is about 3.517 kW', () => {
    assert.equal(readUnit('USRt').scale.div(1000).toString(3).slice(0, 5), '3.516');
    assert.equal(readUnit('USRt').scale.div(1000).round(3).toString(), '3.517');
  });

  it('0 degC is 273.15 K', () => {
    assert.equal(readUnit('degC').offset?.toString(), '273.15');
    assert.equal(readUnit('degC').scale.toString(), '1');
  });

  it('every definition of a scale is checked above', () => {
    const checked = new Set(definitions.flatMap(([unit, , other]) => `${unit} ${other}`.split(/[ */()]/)));
    const open = catalogue.filter(
      ({ symbol, unit }) =>
        !checked.has(symbol) &&
        unit.scale.toFraction() !== '1' &&
        ![...gases.keys()].some((gas) => symbol.endsWith(gas)),
    );
    assert.deepEqual(open, []);
  });

  it('no symbol stands for two units', () => {
    const symbols = catalogue.map((entry) => entry.symbol);
    assert.equal(new Set(symbols).size, symbols.length);
  });

  it('every unit reads through the grammar as itself, and measures what its kind says', () => {
    for (const { symbol, unit, kind } of catalogue) {
      assert.equal(readUnit(symbol), unit, symbol);
      const physical = [...unit.powers].filter(([base]) => !base.startsWith('substance:'));
      assert.deepEqual(physical, [...kindByName.get(kind)!.powers], symbol);
    }
  });

  it('every unit has a name in both languages, and no two units the same', () => {
    for (const language of ['en', 'ja'] as const) {
      const names = catalogue.map((entry) => entry.name[language]);
      assert.ok(names.every((name) => name.trim() !== ''));
      assert.equal(new Set(names).size, names.length);
    }
    for (const { name, definition } of catalogue) {
      assert.doesNotMatch(name.en, /[^ -~]/);
      assert.match(name.ja, /[\u3040-\u30FF\u4E00-\u9FFF]/);
      if (definition !== undefined) assert.match(definition.ja, /[\u3040-\u30FF\u4E00-\u9FFF]/);
    }
  });

  it('gases are offered in the usual masses and known in all', () => {
    assert.ok(catalogue.some((entry) => entry.symbol === 'tHFC134a'));
    assert.equal(catalogueUnit('GgN2O')?.name.en, 'gigagram of nitrous oxide');
    assert.equal(catalogueUnit('tXe'), undefined);
    assert.equal(catalogueUnit('hCO2'), undefined);
  });
});
