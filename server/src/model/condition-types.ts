/** Types of comparisons, of what is joined by `and`, `or` and `not`, and of `if … then … else`. */
import type { Binary, BinaryOperator, Conditional, Expression } from '../../../grammar/syntax.ts';
import { agree, findWrongKind, type Part } from './agreement.ts';
import { isConstant } from './constants.ts';
import { isFuelValue } from './fuel-values.ts';
import { checkUnits } from './mismatch.ts';
import type { ValueType } from './model.ts';
import { sumUnit } from '../units/compare.ts';
import type { Unit } from '../units/unit.ts';
import type { Expected, Typing } from './typing.ts';
import { logical, plainNumber, unknown } from './value-types.ts';

/** Checks that an expression is a condition. */
export function checkCondition(typing: Typing, expression: Expression): void {
  const type = typing.typeOf(typing, expression);
  if (type.kind !== 'logical' && type.kind !== 'unknown') findWrongKind(typing, expression, type, logical);
}

/** A chain of `and` or of `or`; it leans to the left and may be long. */
export function typeOfLogic(typing: Typing, logic: Binary): ValueType {
  const links = [logic];
  for (let left = logic.left; left.kind === 'binary' && left.operator === logic.operator; left = left.left) {
    links.push(left);
  }
  let before: Expression = links.at(-1)!.left;
  checkCondition(typing, before);
  for (let position = links.length - 1; position >= 0; position--) {
    const link = links[position]!;
    if (goesOn(before, link.right)) typing.types.set(link.right, typeOfComparison(typing, link.right, true));
    else checkCondition(typing, link.right);
    typing.types.set(link, logical);
    before = link.right;
  }
  return logical;
}

/** Whether a comparison goes on from the right side of the one before it: `300 <= x < 450`. */
function goesOn(before: Expression, comparison: Expression): comparison is Binary {
  return comparison.kind === 'binary' && before.kind === 'binary' && before.right === comparison.left;
}

/**
 * @param typing where findings go
 * @param comparison the comparison
 * @param goesOn true where its left side is the right side of the comparison before it, and has its type already
 */
export function typeOfComparison(typing: Typing, comparison: Binary, goesOn = false): ValueType {
  const { left, right, operator } = comparison;
  const rightFirst = !goesOn && (isBareWord(typing, left) || isFuelValue(typing, left));
  let leftType: ValueType;
  let rightType: ValueType;
  if (rightFirst) {
    rightType = typing.typeOf(typing, right);
    if (rightType.kind === 'quantity') typing.want(left, rightType.unit);
    leftType = typing.typeOf(typing, left, elementsLike(rightType));
  } else {
    leftType = goesOn ? (typing.types.get(left) ?? unknown) : typing.typeOf(typing, left);
    if (leftType.kind === 'quantity') typing.want(right, leftType.unit);
    rightType = typing.typeOf(typing, right, elementsLike(leftType));
  }
  return compare(typing, { left, leftType, right, rightType, operator }) ? logical : unknown;
}

/** What may stand on the other side of a comparison. */
function elementsLike(type: ValueType): Expected {
  if (type.kind === 'element') return type.index;
  return type.kind === 'unknown' ? 'anything' : undefined;
}

/** Whether an expression may be the name of an element, which only the other side can tell. */
function isBareWord(typing: Typing, expression: Expression): boolean {
  if (expression.kind === 'string') return true;
  if (expression.kind !== 'reference' || expression.indices.length > 0) return false;
  const symbol = typing.scope.entries.get(expression.name.text)?.symbol;
  return symbol === undefined || (symbol.kind !== 'value' && symbol.kind !== 'index');
}

interface Comparison {
  readonly left: Expression;
  readonly leftType: ValueType;
  readonly right: Expression;
  readonly rightType: ValueType;
  readonly operator: BinaryOperator;
}

/** Checks that two sides can be compared; false where there is a finding. */
function compare(typing: Typing, { left, leftType, right, rightType, operator }: Comparison): boolean {
  if (leftType.kind === 'unknown' || rightType.kind === 'unknown') return true;
  const isOrder = operator !== '=' && operator !== '!=';
  if (isOrder && !isNumber(leftType)) {
    findWrongKind(typing, left, leftType, plainNumber);
    return false;
  }
  if (leftType.kind !== 'quantity' || rightType.kind !== 'quantity') {
    if (isAlike(leftType, rightType)) return true;
    // A plain number is more likely to stand for something else than a name is to be of another kind.
    if (isConstant(left) && !isNumber(rightType)) findWrongKind(typing, left, leftType, rightType);
    else findWrongKind(typing, right, rightType, leftType);
    return false;
  }
  if (sumUnit(leftType.unit, rightType.unit) !== undefined) return true;
  // A plain number is more likely to lack its unit than a name is to have a wrong one.
  const [model, modelUnit, actual, actualUnit] = isConstant(left)
    ? [right, rightType.unit, left, leftType.unit]
    : [left, leftType.unit, right, rightType.unit];
  const expectedOf = typing.written(model);
  return checkUnits(typing, { context: 'comparison', expectedOf, expected: modelUnit, actual, actualUnit });
}

function isNumber({ kind }: ValueType): boolean {
  return kind === 'quantity' || kind === 'zero';
}

function isAlike(a: ValueType, b: ValueType): boolean {
  if (a.kind === 'element' && b.kind === 'element') return a.index === b.index;
  return a.kind === b.kind || (isNumber(a) && isNumber(b));
}

/** The type of `if … then … else`: that of its branches, which have to agree. */
export function typeOfConditional(typing: Typing, conditional: Conditional, expected: Expected): ValueType {
  const { condition, consequence, alternative } = conditional;
  checkCondition(typing, condition);
  const wanted = typing.unitWanted(conditional);
  const parts = typeBranches(typing, [consequence, alternative], expected, wanted);
  return agree(typing, 'branches', parts, wanted);
}

/**
 * The branches of a condition with their types. A word that only an element can be is read as one of the index that
 * the other branches are elements of.
 */
export function typeBranches(
  typing: Typing,
  branches: readonly Expression[],
  expected: Expected,
  wanted: Unit | undefined,
): readonly Part[] {
  for (const branch of branches) typing.want(branch, wanted);
  if (expected !== undefined || !branches.some((branch) => isBareWord(typing, branch))) {
    return branches.map((branch) => ({ expression: branch, type: typing.typeOf(typing, branch, expected) }));
  }
  const types = branches.map((branch) =>
    isBareWord(typing, branch) ? undefined : typing.typeOf(typing, branch),
  );
  const element = types.find((type) => type?.kind === 'element');
  const words = element === undefined ? undefined : elementsLike(element);
  return branches.map((expression, position) => ({
    expression,
    type: types[position] ?? typing.typeOf(typing, expression, words),
  }));
}
