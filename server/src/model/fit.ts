/** Whether a value fits what it is the value of. */
import type { Expression, UnitSyntax } from '../../../grammar/syntax.ts';
import { findWrongKind } from './agreement.ts';
import { isConstant } from './constants.ts';
import type { UnitMismatch } from './findings.ts';
import { checkUnits } from './mismatch.ts';
import type { ValueType } from './model.ts';
import type { Expected, Typing } from './typing.ts';
import { unknown } from './value-types.ts';

/** What a value must be. */
export interface Slot {
  readonly context: UnitMismatch['context'];
  /** What has the value: a parameter, an option, a table, a function's parameter. */
  readonly name: string;
  readonly type: ValueType;
  /** The unit as written. */
  readonly declared?: UnitSyntax | undefined;
  /** Whether a plain number counts in the unit of the slot, as in a table row. In a formula it does not. */
  readonly takesPlainNumbers: boolean;
  /** True where an element is needed, even if the index is not known. */
  readonly isElement?: boolean;
}

/** The elements that may be named in a slot. */
function expectedIn({ type, isElement }: Slot): Expected {
  if (type.kind === 'element') return type.index;
  return isElement ? 'anything' : undefined;
}

/**
 * Works out the type of an expression and checks it against a slot.
 *
 * @returns the type of the expression; `unknown` where it does not fit
 */
export function checkValue(typing: Typing, expression: Expression, slot: Slot): ValueType {
  if (slot.type.kind === 'quantity') typing.want(expression, slot.type.unit);
  const type = typing.typeOf(typing, expression, expectedIn(slot));
  return checkFit(typing, expression, type, slot) ? type : unknown;
}

/**
 * Checks the type of an expression against a slot.
 *
 * @returns false where there is a finding
 */
export function checkFit(typing: Typing, expression: Expression, type: ValueType, slot: Slot): boolean {
  const needed = slot.type;
  if (type.kind === 'unknown' || needed.kind === 'unknown' || needed.kind === 'zero') return true;
  if (needed.kind !== 'quantity') {
    const same =
      type.kind === needed.kind &&
      (type.kind !== 'element' || needed.kind !== 'element' || type.index === needed.index);
    if (!same) findWrongKind(typing, expression, type, needed);
    return same;
  }
  if (type.kind === 'zero') return true;
  if (type.kind !== 'quantity') {
    findWrongKind(typing, expression, type, needed);
    return false;
  }
  if (type.unit === needed.unit) return true;
  if (slot.takesPlainNumbers && isConstant(expression)) return true;
  return checkUnits(typing, {
    context: slot.context,
    expectedOf: slot.name,
    expected: needed.unit,
    actual: expression,
    actualUnit: type.unit,
    declared: slot.declared,
  });
}
