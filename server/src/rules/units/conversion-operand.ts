/** A conversion that an author wrote the wrong way round: `* 1000 [kWh/MWh]` for `/ 1000 [kWh/MWh]`. */
import { constantValue } from '../../model/constants.ts';
import type { Operand, UnitMismatch } from '../../model/findings.ts';
import { divide, power } from '../../units/algebra.ts';
import { one, type Unit } from '../../units/unit.ts';
import { expressionAt } from '../enclosing.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { mendOperator } from './dimension-mend.ts';
import type { Mend } from './scale-mend.ts';
import type { Place } from './unit-edits.ts';
import { actualWith, fits } from './unit-swaps.ts';

/**
 * The mend where a conversion is turned round, either its operator or its unit.
 *
 * @param place the text
 * @param mismatch two units that differ by a factor
 * @returns `undefined` where no conversion is turned round
 */
export function mendConversion(place: Place, mismatch: UnitMismatch): Mend | undefined {
  const conversions = mismatch.operands.filter(({ unit }) => isConversion(unit));
  for (const operand of conversions) {
    const upsideDown = mendUnit(place, mismatch, operand);
    if (upsideDown !== undefined) return upsideDown;
  }
  return conversions.length === 0 ? undefined : mendOperator(place, { ...mismatch, operands: conversions });
}

/** Whether a unit is a ratio of two units of one kind: `MWh/kWh`. */
export function isConversion({ factors, powers }: Unit): boolean {
  const [first, second, third] = factors;
  if (first === undefined || second === undefined || third !== undefined || powers.size > 0) return false;
  return Math.abs(first.exponent) === 1 && first.exponent === -second.exponent;
}

/** `10^-3 [kWh/MWh]`, where the number says that `MWh/kWh` is meant. */
function mendUnit({ methodology }: Place, mismatch: UnitMismatch, operand: Operand): Mend | undefined {
  const expression = expressionAt(methodology.syntax, operand.span);
  if (expression?.kind !== 'unit-annotation') return undefined;
  const value = constantValue(expression.operand);
  const scale = operand.unit.scale.valueOf();
  if (value === undefined || scale === 1 || Math.abs(value / scale - 1) > tolerance) return undefined;
  const turned = power(operand.unit, -1);
  if (!fits(mismatch, actualWith(mismatch, operand, divide(one, operand.unit)))) return undefined;
  const number = operand.text.slice(0, expression.operand.end - expression.operand.start);
  const data = { literal: `${number} [${turned.text}]` };
  return {
    word: 'rewrite',
    data,
    fixes: likelyFix('rewrite', data, replaceWith(operand.span, data.literal)),
  };
}

/** Rounded conversions such as 0.2778 count as the ones that they stand for. */
export const tolerance = 0.005;
