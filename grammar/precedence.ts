/** Operator precedence: a flat row of operands and operators becomes a tree. */
import type { Binary, BinaryOperator, Expression, Span, Unary } from './syntax.ts';

export type Piece =
  | { readonly kind: 'operand'; readonly expression: Expression }
  | { readonly kind: 'operator'; readonly operator: BinaryOperator; readonly span: Span }
  | { readonly kind: 'prefix'; readonly operator: Unary['operator']; readonly span: Span };

/** How tightly each binary operator binds: higher is tighter. */
export const bindingStrength: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '^': 8,
};
/** `not` binds looser than comparisons, a sign tighter than `*` and looser than `^`: -2^2 is -4. */
const prefixStrength: Readonly<Record<Unary['operator'], number>> = { not: 3, '-': 7, '+': 7 };

const comparisons: ReadonlySet<BinaryOperator> = new Set(['=', '!=', '<', '<=', '>', '>=']);

/** More operators than this in one formula are refused: no reader could follow them, and no stack could hold the tree. */
export const operatorLimit = 1_000;

/** Builds the tree of one formula. A row with too many operators gives a hole over the whole row. */
export function foldOperators(pieces: readonly Piece[]): { expression: Expression; tooLong: boolean } {
  const first = pieces[0];
  if (pieces.length === 1 && first!.kind === 'operand')
    return { expression: first!.expression, tooLong: false };
  const start = first === undefined ? 0 : spanOf(first).start;
  const end = first === undefined ? 0 : spanOf(pieces.at(-1)!).end;
  if (pieces.length > 2 * operatorLimit) return { expression: { kind: 'hole', start, end }, tooLong: true };
  let position = 0;

  function operand(): Expression {
    const piece = pieces[position];
    if (piece === undefined || piece.kind === 'operator') return { kind: 'hole', start: end, end };
    position++;
    if (piece.kind === 'operand') return piece.expression;
    const content = climb(prefixStrength[piece.operator]);
    return {
      kind: 'unary',
      operator: piece.operator,
      operand: content,
      start: piece.span.start,
      end: content.end,
    };
  }

  function climb(minimum: number): Expression {
    let left = operand();
    for (;;) {
      const piece = pieces[position];
      if (piece === undefined || piece.kind !== 'operator') return left;
      const strength = bindingStrength[piece.operator];
      if (strength < minimum) return left;
      position++;
      const right = climb(piece.operator === '^' ? prefixStrength['-'] : strength + 1);
      left = join(piece, left, right);
    }
  }

  return { expression: climb(0), tooLong: false };
}

function join(piece: Extract<Piece, { kind: 'operator' }>, left: Expression, right: Expression): Expression {
  if (piece.operator === '^') return power(piece, left, right);
  if (comparisons.has(piece.operator) && left.kind === 'binary') {
    const before = comparisons.has(left.operator)
      ? left
      : left.operator === 'and' && isChain(left.right)
        ? left.right
        : undefined;
    if (before !== undefined && before.kind === 'binary') {
      const second = binary(piece, before.right, right);
      return { ...binary({ ...piece, operator: 'and' }, left, second), start: left.start };
    }
  }
  return binary(piece, left, right);
}

function isChain(expression: Expression): boolean {
  return expression.kind === 'binary' && comparisons.has(expression.operator);
}

/** `10^-3 [MWh/kWh]`: the unit behind an exponent belongs to the whole power. */
function power(piece: Extract<Piece, { kind: 'operator' }>, left: Expression, right: Expression): Expression {
  if (right.kind === 'unit-annotation' || right.kind === 'conversion') {
    const content = binary(piece, left, right.operand);
    return { ...right, operand: content, start: left.start };
  }
  if (
    right.kind === 'unary' &&
    (right.operand.kind === 'unit-annotation' || right.operand.kind === 'conversion')
  ) {
    const annotated = right.operand;
    const exponent: Expression = { ...right, operand: annotated.operand, end: annotated.operand.end };
    return { ...annotated, operand: binary(piece, left, exponent), start: left.start };
  }
  return binary(piece, left, right);
}

function binary(piece: Extract<Piece, { kind: 'operator' }>, left: Expression, right: Expression): Binary {
  return {
    kind: 'binary',
    operator: piece.operator,
    operatorSpan: piece.span,
    left,
    right,
    start: left.start,
    end: Math.max(right.end, piece.span.end),
  };
}

function spanOf(piece: Piece): Span {
  return piece.kind === 'operand' ? piece.expression : piece.span;
}
