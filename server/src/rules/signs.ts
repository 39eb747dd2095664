/** With which sign values enter a sum: whether emissions are added or subtracted. */
import type { Expression } from '../../../grammar/syntax.ts';
import type { ValueSymbol } from '../model/model.ts';

/** How a value enters: only added, only subtracted, or in a way that can't be told. */
export type Sign = 'plus' | 'minus' | 'mixed';

/**
 * Finds with which sign some values enter another one, through all calculated values between them. Factors count as
 * positive: `(RE_p - PE_p) * (1 - d)` adds RE_p and subtracts PE_p.
 *
 * @param symbol the value that is calculated; it must not depend on itself
 * @param sought the values to look for
 * @returns the sign of each that was found
 */
export function signsIn(symbol: ValueSymbol, sought: readonly ValueSymbol[]): ReadonlyMap<ValueSymbol, Sign> {
  const found = new Map<ValueSymbol, Sign>();
  const seen = new Set<string>();
  const note = (value: ValueSymbol, sign: 1 | -1): void => {
    const here: Sign = sign === 1 ? 'plus' : 'minus';
    const before = found.get(value);
    found.set(value, before === undefined || before === here ? here : 'mixed');
  };
  const visitSymbol = (value: ValueSymbol, sign: 1 | -1): void => {
    const key = `${sign} ${value.name}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { value: formula, attributes } = value.syntax;
    const byName = new Map(value.dependsOn.map((other) => [other.name, other]));
    const visit = (expression: Expression, turned: 1 | -1): void => {
      if (expression.kind === 'reference') {
        const target = byName.get(expression.name.text);
        if (target === undefined) return;
        if (sought.includes(target)) note(target, turned);
        else visitSymbol(target, turned);
      } else for (const [part, turn] of partsOf(expression)) visit(part, turned === turn ? 1 : -1);
    };
    if (formula !== undefined) visit(formula, sign);
    for (const { rule } of attributes?.options ?? []) {
      if (rule.kind === 'expression') visit(rule.expression, sign);
    }
  };
  visitSymbol(symbol, 1);
  return found;
}

/** The parts of an expression on which its value depends, each with the sign that it gives them. */
function partsOf(expression: Expression): readonly (readonly [Expression, 1 | -1])[] {
  switch (expression.kind) {
    case 'group':
      return [[expression.content, 1]];
    case 'unary':
      return [[expression.operand, expression.operator === '-' ? -1 : 1]];
    case 'binary':
      return [
        [expression.left, 1],
        [expression.right, expression.operator === '-' ? -1 : 1],
      ];
    case 'conversion':
    case 'unit-annotation':
      return [[expression.operand, 1]];
    case 'conditional':
      return [
        [expression.consequence, 1],
        [expression.alternative, 1],
      ];
    case 'case':
      return [
        ...expression.branches.map((branch): [Expression, 1] => [branch.value, 1]),
        ...(expression.otherwise === undefined ? [] : [[expression.otherwise, 1] as [Expression, 1]]),
      ];
    case 'call':
      return expression.arguments.map((argument): [Expression, 1] => [argument, 1]);
    case 'aggregate':
      return [[expression.body, 1]];
    case 'reference':
    case 'number':
    case 'string':
    case 'hole':
      return [];
  }
}
