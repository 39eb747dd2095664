/** The names that stand in an expression, whatever they mean. */
import type { Expression } from '../../../grammar/syntax.ts';

/**
 * Visits the names of an expression that may be those of values, tables or functions.
 *
 * @param expression any expression
 * @param visit is told each name, in no particular order
 */
export function forEachName(expression: Expression, visit: (name: string) => void): void {
  const open: Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'reference' || next.kind === 'call') visit(next.name.text);
    open.push(...partsOf(next));
  }
}

/**
 * @param expression any expression
 * @returns the expressions that it is made of
 */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'string':
    case 'hole':
      return [];
    case 'reference':
      return expression.indices;
    case 'call':
      return expression.arguments;
    case 'aggregate': {
      const ends = expression.binders.flatMap(({ range }) =>
        range === undefined ? [] : [range.from, range.to],
      );
      return [
        ...ends,
        ...(expression.condition === undefined ? [] : [expression.condition]),
        expression.body,
      ];
    }
    case 'unary':
    case 'conversion':
    case 'unit-annotation':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.consequence, expression.alternative];
    case 'case': {
      const values = expression.branches.map(({ value }) => value);
      const otherwise = expression.otherwise === undefined ? [] : [expression.otherwise];
      return [expression.subject, ...values, ...otherwise];
    }
    case 'group':
      return [expression.content];
  }
}
