/** The results of a methodology, and what they are calculated from. */
import type { Expression, FormulaKind } from '../../../grammar/syntax.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';

/** What all methodologies call their results. */
export const usualResultNames: Readonly<Record<FormulaKind, string>> = {
  reference: 'RE_p',
  project: 'PE_p',
  reduction: 'ER_p',
};

/** The first result of a kind; `undefined` where the methodology has none. */
export function resultOf(methodology: MethodologyModel, kind: FormulaKind): ValueSymbol | undefined {
  return methodology.values.find((value) => value.role === kind && value.origin === undefined);
}

/** All that the values are calculated from, directly or through others, and the values themselves. */
export function allBehind(values: readonly (ValueSymbol | undefined)[]): ReadonlySet<ValueSymbol> {
  const found = new Set<ValueSymbol>();
  const waiting = values.filter((value) => value !== undefined);
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (found.has(value)) continue;
    found.add(value);
    waiting.push(...value.dependsOn);
  }
  return found;
}

/** Whether an expression is the number 0, as in `project PE_p : tCO2/p = 0`. */
export function isZero(expression: Expression | undefined): boolean {
  switch (expression?.kind) {
    case 'number':
      return Number(expression.text) === 0;
    case 'group':
      return isZero(expression.content);
    case 'unit-annotation':
      return isZero(expression.operand);
    default:
      return false;
  }
}
