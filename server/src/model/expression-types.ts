/** The type and unit of each expression. */
import type { Binary, Expression } from '../../../grammar/syntax.ts';
import { typeOfAggregate } from './aggregate-types.ts';
import { isProduct, isSum, typeOfPower, typeOfProduct, typeOfSign, typeOfSum } from './arithmetic-types.ts';
import { typeOfCall } from './call-types.ts';
import { typeOfCase } from './case-types.ts';
import { checkCondition, typeOfComparison, typeOfConditional, typeOfLogic } from './condition-types.ts';
import { typeOfAnnotation, typeOfConversion } from './conversion-types.ts';
import type { ValueType } from './model.ts';
import { typeOfReference, typeOfWord } from './reference-types.ts';
import type { Expected, Typing } from './typing.ts';
import { logical, plainNumber, unknown, zero } from './value-types.ts';

/** What is nested deeper than this is not worked out: no formula is written so, and the stack must hold. */
const nestingLimit = 1000;

/**
 * Works out the type of an expression and of all its parts, and keeps them.
 *
 * @param typing where types, uses of names and findings go
 * @param expression the expression
 * @param expected the index whose elements may be named here
 * @returns its type; `unknown` where it, or what it is made of, has a finding
 */
export function typeOf(typing: Typing, expression: Expression, expected?: Expected): ValueType {
  if (typing.depth >= nestingLimit) return unknown;
  typing.depth++;
  const type = workOut(typing, expression, expected);
  typing.depth--;
  typing.types.set(expression, type);
  return type;
}

function workOut(typing: Typing, expression: Expression, expected: Expected): ValueType {
  switch (expression.kind) {
    case 'number':
      return isZero(expression.text) ? zero : plainNumber;
    case 'string':
      return typeOfWord(typing, expression, expression.value, expected);
    case 'reference':
      return typeOfReference(typing, expression, expected);
    case 'call':
      return typeOfCall(typing, expression);
    case 'aggregate':
      return typeOfAggregate(typing, expression);
    case 'unary':
      if (expression.operator !== 'not') return typeOfSign(typing, expression);
      checkCondition(typing, expression.operand);
      return logical;
    case 'binary':
      return typeOfBinary(typing, expression);
    case 'conversion':
      return typeOfConversion(typing, expression);
    case 'unit-annotation':
      return typeOfAnnotation(typing, expression);
    case 'conditional':
      return typeOfConditional(typing, expression, expected);
    case 'case':
      return typeOfCase(typing, expression, expected);
    case 'group':
      typing.want(expression.content, typing.unitWanted(expression));
      return typeOf(typing, expression.content, expected);
    case 'hole':
      return unknown;
  }
}

function typeOfBinary(typing: Typing, binary: Binary): ValueType {
  const { operator } = binary;
  if (isProduct(operator)) return typeOfProduct(typing, binary);
  if (isSum(operator)) return typeOfSum(typing, binary);
  if (operator === '^') return typeOfPower(typing, binary);
  if (operator === 'and' || operator === 'or') return typeOfLogic(typing, binary);
  return typeOfComparison(typing, binary);
}

/** A literal 0 fits every unit. */
function isZero(text: string): boolean {
  return (text[0] === '0' || text[0] === '.') && /^[0.]+(?:e|$)/i.test(text);
}
