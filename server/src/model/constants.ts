/** Formulas that are nothing but a number. */
import type { Expression } from '../../../grammar/syntax.ts';

/**
 * Whether a formula is made of plain numbers only: `1.5`, `(44/12)`, `-10^-3`.
 *
 * @param expression any expression
 */
export function isConstant(expression: Expression): boolean {
  const open: Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    switch (next.kind) {
      case 'number':
        break;
      case 'group':
        open.push(next.content);
        break;
      case 'unary':
        if (next.operator === 'not') return false;
        open.push(next.operand);
        break;
      case 'binary':
        if (!arithmetic.has(next.operator)) return false;
        open.push(next.left, next.right);
        break;
      default:
        return false;
    }
  }
  return true;
}

const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^']);

/** Deeper formulas than this are not worked out: no exponent is written so. */
const depthLimit = 20;

/**
 * The value of a short formula of plain numbers, for exponents.
 *
 * @param expression any expression
 * @returns its value; `undefined` where it is not constant, not finite or very long
 */
export function constantValue(expression: Expression): number | undefined {
  const value = evaluate(expression, 0);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function evaluate(expression: Expression, depth: number): number | undefined {
  if (depth > depthLimit) return undefined;
  switch (expression.kind) {
    case 'number':
      return Number(expression.text);
    case 'group':
      return evaluate(expression.content, depth + 1);
    case 'unary': {
      const operand = evaluate(expression.operand, depth + 1);
      if (operand === undefined || expression.operator === 'not') return undefined;
      return expression.operator === '-' ? -operand : operand;
    }
    case 'binary': {
      const left = evaluate(expression.left, depth + 1);
      const right = evaluate(expression.right, depth + 1);
      return left === undefined || right === undefined ? undefined : apply(expression.operator, left, right);
    }
    default:
      return undefined;
  }
}

function apply(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left ** right;
    default:
      return undefined;
  }
}
