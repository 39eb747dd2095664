import type { Span } from '../../../../grammar/syntax.ts';
import { formatNumber } from '../../calc/format-number.ts';
import { compare, divide, multiply, parseNumber } from '../../calc/numbers.ts';
import type { ValueSymbol } from '../../model/model.ts';
import { catalogue } from '../../units/catalogue.ts';
import { powersKey } from '../../units/base.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import type { MessageData, Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const outOfRange: Rule = {
  code: 'out-of-range',
  severity: 'error',
  title: 'A value out of range',
  explanation:
    'The value lies outside the range that the methodology allows for its parameter. Most often the unit is another one: ' +
    'the meter shows kWh where the methodology asks for MWh, and the result becomes 1000 times too large. Where a ' +
    'conversion makes the value fit, the message says which. If the value is right, the `range` is too narrow.',
  messages: {
    outside: '{value} is outside the allowed range {range} of {name}.',
    divided:
      '{value} is outside the allowed range {range} of {name}. Divided by {factor} it fits: is the value in {unit}?',
    multiplied:
      '{value} is outside the allowed range {range} of {name}. Multiplied by {factor} it fits: is the value in {unit}?',
    share:
      '{value} is outside the allowed range {range} of {name}. Multiplied by {factor} it fits: is the value a share, not a percentage?',
  },
  fixTitles: { write: 'Write {converted}' },
  relatedMessages: { range: 'The allowed range of {name} is here.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200000
    expect PE_p = 600000
  }
}
`,
      good: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
  example "One year" {
    EC = 1200
    expect PE_p = 600
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem } of problemsOf(context, 'out-of-range')) {
      const { symbol, value, range, start, end } = problem;
      const conversion = isNear(value, symbol) ? undefined : readConversion(problem.factor, symbol);
      const converted = conversion && convertedNumber(context.text.slice(start, end), conversion);
      const place = symbol.syntax.attributes?.range;
      report({
        message: conversion === undefined ? 'outside' : conversion.unit === '-' ? 'share' : conversion.kind,
        data: {
          name: symbol.name,
          value: withUnit(value, symbol),
          range: withUnit(grouped(range), symbol),
          factor: conversion?.factor ?? '',
          unit: conversion?.unit ?? '',
        },
        start,
        end,
        related: symbol.origin === undefined && place !== undefined ? [rangeOf(place)] : [],
        fixes: likelyFix('write', { converted: converted ?? '' }, replaceWith({ start, end }, converted)),
      });
    }
  },
};

/** Whether a value is only a little too large: then the unit is hardly another one. */
function isNear(value: string, { syntax }: ValueSymbol): boolean {
  const upper = syntax.attributes?.range?.upper;
  if (upper === undefined || upper.unit !== undefined) return false;
  const ratio = Number(value.replaceAll(',', '')) / Number(upper.text);
  return ratio > 1 && ratio < 2;
}

/** What has to be done to a value so that it lies in the range, and the unit that it then was in. */
interface Conversion {
  readonly kind: 'divided' | 'multiplied';
  readonly factor: string;
  readonly unit: string;
}

/**
 * Reads the factor by which a value is too large: `1000`, or `1/1000` where it is too small.
 *
 * @returns `undefined` where no unit differs by that factor, so that it explains nothing
 */
function readConversion(factor: string | undefined, symbol: ValueSymbol): Conversion | undefined {
  if (factor === undefined) return undefined;
  const conversion = factor.startsWith('1/')
    ? ({ kind: 'multiplied', factor: factor.slice(2) } as const)
    : ({ kind: 'divided', factor } as const);
  const unit = likelyUnit(symbol, conversion);
  return unit === undefined ? undefined : { ...conversion, unit };
}

function withUnit(value: string, { declaredUnit }: ValueSymbol): string {
  return declaredUnit === undefined || declaredUnit.text === '-' ? value : `${value} ${declaredUnit.text}`;
}

/** `0 .. 100,000` for `0 .. 100000`. */
function grouped(range: string): string {
  return range.replace(/(?<![\d.])\d{4,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}

function rangeOf({ start, end }: Span): Span & { readonly message: string; readonly data: MessageData } {
  return { message: 'range', data: {}, start, end };
}

/** The unit in which the value would be right: kWh/p for MWh/p, if it is too large by 1000. */
function likelyUnit(
  { declaredUnit }: ValueSymbol,
  { kind, factor }: Omit<Conversion, 'unit'>,
): string | undefined {
  const number = parseNumber(factor);
  if (declaredUnit === undefined || typeof number === 'string') return undefined;
  const [first] = declaredUnit.factors;
  if (first !== undefined && first.exponent !== 1) return undefined;
  const { scale, powers } = first?.unit ?? declaredUnit;
  const wanted = kind === 'divided' ? divide(scale, number) : multiply(scale, number);
  const likely = catalogue.find(
    ({ unit }) =>
      unit.offset === undefined &&
      compare(unit.scale, wanted) === 0 &&
      powersKey(unit.powers) === powersKey(powers),
  )?.symbol;
  if (likely === undefined) return undefined;
  return first === undefined || likely === '-' ? likely : declaredUnit.text.replace(first.symbol, likely);
}

/** The number that would lie in the range, where a plain number is written. */
function convertedNumber(written: string, { kind, factor }: Conversion): string | undefined {
  const [value, number] = [parseNumber(written), parseNumber(factor)];
  if (typeof value === 'string' || typeof number === 'string') return undefined;
  return formatNumber(kind === 'divided' ? divide(value, number) : multiply(value, number));
}
