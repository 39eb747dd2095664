import type { Expression, Span } from '../../../../grammar/syntax.ts';
import { constantValue } from '../../model/constants.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { writeNumber } from '../../units/number-text.ts';
import type { Unit } from '../../units/unit.ts';
import { itemAround } from '../enclosing.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import type { Report, Rule } from '../rule.ts';
import { isConversion, tolerance } from './conversion-operand.ts';
import { factorText } from './factor-text.ts';

export const conversionNumber: Rule = {
  code: 'conversion-number',
  severity: 'warning',
  title: 'Number of a conversion',
  explanation:
    'A number in MWh/kWh or in GJ/MWh most often converts one unit into the other, and then only one number is right: 10^-3 ' +
    'or 3.6. This one is the same number turned round, or off by a power of ten. The units agree all the same, so nothing ' +
    'else would show the mistake. A ratio that is measured, such as a heat rate of 9.5 MJ/kWh, is not meant; it is best ' +
    'declared with a name and a source.',
  messages: {
    reciprocal: '{literal} is turned round: 1 {below} is {right} {above}. Write {written}.',
    large: '{literal} is {times} times too large: 1 {below} is {right} {above}. Write {written}.',
    small: '{literal} is {times} times too small: 1 {below} is {right} {above}. Write {written}.',
  },
  fixTitles: { write: 'Write {written}' },
  examples: [
    {
      bad: `shared boilers {
  fixed heat : GJ/p "Heat" { source "Plan" }
  energy : MWh/p "The same in MWh" = heat * 3.6 [MWh/GJ]
}
`,
      good: `shared boilers {
  fixed heat : GJ/p "Heat" { source "Plan" }
  energy : MWh/p "The same in MWh" = heat / 3.6 [GJ/MWh]
}
`,
    },
  ],
  check({ text, model }, report) {
    for (const methodology of model.methodologies) {
      for (const { number, span, unit } of conversionsIn(methodology)) {
        if (methodology.findings.some(({ span: wrong }) => isIn(wrong, span))) continue;
        const found = mistakeIn(text, number, span, unit);
        if (found !== undefined) report(found);
      }
    }
  },
};

interface ConversionLiteral {
  /** The number without its unit. */
  readonly number: Expression;
  /** The number with its unit, if that stands behind it. */
  readonly span: Span;
  readonly unit: Unit;
}

/** Numbers in a ratio of two units of one kind: in a formula with the unit behind it, or as the value of a default. */
function conversionsIn({ syntax, types, values }: MethodologyModel): readonly ConversionLiteral[] {
  const found: ConversionLiteral[] = [];
  for (const [expression, type] of types) {
    if (expression.kind !== 'unit-annotation' || type.kind !== 'quantity' || !converts(type.unit)) continue;
    // What an example gives is a value, and no conversion.
    if (itemAround(syntax, expression)?.kind === 'example') continue;
    found.push({ number: expression.operand, span: expression, unit: type.unit });
  }
  for (const { role, syntax: parameter, declaredUnit: unit } of values) {
    const { value } = parameter;
    if (role !== 'default' || value === undefined || unit === undefined || !converts(unit)) continue;
    found.push({ number: value, span: value, unit });
  }
  return found;
}

function converts(unit: Unit): boolean {
  return isConversion(unit) && !unit.scale.equals(1);
}

function mistakeIn(text: string, number: Expression, span: Span, unit: Unit): Report | undefined {
  const value = constantValue(number);
  if (value === undefined || value <= 0) return undefined;
  const right = unit.scale.inverse();
  const ratio = value / right.valueOf();
  const tens = Math.round(Math.log10(ratio));
  const isReciprocal = isNear(value * right.valueOf(), 1);
  const isOffByTens =
    tens !== 0 &&
    isNear(ratio, 10 ** tens) &&
    isMeantToConvert(text.slice(number.start, number.end), ratio, unit);
  if (isNear(ratio, 1) || (!isReciprocal && !isOffByTens)) return undefined;
  const { start, end } = span;
  const written = writeNumber(right) + text.slice(number.end, end);
  return {
    message: isReciprocal ? 'reciprocal' : tens > 0 ? 'large' : 'small',
    data: {
      literal: number === span ? `${text.slice(start, end)} [${unit.text}]` : text.slice(start, end),
      above: unit.factors.find(({ exponent }) => exponent > 0)!.symbol,
      below: unit.factors.find(({ exponent }) => exponent < 0)!.symbol,
      right: factorText(right),
      times: Math.abs(tens) > 6 ? `10^${Math.abs(tens)}` : String(10 ** Math.abs(tens)),
      written,
    },
    start,
    end,
    fixes: likelyFix('write', {}, replaceWith({ start, end }, written)),
  };
}

/** A ratio of two amounts of one kind is seldom greater than this; a conversion may be. */
const greatestRatio = 10;

/**
 * Whether a number that is off by a power of ten can't be a ratio that was measured, such as 10 [kg/t] or 6 [min/h]: its
 * digits are those of the conversion, it is written as a power, or it would be more than all.
 */
function isMeantToConvert(written: string, ratio: number, { scale, factors }: Unit): boolean {
  const isPowerOfTen = isNear(scale.valueOf(), 10 ** Math.round(Math.log10(scale.valueOf())));
  const isTime = factors[0]!.unit.powers.has('time') && factors[0]!.unit.powers.size === 1;
  return (!isPowerOfTen && !isTime) || /[\^e]/i.test(written) || ratio >= greatestRatio;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a / b - 1) <= tolerance;
}

function isIn(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
