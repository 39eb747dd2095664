import assert from 'node:assert/strict';
import { bounds, fuelFactor, fuels } from '../../server/src/reference/fuels.ts';
import { gases, gasFamilies, globalWarmingPotential, reports } from '../../server/src/reference/gases.ts';
import { partnerCountries, partnerCountry } from '../../server/src/reference/partner-countries.ts';
import type { Provenance, ReferenceValue } from '../../server/src/reference/reference-value.ts';
import { sectoralScope, sectoralScopes } from '../../server/src/reference/sectoral-scopes.ts';
import { climates, disposalSites, wastes, wasteValue } from '../../server/src/reference/waste.ts';
import { gases as unitGases, gasSymbol } from '../../server/src/units/gases.ts';
import { readUnit } from '../units/read-unit.ts';

function allValues(): readonly ReferenceValue[] {
  const found = [
    ...gases.flatMap((gas) => reports.map(({ report }) => globalWarmingPotential(gas.symbol, report))),
    ...fuels.flatMap(({ word }) =>
      bounds.flatMap((bound) => [fuelFactor('CO2', word, bound.word), fuelFactor('NCV', word, bound.word)]),
    ),
    ...wastes.flatMap(({ word }) => [
      wasteValue('DOC', word),
      ...climates.map((climate) => wasteValue('k', word, climate.word)),
    ]),
    ...disposalSites.map(({ word }) => wasteValue('MCF', word)),
    wasteValue('OX'),
    wasteValue('F'),
    wasteValue('DOC_f'),
  ];
  return found.filter((value) => value !== undefined);
}

describe('reference: all data', () => {
  it('every value is an exact decimal in a unit that the language reads', () => {
    for (const { value, unit } of allValues()) {
      assert.match(value, /^\d+(\.\d+)?$/);
      assert.equal(readUnit(unit).text, unit);
    }
  });

  it('everything says where it is from, what it holds for and how sure it is', () => {
    const all: readonly Provenance[] = [...allValues(), ...partnerCountries, ...sectoralScopes, ...reports];
    for (const { source, validity, certainty } of all) {
      assert.match(source, /\w{3}/);
      assert.match(validity, /\w{3}/);
      assert.match(certainty, /^(un)?confirmed$/);
    }
  });

  it('everything has a name in both languages, and every word can stand in a formula', () => {
    const words = [...fuels, ...bounds, ...wastes, ...climates, ...disposalSites];
    for (const { word } of words) assert.match(word, /^[A-Za-z][A-Za-z0-9_]*$/);
    for (const { name, japaneseName } of [
      ...words,
      ...gases,
      ...reports,
      ...partnerCountries,
      ...sectoralScopes,
    ]) {
      assert.match(name, /^[A-Z]/);
      assert.match(japaneseName, /[\u3040-\u30FF\u4E00-\u9FFF]|^HFC-/);
    }
  });

  it('words that are not known give no value', () => {
    for (const word of ['', 'phlogiston', 'constructor', '__proto__', 'toString']) {
      assert.equal(globalWarmingPotential(word, 'AR5'), undefined);
      assert.equal(globalWarmingPotential('CH4', word), undefined);
      assert.equal(fuelFactor('CO2', word, 'default'), undefined);
      assert.equal(fuelFactor('CO2', 'diesel', word), undefined);
      assert.equal(wasteValue('DOC', word), undefined);
      assert.equal(partnerCountry(word), undefined);
    }
  });
});

describe('reference: partner countries', () => {
  it('there are 31, each with a code of its own, in the order in which they signed', () => {
    assert.equal(partnerCountries.length, 31);
    assert.equal(new Set(partnerCountries.map((country) => country.code)).size, 31);
    const dates = partnerCountries.map((country) => country.signed);
    assert.deepEqual(dates, dates.toSorted());
    for (const date of dates) assert.equal(new Date(date).toISOString().slice(0, 10), date);
  });

  it('Mongolia was the first, Thailand the 16th, India the 31st', () => {
    assert.deepEqual(
      [0, 15, 30].map((index) => partnerCountries[index]?.code),
      ['MN', 'TH', 'IN'],
    );
    assert.equal(partnerCountry('MN')?.signed, '2013-01-08');
    assert.equal(partnerCountry('VN')?.japaneseName, 'ベトナム');
  });
});

describe('reference: sectoral scopes', () => {
  it('run from 1 to 16', () => {
    assert.deepEqual(
      sectoralScopes.map((scope) => scope.number),
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    assert.equal(sectoralScope(3)?.name, 'Energy demand');
    assert.equal(sectoralScope(13)?.name, 'Waste handling and disposal');
    assert.equal(sectoralScope(17), undefined);
  });
});

/** As printed in the assessment reports, SAR to AR6. */
const potentials: Readonly<Record<string, readonly (string | undefined)[]>> = {
  CO2: ['1', '1', '1', '1', '1'],
  CH4: ['21', '23', '25', '28', '27.9'],
  N2O: ['310', '296', '298', '265', '273'],
  'HFC-134a': ['1300', '1300', '1430', '1300', '1530'],
  'HFC-32': ['650', '550', '675', '677', '771'],
  SF6: ['23900', '22200', '22800', '23500', '25200'],
  NF3: [undefined, '10800', '17200', '16100', '17400'],
};

describe('reference: global warming potentials', () => {
  for (const [gas, expected] of Object.entries(potentials)) {
    it(`of ${gas}`, () => {
      const found = ['SAR', 'TAR', 'AR4', 'AR5', 'AR6'].map(
        (report) => globalWarmingPotential(gas, report)?.value,
      );
      assert.deepEqual(found, expected);
    });
  }

  it('are in tCO2e for each t of the gas', () => {
    assert.equal(globalWarmingPotential('CH4', 'AR5')?.unit, 'tCO2e/tCH4');
    assert.equal(globalWarmingPotential('HFC-134a', 'AR4')?.unit, 'tCO2e/tHFC134a');
  });

  it('a family has gases of its kind and no value of its own', () => {
    const symbols = gases.map(({ symbol }) => symbol);
    for (const { symbol: family, members } of gasFamilies) {
      const kind = family.slice(0, -1);
      assert.deepEqual(
        members,
        symbols.filter((symbol) => symbol.startsWith(kind)),
      );
      assert.equal(globalWarmingPotential(family, 'AR5'), undefined);
    }
    assert.deepEqual(
      gasFamilies.map(({ symbol }) => symbol),
      ['HFCs', 'PFCs'],
    );
  });

  it('every gas has a unit under each of its names', () => {
    for (const { symbol, otherNames } of gases) {
      assert.ok(unitGases.has(symbol), symbol);
      for (const name of otherNames) assert.equal(gasSymbol(name), symbol);
    }
  });
});

/** Carbon content in kg/GJ (IPCC 2006, volume 2, table 1.3); times 44/12 it is the default emission factor in kg/GJ. */
const carbonContents: Readonly<Record<string, number>> = {
  natural_gas: 15.3,
  diesel: 20.2,
  motor_gasoline: 18.9,
  residual_fuel_oil: 21.1,
  LPG: 17.2,
  kerosene: 19.6,
  lignite: 27.6,
  sub_bituminous_coal: 26.2,
  other_bituminous_coal: 25.8,
};

describe('reference: fuels', () => {
  for (const { word } of fuels) {
    it(`${word}: the emission factor follows from the carbon content`, () => {
      const factor = Number(fuelFactor('CO2', word, 'default')?.value);
      const fromCarbon = ((carbonContents[word] ?? NaN) * 44) / 12 / 1000;
      // Printed to three digits.
      assert.equal(factor.toPrecision(3), fromCarbon.toPrecision(3));
    });

    it(`${word}: the default lies within its range`, () => {
      for (const kind of ['CO2', 'NCV'] as const) {
        const [value, lower, upper] = (['default', 'lower', 'upper'] as const).map((bound) =>
          Number(fuelFactor(kind, word, bound)?.value),
        );
        assert.ok(lower! < value! && value! < upper!, kind);
      }
    });
  }

  it('values are those of the tables', () => {
    assert.deepEqual(fuelFactor('NCV', 'diesel', 'lower'), {
      value: '41.4',
      unit: 'GJ/t',
      source: '2006 IPCC Guidelines for National Greenhouse Gas Inventories, volume 2, chapter 1, table 1.2',
      validity: '2006 edition; limits of the 95 % confidence interval',
      certainty: 'confirmed',
    });
    // 3.6 GJ/MWh / 0.49 × 0.0726 tCO2/GJ = 0.533 tCO2/MWh, the factor of the best diesel generator.
    assert.equal(((3.6 / 0.49) * Number(fuelFactor('CO2', 'diesel', 'lower')?.value)).toFixed(3), '0.533');
    // 3.6 GJ/MWh / 0.612 × 0.0543 tCO2/GJ = 0.319 tCO2/MWh, the factor of the best gas plant.
    assert.equal(
      ((3.6 / 0.612) * Number(fuelFactor('CO2', 'natural_gas', 'lower')?.value)).toFixed(3),
      '0.319',
    );
  });
});

describe('reference: waste', () => {
  it('values are those of the tables', () => {
    assert.deepEqual(
      ['food', 'garden', 'paper', 'wood', 'textiles', 'inert'].map(
        (waste) => wasteValue('DOC', waste)?.value,
      ),
      ['0.15', '0.20', '0.40', '0.43', '0.24', '0'],
    );
    assert.deepEqual(
      climates.map((climate) => wasteValue('k', 'food', climate.word)?.value),
      ['0.06', '0.185', '0.085', '0.4'],
    );
    assert.deepEqual(
      disposalSites.map((site) => wasteValue('MCF', site.word)?.value),
      ['1.0', '0.5', '0.8', '0.4'],
    );
    assert.deepEqual(
      [wasteValue('OX'), wasteValue('F'), wasteValue('DOC_f')].map((value) => value?.value),
      ['0.1', '0.5', '0.5'],
    );
    assert.equal(wasteValue('k', 'food', 'tropical_wet')?.unit, '1/a');
  });

  it('what does not rot has no rate, and a rate needs a climate', () => {
    assert.equal(wasteValue('k', 'inert', 'tropical_wet'), undefined);
    assert.equal(wasteValue('k', 'food'), undefined);
    assert.equal(wasteValue('DOC', 'bulk'), undefined);
  });

  it('waste rots faster in wet climates, and food fastest', () => {
    for (const { word } of wastes) {
      const rates = climates.map((climate) => Number(wasteValue('k', word, climate.word)?.value ?? 0));
      assert.ok(rates[0]! <= rates[1]! && rates[2]! <= rates[3]!, word);
      assert.ok(rates[3]! <= 0.4);
    }
  });
});
