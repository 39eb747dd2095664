/** Which numbers of an expression are facts that need a name and a source, and which only convert units. */
import type { Expression, UnitAnnotation } from '../../../grammar/syntax.ts';
import type { ValueType } from '../model/model.ts';
import { substanceOf } from '../units/base.ts';
import type { Unit } from '../units/unit.ts';
import { partsOf } from './expression-parts.ts';

/** Whether a number in this unit only converts: `3.6 [GJ/MWh]`, `100 [%]`, `(44/12) [tCO2/tC]`. */
function isConversion({ powers }: Unit): boolean {
  const substances = [...powers.keys()].map(substanceOf);
  return substances.length === 0 || (!substances.includes(undefined) && substances.includes('C'));
}

/** A number with its unit, as it stands in an expression. */
export interface Fact {
  readonly annotation: UnitAnnotation;
  readonly unit: Unit;
}

/** The numbers with a unit that stand in an expression and are no conversions. */
export function factsIn(expression: Expression, types: ReadonlyMap<Expression, ValueType>): readonly Fact[] {
  const facts: Fact[] = [];
  const look = (part: Expression): void => {
    if (part.kind !== 'unit-annotation') {
      for (const inner of partsOf(part)) look(inner);
      return;
    }
    const type = types.get(part);
    if (type?.kind === 'quantity' && !isConversion(type.unit))
      facts.push({ annotation: part, unit: type.unit });
  };
  look(expression);
  return facts;
}

/** Whether an expression is a number of its own, or contains one that is a fact. */
export function needsSource(expression: Expression, types: ReadonlyMap<Expression, ValueType>): boolean {
  return isNumber(expression) || factsIn(expression, types).length > 0;
}

function isNumber(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return true;
    case 'group':
      return isNumber(expression.content);
    case 'unary':
    case 'unit-annotation':
      return isNumber(expression.operand);
    case 'binary':
      return isNumber(expression.left) && isNumber(expression.right);
    default:
      return false;
  }
}
