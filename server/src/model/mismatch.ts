/** Two units that had to agree and do not: the finding, with where the wrong one comes from. */
import type { Expression, UnitSyntax } from '../../../grammar/syntax.ts';
import { compareUnits } from '../units/compare.ts';
import type { Unit } from '../units/unit.ts';
import { constantValue } from './constants.ts';
import type { Operand, UnitMismatch } from './findings.ts';
import { spanOf, type Typing } from './typing.ts';

/** The two sides of a mismatch. */
export interface Sides {
  readonly context: UnitMismatch['context'];
  readonly expectedOf: string;
  readonly expected: Unit;
  readonly actual: Expression;
  readonly actualUnit: Unit;
  readonly declared?: UnitSyntax | undefined;
}

/**
 * Compares two units, and reports them where they differ.
 *
 * @returns whether they agree
 */
export function checkUnits(typing: Typing, sides: Sides): boolean {
  const { context, expectedOf, expected, actual, actualUnit, declared } = sides;
  if (expected === actualUnit) return true;
  const comparison = compareUnits(expected, actualUnit);
  if (comparison.kind === 'same') return true;
  typing.find({
    kind: 'unit-mismatch',
    span: spanOf(actual),
    context,
    expectedOf,
    expected,
    actualOf: typing.written(actual),
    actual: actualUnit,
    comparison,
    operands: operandsOf(typing, actual),
    declared,
  });
  return false;
}

/**
 * The factors of an expression, as far as it is a product.
 *
 * @param typing holds the types of all parts of the expression
 * @param expression the expression
 * @returns its factors in the order of the text; those whose unit is not known are left out
 */
export function operandsOf(typing: Typing, expression: Expression): readonly Operand[] {
  const operands: Operand[] = [];
  const open: { readonly part: Expression; readonly exponent: number }[] = [
    { part: expression, exponent: 1 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, exponent } = next;
    switch (part.kind) {
      case 'group':
        open.push({ part: part.content, exponent });
        continue;
      case 'unary':
        open.push({ part: part.operand, exponent });
        continue;
      case 'aggregate':
        open.push({ part: part.body, exponent });
        continue;
      case 'binary': {
        if (part.operator === '*' || part.operator === '/') {
          open.push({ part: part.right, exponent: part.operator === '*' ? exponent : -exponent });
          open.push({ part: part.left, exponent });
          continue;
        }
        const raised = part.operator === '^' ? constantValue(part.right) : undefined;
        if (raised !== undefined) {
          open.push({ part: part.left, exponent: exponent * raised });
          continue;
        }
      }
    }
    const operand = operandOf(typing, part, exponent);
    if (operand !== undefined) operands.push(operand);
  }
  return operands;
}

function operandOf(typing: Typing, part: Expression, exponent: number): Operand | undefined {
  const type = typing.types.get(part);
  if (type?.kind !== 'quantity') return undefined;
  const named = part.kind === 'reference' || part.kind === 'call' ? part.name.text : undefined;
  const symbol = named === undefined ? undefined : typing.scope.entries.get(named)?.symbol;
  return {
    text: typing.written(part),
    span: spanOf(part),
    unit: type.unit,
    exponent,
    symbol: symbol?.kind === 'value' || symbol?.kind === 'table' ? symbol : undefined,
  };
}
