/** A conversion that an author wrote as a plain number: the 1000 of `EC / 1000 * EF`, the 44/12 of `C * 44/12`. */

import type { Methodology, Span } from '../../../../grammar/syntax.ts';
import { constantValue } from '../../model/constants.ts';
import type { Operand } from '../../model/findings.ts';
import { power } from '../../units/algebra.ts';
import { one, type Unit } from '../../units/unit.ts';
import { expressionAround, expressionAt } from '../enclosing.ts';

export interface PlainFactor {
  /** The number behind which the unit belongs; with its brackets where it is a quotient in brackets. */
  readonly span: Span;
  /** The whole factor: for `44 / 12` the unit belongs behind the 44. */
  readonly whole: Span;
  /** The unit that it lacks. */
  readonly unit: Unit;
}

interface Constant {
  /** The whole number, `10^-3`. */
  readonly span: Span;
  /** 1 where it multiplies, -1 where it divides. */
  readonly exponent: number;
  /** What it multiplies by, its exponent reckoned in. */
  readonly factor: number;
}

/**
 * Finds the plain number that already converts, and only lacks its unit.
 *
 * @param text the text
 * @param methodology where the operands stand
 * @param operands the operands of a product
 * @param factor what the missing conversion multiplies by
 * @param unit the unit that a number multiplied there would need
 */
export function plainFactor(
  text: string,
  methodology: Methodology,
  operands: readonly Operand[],
  factor: number,
  unit: Unit,
): PlainFactor | undefined {
  const constants = operands.flatMap((operand) => constantOf(methodology, operand) ?? []);
  const single = constants.find((constant) => isNear(constant.factor, factor));
  if (single !== undefined) return withUnit(single, unit);
  for (const [position, first] of constants.entries()) {
    const second = constants.slice(position + 1).find((other) => isNear(first.factor * other.factor, factor));
    if (second === undefined) continue;
    const group = groupAround(text, first.span, second.span);
    if (group !== undefined) return { span: group, whole: group, unit };
    return { ...withUnit(first, unit), whole: { start: first.span.start, end: second.span.end } };
  }
  return undefined;
}

function withUnit({ span, exponent }: Constant, unit: Unit): PlainFactor {
  return { span, whole: span, unit: power(unit, 1 / exponent) };
}

function constantOf(methodology: Methodology, { unit, span, exponent }: Operand): Constant | undefined {
  const expression = unit === one ? expressionAt(methodology, span) : undefined;
  const value = expression === undefined ? undefined : constantValue(expression);
  if (value === undefined) return undefined;
  const factor = value ** exponent;
  const around = expressionAround(methodology, span);
  if (around?.kind !== 'binary' || around.operator !== '^') return { span, exponent, factor };
  const raised = constantValue(around.right);
  return raised === undefined ? undefined : { span: around, exponent: exponent / raised, factor };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b);
}

/** `(44/12)`, where nothing else stands in the brackets. */
function groupAround(text: string, first: Span, second: Span): Span | undefined {
  const before = /\(\s*$/.exec(text.slice(Math.max(0, first.start - 20), first.start));
  const after = /^\s*\)/.exec(text.slice(second.end, second.end + 20));
  if (before === null || after === null) return undefined;
  return { start: first.start - before[0].length, end: second.end + after[0].length };
}
