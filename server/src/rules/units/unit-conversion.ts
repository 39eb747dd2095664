import type { UnitMismatch } from '../../model/findings.ts';
import { describeDimension } from '../../units/dimension.ts';
import { expressionAround } from '../enclosing.ts';
import type { Fix, Rule } from '../rule.ts';
import { absoluteTemperature } from './absolute-temperature.ts';
import { type Place } from './unit-edits.ts';
import { mismatchesOf } from './unit-mismatches.ts';
import { mismatchData } from './unit-words.ts';

export const unitConversion: Rule = {
  code: 'unit-conversion',
  severity: 'error',
  title: 'Conversion that is not possible',
  explanation:
    'The word `in` changes the multiple of a unit, and nothing else: kWh into MWh, GJ into kWh, t into kg. It can’t make an ' +
    'energy of a mass, CO2 of carbon, or a value per period of one per year, because that needs a number from somewhere: a ' +
    'heating value, the ratio of molar masses, a global warming potential, the length of the period. Multiply by that ' +
    'number, with its unit in square brackets or as a parameter with a source.',
  messages: {
    dimension:
      '{actualOf} is in {actual} ({actualDimension}), which can’t be converted to {expected} ({expectedDimension}).',
    temperature:
      '{actualOf} is a temperature in {actual}, but K is for differences of temperatures here. The absolute temperature is its distance from absolute zero: {absolute}.',
    other:
      '{actualOf} is in {actual}, which can’t be converted to {expected}: only the multiple of a unit changes, as from kWh to MWh.{mend}',
  },
  fixTitles: { absolute: 'Write {absolute}' },
  words: {
    substance:
      ' Multiply by a ratio, such as (44/12) [tCO2/tC], or by a global warming potential, such as GWP(CH4, AR5).',
    period: ' Multiply by the length of the period, such as period_years().',
    'power-energy': ' Multiply a power by the hours of operation.',
    basis: ' Multiply by the ratio of the two, from a source.',
  },
  examples: [
    {
      bad: `shared fuels {
  fixed fuel : t/p "Fuel" { source "Plan" }
  heat : GJ/p "Heat" = fuel in GJ/p
}
`,
      good: `shared fuels {
  fixed fuel : t/p "Fuel" { source "Plan" }
  fixed NCV : GJ/t "Net calorific value" { source "Supplier" }
  heat : GJ/p "Heat" = fuel * NCV
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, comparison, methodology } of mismatchesOf(
      context,
      'unit-conversion',
      'dimension',
      'temperature',
      'substance',
      'period',
      'power-energy',
      'basis',
    )) {
      const { kind } = comparison;
      const place = { text: context.text, methodology };
      const message = kind === 'dimension' || kind === 'temperature' ? kind : 'other';
      report({
        message,
        data: { ...mismatchData(finding), absolute: absoluteTemperature(finding.actualOf) },
        words: {
          actualDimension: [dimensionOf(finding.actual)],
          expectedDimension: [dimensionOf(finding.expected)],
          mend: message === 'other' ? [kind] : [],
        },
        start: finding.span.start,
        end: finding.span.end,
        fixes: kind === 'temperature' && finding.actual.text === 'degC' ? absoluteFix(place, finding) : [],
      });
    }
  },
};

function dimensionOf(unit: UnitMismatch['actual']): { readonly en: string; readonly ja: string } {
  return { en: describeDimension(unit, 'en'), ja: describeDimension(unit, 'ja') };
}

function absoluteFix({ methodology }: Place, { span, actualOf }: UnitMismatch): readonly Fix[] {
  const conversion = expressionAround(methodology.syntax, span);
  if (conversion?.kind !== 'conversion') return [];
  const absolute = absoluteTemperature(actualOf);
  const edits = [{ start: conversion.start, end: conversion.end, newText: absolute }];
  return [{ title: 'absolute', data: { absolute }, edits, preferred: true }];
}
