import type { Finding, UnitMismatch } from '../../model/findings.ts';
import { findingsOf } from '../findings-of.ts';
import type { Fix, Rule } from '../rule.ts';
import { redeclareOwner, type Place } from './unit-edits.ts';
import { absoluteTemperature } from './absolute-temperature.ts';
import { mismatchesOf } from './unit-mismatches.ts';
import { mismatchData, shortened, unitFixTitles } from './unit-words.ts';

export const unitTemperature: Rule = {
  code: 'unit-temperature',
  severity: 'error',
  title: 'Temperature and difference of temperatures',
  explanation:
    'A temperature in degC is a point on a scale whose zero was chosen freely: 20 degC is not twice as warm as 10 degC. So ' +
    'temperatures can be compared, and subtracted from each other, but neither multiplied nor added. The difference of two ' +
    'is in K, and with it everything can be calculated. Where a formula needs the absolute temperature, as a gas law does, ' +
    'take the difference from absolute zero: `T - (-273.15 [degC])`.',
  messages: {
    arithmetic:
      '{text} is a temperature in {unit}, a point on a scale, and can’t be {operation}: 20 degC is not twice 10 degC. Use the difference of two temperatures, or the absolute temperature in K: {absolute}.',
    sum: '{text} adds two temperatures in {unit}, which gives no temperature: only the difference of two means something. Add a difference in K, or take a mean with mean(i: …).',
    subtracted:
      '{text} takes a temperature in {unit} from an amount, which means nothing. Subtract it from another temperature.',
    scale:
      '{expectedOf} is a temperature in {expected}, but {actualOf} is a difference of temperatures in {actual}.',
    difference:
      '{expectedOf} is a difference of temperatures in {expected}, but {actualOf} is a temperature in {actual}.',
  },
  fixTitles: {
    ...unitFixTitles,
    absolute: 'Take the absolute temperature: {absolute}',
    unit: 'Write [{unit}]',
  },
  words: {
    multiplied: 'multiplied',
    divided: 'divided',
    raised: 'raised to a power',
    summed: 'added up',
    measured: 'taken without its sign',
  },
  examples: [
    {
      bad: `shared heating {
  fixed T_out : degC "Temperature of the water" { source "Design" }
  fixed flow  : t/p  "Water" { source "Plan" }
  default c : GJ/(t*K) = 0.0041868 "Specific heat of water" { source "Handbook" }
  heat : GJ/p "Heat" = flow * c * T_out
}
`,
      good: `shared heating {
  fixed T_out : degC "Temperature of the water" { source "Design" }
  fixed T_in  : degC "Temperature of the water before it is heated" { source "Design" }
  fixed flow  : t/p  "Water" { source "Plan" }
  default c : GJ/(t*K) = 0.0041868 "Specific heat of water" { source "Handbook" }
  heat : GJ/p "Heat" = flow * c * (T_out - T_in)
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'affine-arithmetic')) {
      const { text, operator, unit, span } = finding;
      const message = operator === '+' ? 'sum' : operator === '-' ? 'subtracted' : 'arithmetic';
      report({
        message,
        data: { text: shortened(text), unit: unit.text, absolute: absoluteTemperature(text) },
        words: message === 'arithmetic' ? { operation: [operationOf(operator)] } : {},
        start: span.start,
        end: span.end,
        fixes: message === 'arithmetic' ? absoluteFix(finding) : [],
      });
    }
    for (const { finding, comparison, methodology } of mismatchesOf(
      context,
      'unit-temperature',
      'temperature',
    )) {
      report({
        message: comparison.expected,
        data: mismatchData(finding),
        start: finding.span.start,
        end: finding.span.end,
        fixes: fixesFor({ text: context.text, methodology }, finding),
      });
    }
  },
};

function operationOf(operator: string): string {
  switch (operator) {
    case '*':
      return 'multiplied';
    case '/':
      return 'divided';
    case '^':
      return 'raised';
    case 'sum':
      return 'summed';
    default:
      return operator === 'abs' ? 'measured' : 'multiplied';
  }
}

function absoluteFix({ span, text, unit }: Finding & { readonly kind: 'affine-arithmetic' }): readonly Fix[] {
  if (unit.text !== 'degC') return [];
  const edits = [{ start: span.start, end: span.end, newText: absoluteTemperature(text) }];
  return [{ title: 'absolute', data: {}, edits, preferred: false }];
}

function fixesFor(place: Place, finding: UnitMismatch): readonly Fix[] {
  const { span, expected, actual, expectedOf, declared } = finding;
  const written = place.text.slice(span.start, span.end);
  const bracket = /\[[^\]]*\]$/.exec(written)?.[0];
  if (bracket !== undefined && /^[\d.\s-]+\[/.test(written)) {
    const edits = [{ start: span.end - bracket.length, end: span.end, newText: `[${expected.text}]` }];
    return [{ title: 'unit', data: { unit: expected.text }, edits, preferred: true }];
  }
  const edits = declared === undefined ? [] : redeclareOwner(place, expectedOf, actual);
  const data = { name: expectedOf, unit: actual.text };
  return edits.length === 0 ? [] : [{ title: 'declare', data, edits, preferred: true }];
}
