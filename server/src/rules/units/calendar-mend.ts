/** How to mend a number that is counted over another time than is needed. */
import type { Operand, UnitMismatch } from '../../model/findings.ts';
import { divide, multiply } from '../../units/algebra.ts';
import { catalogueUnit } from '../../units/catalogue.ts';
import { conversionLiteral } from '../../units/conversion.ts';
import type { Unit } from '../../units/unit.ts';
import type { Fix } from '../rule.ts';
import type { Mend } from './scale-mend.ts';
import { appendTo, nameOf, redeclare, redeclareOwner, type Place } from './unit-edits.ts';
import { actualWith, fits } from './unit-swaps.ts';

const period = catalogueUnit('p')!.unit;

/** The functions that tell how long the monitoring period is. */
export const calendar: readonly { readonly call: string; readonly unit: Unit; readonly base: string }[] = [
  { call: 'period_years()', unit: divide(catalogueUnit('a')!.unit, period), base: 'year' },
  { call: 'period_hours()', unit: divide(catalogueUnit('h')!.unit, period), base: 'time' },
  { call: 'period_days()', unit: divide(catalogueUnit('d')!.unit, period), base: 'time' },
];

/**
 * The mend of a period: the length of the monitoring period, or a declared unit with or without `/p`.
 *
 * @param place the text
 * @param mismatch two units that differ in what they are counted over
 * @param lacking which side has no period at all; `undefined` where both are counted over something
 */
export function mendPeriod(place: Place, mismatch: UnitMismatch, lacking: Lacking | undefined): Mend {
  return (
    mendByCalendar(place, mismatch) ??
    (lacking === undefined ? undefined : mendLiteral(place, mismatch)) ??
    (lacking === undefined ? undefined : mendDeclaration(place, mismatch, lacking)) ?? {
      word: undefined,
      data: {},
      fixes: [],
    }
  );
}

/** A single number whose unit lacks `/p`, or has one too many. */
function mendLiteral({ text }: Place, { span, expected, comparison }: UnitMismatch): Mend | undefined {
  const number = /^(\d+(?:\.\d+)?)\s*\[[^\]]*\]$/.exec(text.slice(span.start, span.end))?.[1];
  if (number === undefined || comparison.kind !== 'period' || !comparison.factor.equals(1)) return undefined;
  const literal = `${number} [${expected.text}]`;
  const edits = [{ start: span.start, end: span.end, newText: literal }];
  return {
    word: 'rewrite',
    data: { literal },
    fixes: [{ title: 'rewrite', data: { literal }, edits, preferred: true }],
  };
}

/** Which side lacks the `/p` that the other one has. */
export type Lacking = 'result' | 'operand';

function mendByCalendar(place: Place, mismatch: UnitMismatch): Mend | undefined {
  for (const { call, unit, base } of calendar) {
    for (const sign of ['*', '/'] as const) {
      const change = (operand: Unit): Unit =>
        sign === '*' ? multiply(operand, unit) : divide(operand, unit);
      const changed = change(mismatch.actual);
      const further = fits(mismatch, changed) ? '' : sign === '*' ? monthsIn(mismatch, changed) : undefined;
      if (further === undefined) continue;
      const operand = mismatch.operands.find(
        (candidate) =>
          Math.abs(candidate.exponent) === 1 &&
          (hasBase(candidate, base, sign === '*' ? -1 : 1) ||
            hasBase(candidate, 'period', sign === '*' ? 1 : -1)),
      );
      const span = operand?.span ?? mismatch.span;
      const divides = operand?.exponent === -1;
      const of = operand?.text ?? mismatch.actualOf;
      const multiplies = (sign === '*') !== divides;
      if (further !== '' && !multiplies) continue;
      const literal = further + call;
      const edits = appendTo(place, span, `${multiplies ? '*' : '/'} ${literal}`);
      return {
        word: multiplies ? 'multiply-operand' : 'divide',
        data: { operand: operand === undefined ? of : nameOf(operand), literal },
        fixes: [{ title: multiplies ? 'multiply' : 'divide', data: { of, literal }, edits, preferred: true }],
      };
    }
  }
  return undefined;
}

/** What makes years of months, hours of days: the `12 [month/a] * ` of `12 [month/a] * period_years()`. */
function monthsIn({ expected }: UnitMismatch, actual: Unit): string | undefined {
  const literal = conversionLiteral(actual, expected);
  const isCalendar = literal?.unit.factors.every(({ unit }) => unit.powers.has('year')) ?? false;
  return isCalendar ? `${literal!.text} * ` : undefined;
}

/** Whether an operand brings a base into the product, above (1) or below (-1) the line. */
function hasBase({ unit, exponent }: Operand, base: string, sign: 1 | -1): boolean {
  return unit.factors.some(
    (factor) => factor.unit.powers.has(base) && Math.sign(factor.exponent) === sign * Math.sign(exponent),
  );
}

/** A parameter that is measured in each period lacks `/p`, or the result does. */
function mendDeclaration(place: Place, mismatch: UnitMismatch, lacking: Lacking): Mend | undefined {
  const { operands, span, expectedOf, expected, declared, actual } = mismatch;
  if (lacking === 'result') {
    if (declared === undefined) return undefined;
    // The author's own unit per period is meant, whatever else the formula gives.
    const meant = divide(expected, period);
    const unit = meant.meaning === actual.meaning ? actual : meant;
    const fixes = declaration(expectedOf, unit, redeclareOwner(place, expectedOf, unit));
    return { word: 'declare', data: { name: expectedOf, unit: unit.text }, fixes };
  }
  const candidates = operands.filter(
    (operand) =>
      operand.symbol?.kind === 'value' && fits(mismatch, actualWith(mismatch, operand, perPeriod(operand))),
  );
  const likely =
    candidates.find(({ symbol }) => symbol?.kind === 'value' && symbol.role === 'monitored') ??
    (candidates.length === 1 ? candidates[0] : undefined);
  if (likely === undefined) return undefined;
  const unit = perPeriod(likely);
  const name = nameOf(likely);
  const fixes = declaration(name, unit, redeclare(place, likely.symbol, unit, span));
  return { word: 'declare', data: { name, unit: unit.text }, fixes };
}

function perPeriod({ unit }: Operand): Unit {
  return divide(unit, period);
}

function declaration(name: string, unit: Unit, edits: Fix['edits']): readonly Fix[] {
  return edits.length === 0
    ? []
    : [{ title: 'declare', data: { name, unit: unit.text }, edits, preferred: true }];
}
