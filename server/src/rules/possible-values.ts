/** Which values a part of a formula can take, as far as declared ranges tell. */
import type { Expression } from '../../../grammar/syntax.ts';
import { add, divide, exactly, multiply, negate, subtract, type Bounds } from '../calc/influence/bounds.ts';
import { intervalOf } from '../model/intervals.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';

/** The numbers that a part of a formula can be, in its unit. */
export interface PossibleValues {
  readonly bounds: Bounds;
  /** Whether 0 is one of them: it may be a bound and not belong to the range. */
  readonly canBeZero: boolean;
}

/** Deeper formulas than this are not looked at. */
const depthLimit = 50;

/**
 * Works out which values a part of a formula can take, from the ranges that parameters declare.
 *
 * @param methodology where it stands
 * @param expression a part of a formula that the checker has accepted
 * @param isNotZero tells of what the formula or a criterion makes sure that it is not 0
 * @returns `undefined` where something in it has no declared range
 */
export function possibleValues(
  methodology: MethodologyModel,
  expression: Expression,
  isNotZero: (part: Expression) => boolean,
): PossibleValues | undefined {
  const look = (part: Expression, depth: number): PossibleValues | undefined => {
    const values = depth > depthLimit ? undefined : valuesOf(part, depth);
    return values !== undefined && isNotZero(part) ? { ...values, canBeZero: false } : values;
  };
  const valuesOf = (part: Expression, depth: number): PossibleValues | undefined => {
    switch (part.kind) {
      case 'number':
        return ofNumber(Number(part.text));
      case 'group':
        return look(part.content, depth + 1);
      case 'unit-annotation':
        return look(part.operand, depth + 1);
      case 'unary': {
        const operand = part.operator === 'not' ? undefined : look(part.operand, depth + 1);
        return operand !== undefined && part.operator === '-'
          ? { ...operand, bounds: negate(operand.bounds) }
          : operand;
      }
      case 'reference': {
        const symbol = methodology.symbols.get(part.name.text);
        return symbol?.kind === 'value' ? rangeOf(symbol) : undefined;
      }
      case 'binary': {
        const left = look(part.left, depth + 1);
        const right = look(part.right, depth + 1);
        return left === undefined || right === undefined ? undefined : combined(part.operator, left, right);
      }
      default:
        return undefined;
    }
  };
  return look(expression, 0);
}

/** The values that a parameter may have: those of its range, or of a default that is a plain number. */
export function rangeOf({ syntax, role }: ValueSymbol): PossibleValues | undefined {
  const { attributes, value } = syntax;
  if (attributes?.range !== undefined) {
    const { lower, upper, lowerInclusive, upperInclusive } = intervalOf(attributes.range);
    const isInside = lower < 0 && upper > 0;
    const isEnd = (lower === 0 && lowerInclusive) || (upper === 0 && upperInclusive);
    return { bounds: { lower, upper }, canBeZero: isInside || isEnd };
  }
  return role === 'default' && value?.kind === 'number' ? ofNumber(Number(value.text)) : undefined;
}

function ofNumber(number: number): PossibleValues {
  return { bounds: exactly(number), canBeZero: number === 0 };
}

function combined(operator: string, left: PossibleValues, right: PossibleValues): PossibleValues | undefined {
  const [a, b] = [left.bounds, right.bounds];
  const bothZero = left.canBeZero && right.canBeZero;
  switch (operator) {
    case '+':
      return ofSum(add(a, b), bothZero || !(touchesZero(a) && touchesZero(b)));
    case '-':
      return ofSum(subtract(a, b), bothZero || !(touchesZero(a) && touchesZero(b)));
    case '*':
      return { bounds: multiply(a, b), canBeZero: left.canBeZero || right.canBeZero };
    case '/':
      return { bounds: divide(a, b), canBeZero: left.canBeZero };
    default:
      return undefined;
  }
}

function ofSum(bounds: Bounds, isReached: boolean): PossibleValues {
  const { lower, upper } = bounds;
  const canBeZero = (lower < 0 && upper > 0) || (lower <= 0 && upper >= 0 && isReached);
  return { bounds, canBeZero };
}

/** Whether 0 is an end of a range, which may not belong to it. */
function touchesZero({ lower, upper }: Bounds): boolean {
  return lower === 0 || upper === 0;
}
