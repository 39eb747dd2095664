import assert from 'node:assert/strict';
import { multiply } from '../../server/src/units/algebra.ts';
import { compareUnits } from '../../server/src/units/compare.ts';
import { conversionLiteral } from '../../server/src/units/conversion.ts';
import { readUnit } from './read-unit.ts';

/** From, to, what to multiply by, and what to divide by instead. */
const literals: readonly (readonly [from: string, to: string, text: string | undefined, divisor?: string])[] =
  [
    ['kWh', 'MWh', '10^-3 [MWh/kWh]'],
    ['kWh*tCO2/(MWh*p)', 'tCO2/p', '10^-3 [MWh/kWh]'],
    ['MWh', 'kWh', '1000 [kWh/MWh]'],
    ['W*h/p', 'MWh/p', '10^-6 [MWh/(W*h)]'],
    ['MWh', 'GJ', '3.6 [GJ/MWh]'],
    ['GJ', 'MWh', '(1/3.6) [MWh/GJ]'],
    ['tCO2/GJ', 'tCO2/MWh', '3.6 [GJ/MWh]'],
    ['Gcal', 'GJ', '4.1868 [GJ/Gcal]'],
    ['d/p', 'h/p', '24 [h/d]'],
    ['h/p', 'd/p', '(1/24) [d/h]'],
    ['month', 'a', '(1/12) [a/month]'],
    ['t', 'Mt', '10^-6 [Mt/t]'],
    ['Mt', 't', '10^6 [t/Mt]'],
    ['km', 'm', '1000 [m/km]'],
    ['1/%', '-', '100 [%]'],
    ['%', '-', '0.01 [1/%]', '100 [%]'],
    ['-', '%', '100 [%]'],
    ['kWh*%', 'MWh', '10^-5 [MWh/(kWh*%)]'],
    ['tC', 'tCO2', '(44/12) [tCO2/tC]'],
    ['tCO2', 'tC', '(12/44) [tC/tCO2]'],
    ['kgC/p', 'tCO2/p', '(44/12 * 10^-3) [tCO2/kgC]'],
    ['tC', 'tCH4', '(16/12) [tCH4/tC]'],
    ['tN', 'tN2O', '(44/28) [tN2O/tN]'],
    // 3.51685284… kW has no short number.
    ['USRt', 'kW', undefined],
    ['tCO2', 'tCO2e', undefined],
    ['MWh', 'MWh', undefined],
    // These need more than a constant.
    ['tCH4', 'tCO2e', undefined],
    ['tC', 't', undefined],
    ['m3C', 'm3CO2', undefined],
    ['tC*tC/t', 'tCO2', undefined],
    ['kW', 'kWh', undefined],
    ['MWh/a', 'MWh/p', undefined],
    ['GJ(HHV)', 'GJ(LHV)', undefined],
    ['K', 'degC', undefined],
    ['MWh', 'tCO2', undefined],
  ];

describe('units: conversion', () => {
  for (const [from, to, text, divisor] of literals) {
    it(`${from} to ${to}: ${text ?? 'no constant'}`, () => {
      const literal = conversionLiteral(readUnit(from), readUnit(to));
      assert.equal(literal?.text, text);
      assert.equal(literal?.divisor, divisor);
      if (literal === undefined) return;
      assert.equal(literal.text.slice(literal.text.indexOf('[') + 1, -1), literal.unit.text);
      assert.equal(compareUnits(readUnit(to), multiply(readUnit(from), literal.unit)).kind, 'same');
    });
  }
});
