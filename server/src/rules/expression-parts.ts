import type { Expression } from '../../../grammar/syntax.ts';

/** All parts of an expression that are expressions themselves, in the order of the text. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'string':
    case 'hole':
      return [];
    case 'reference':
      return expression.indices;
    case 'call':
      return expression.arguments;
    case 'aggregate':
      return expression.condition === undefined ? [expression.body] : [expression.condition, expression.body];
    case 'unary':
    case 'conversion':
    case 'unit-annotation':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.consequence, expression.alternative];
    case 'case':
      return [
        expression.subject,
        ...expression.branches.map((branch) => branch.value),
        ...(expression.otherwise === undefined ? [] : [expression.otherwise]),
      ];
    case 'group':
      return [expression.content];
  }
}
