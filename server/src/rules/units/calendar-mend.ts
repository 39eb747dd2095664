/** How to mend a number that is counted over another time than is needed. */
import type { Operand, UnitMismatch } from '../../model/findings.ts';
import { divide, multiply } from '../../units/algebra.ts';
import { catalogueUnit } from '../../units/catalogue.ts';
import type { Unit } from '../../units/unit.ts';
import type { Fix } from '../rule.ts';
import type { Mend } from './scale-mend.ts';
import { appendTo, nameOf, redeclare, redeclareOwner, type Place } from './unit-edits.ts';
import { actualWith, fits } from './unit-swaps.ts';

const period = catalogueUnit('p')!.unit;

/** The functions that tell how long the monitoring period is. */
const calendar: readonly { readonly call: string; readonly unit: Unit; readonly base: string }[] = [
  { call: 'period_years()', unit: divide(catalogueUnit('a')!.unit, period), base: 'year' },
  { call: 'period_hours()', unit: divide(catalogueUnit('h')!.unit, period), base: 'time' },
  { call: 'period_days()', unit: divide(catalogueUnit('d')!.unit, period), base: 'time' },
];

/**
 * The mend of a period: the length of the monitoring period, or a declared unit with or without `/p`.
 *
 * @param place the text
 * @param mismatch two units that differ in what they are counted over
 */
export function mendPeriod(place: Place, mismatch: UnitMismatch): Mend {
  return (
    mendByCalendar(place, mismatch) ??
    mendDeclaration(place, mismatch) ?? { word: undefined, data: {}, fixes: [] }
  );
}

function mendByCalendar(place: Place, mismatch: UnitMismatch): Mend | undefined {
  for (const { call, unit, base } of calendar) {
    for (const sign of ['*', '/'] as const) {
      const change = (operand: Unit): Unit =>
        sign === '*' ? multiply(operand, unit) : divide(operand, unit);
      if (!fits(mismatch, change(mismatch.actual))) continue;
      const operand = mismatch.operands.find(
        (candidate) =>
          Math.abs(candidate.exponent) === 1 && hasBase(candidate, sign === '*' ? base : 'period', -1),
      );
      const span = operand?.span ?? mismatch.span;
      const divides = operand?.exponent === -1;
      const edits = appendTo(place, span, `${(sign === '*') === divides ? '/' : '*'} ${call}`);
      const of = operand?.text ?? mismatch.actualOf;
      const multiplies = (sign === '*') !== divides;
      const title = multiplies ? 'multiply' : 'divide';
      return {
        word: multiplies ? 'multiply-operand' : 'divide',
        data: { operand: operand === undefined ? of : nameOf(operand), literal: call },
        fixes: [{ title, data: { of, literal: call }, edits, preferred: true }],
      };
    }
  }
  return undefined;
}

function hasBase({ unit, exponent }: Operand, base: string, sign: number): boolean {
  return unit.factors.some(
    (factor) => factor.unit.powers.has(base) && Math.sign(factor.exponent) === sign * Math.sign(exponent),
  );
}

/** A parameter that is measured in each period lacks `/p`, or the result does. */
function mendDeclaration(place: Place, mismatch: UnitMismatch): Mend | undefined {
  const { operands, span, expectedOf, declared, actual } = mismatch;
  const candidates = operands.flatMap((operand) => {
    const unit = withPeriod(mismatch, operand);
    return unit === undefined || operand.symbol?.kind !== 'value' ? [] : [{ operand, unit }];
  });
  const likely =
    candidates.find(
      ({ operand }) => operand.symbol?.kind === 'value' && operand.symbol.role === 'monitored',
    ) ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (likely !== undefined) {
    const { operand, unit } = likely;
    const name = nameOf(operand);
    return {
      word: 'declare',
      data: { name, unit: unit.text },
      fixes: declaration(name, unit, redeclare(place, operand.symbol, unit, span)),
    };
  }
  if (declared === undefined) return undefined;
  const edits = redeclareOwner(place, expectedOf, actual);
  return {
    word: 'declare',
    data: { name: expectedOf, unit: actual.text },
    fixes: declaration(expectedOf, actual, edits),
  };
}

function withPeriod(mismatch: UnitMismatch, operand: Operand): Unit | undefined {
  return [divide(operand.unit, period), multiply(operand.unit, period)].find((unit) =>
    fits(mismatch, actualWith(mismatch, operand, unit)),
  );
}

function declaration(name: string, unit: Unit, edits: Fix['edits']): readonly Fix[] {
  return edits.length === 0
    ? []
    : [{ title: 'declare', data: { name, unit: unit.text }, edits, preferred: true }];
}
