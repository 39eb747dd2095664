/** Types of sums, products, powers and signs. */
import type { Binary, BinaryOperator, Expression, Unary } from '../../../grammar/syntax.ts';
import { differenceUnit, divide, multiply, power } from '../units/algebra.ts';
import { compareUnits, sumUnit } from '../units/compare.ts';
import { hasBothHeatingValues } from '../units/resolve.ts';
import { one, type Unit } from '../units/unit.ts';
import { agree, findWrongKind, type Part } from './agreement.ts';
import { constantValue, isConstant } from './constants.ts';
import { fuelUnits, type Factor } from './fuel-values.ts';
import { checkUnits, operandsOf } from './mismatch.ts';
import type { ValueType } from './model.ts';
import { spanOf, type Typing } from './typing.ts';
import { isPlain, plainNumber, quantity, unknown } from './value-types.ts';

/** The links of a chain such as `a + b - c`, the last one first. Chains lean to the left and may be long. */
function linksOf(last: Binary, isLink: (operator: BinaryOperator) => boolean): Binary[] {
  const links = [last];
  for (let left = last.left; left.kind === 'binary' && isLink(left.operator); left = left.left)
    links.push(left);
  return links;
}

/** Whether an operator makes a sum. */
export function isSum(operator: BinaryOperator): boolean {
  return operator === '+' || operator === '-';
}

/** Whether an operator makes a product. */
export function isProduct(operator: BinaryOperator): boolean {
  return operator === '*' || operator === '/';
}

/** The type of an operand that must be a number; reports anything else. */
export function typeOfNumber(typing: Typing, expression: Expression): ValueType {
  const type = typing.typeOf(typing, expression);
  if (type.kind !== 'logical' && type.kind !== 'element') return type;
  findWrongKind(typing, expression, type, plainNumber);
  return unknown;
}

/** Reports that a temperature on a scale is calculated with as if it were an amount. */
export function findAffine(typing: Typing, expression: Expression, operator: string, unit: Unit): ValueType {
  typing.find({
    kind: 'affine-arithmetic',
    span: spanOf(expression),
    text: typing.written(expression),
    operator,
    unit,
  });
  return unknown;
}

/** The type of a chain of `+` and `-`: the unit of its terms, which have to agree. */
export function typeOfSum(typing: Typing, sum: Binary): ValueType {
  const links = linksOf(sum, isSum);
  const wanted = typing.unitWanted(sum);
  const first = links.at(-1)!.left;
  typing.want(first, wanted);
  const firstType = typeOfNumber(typing, first);
  const parts: Part[] = [{ expression: first, type: firstType }];
  let affine = isAffine(firstType);
  for (let position = links.length - 1; position >= 0; position--) {
    const { right } = links[position]!;
    typing.want(right, wanted);
    const type = typeOfNumber(typing, right);
    affine ||= isAffine(type);
    parts.push({ expression: right, type });
  }
  if (affine) return typeOfTemperatures(typing, links, parts);
  const type = agree(typing, 'sum', parts, wanted);
  for (const link of links) typing.types.set(link, type);
  return type;
}

function isAffine(type: ValueType): boolean {
  return type.kind === 'quantity' && type.unit.offset !== undefined;
}

/** A sum with temperatures on a scale, from left to right: only the difference of two is an amount. */
function typeOfTemperatures(typing: Typing, links: readonly Binary[], parts: readonly Part[]): ValueType {
  let type = parts[0]!.type;
  for (let position = 1; position < parts.length; position++) {
    const link = links[links.length - position]!;
    type = addTemperature(typing, link, type, parts[position]!);
    typing.types.set(link, type);
  }
  return type;
}

function addTemperature(
  typing: Typing,
  link: Binary,
  before: ValueType,
  { expression, type }: Part,
): ValueType {
  if (type.kind === 'zero') return before;
  if (type.kind !== 'quantity' || before.kind === 'unknown') return unknown;
  if (before.kind !== 'quantity') {
    return isAffine(type) && link.operator === '-' ? findAffine(typing, link, '-', type.unit) : type;
  }
  const { unit } = before;
  const [expected, together] = temperatureSum(link.operator, unit, type.unit);
  if (expected === undefined) return findAffine(typing, link, link.operator, type.unit);
  const expectedOf = typing.written(link.left);
  const sides = { expectedOf, expected, actual: expression, actualUnit: type.unit };
  return checkUnits(typing, { context: 'sum', ...sides }) ? quantity(together) : unknown;
}

/** What the second term must be, if anything will do, and what both are together. */
function temperatureSum(operator: BinaryOperator, before: Unit, after: Unit): [Unit | undefined, Unit] {
  if (before.offset !== undefined && after.offset !== undefined) {
    return operator === '-' ? [before, differenceUnit(before)] : [undefined, before];
  }
  if (before.offset !== undefined) return [differenceUnit(before), before];
  if (after.offset === undefined) return [before, sumUnit(before, after) ?? before];
  if (operator === '-') return [undefined, before];
  return [compareUnits(differenceUnit(after), before).kind === 'same' ? after : before, after];
}

/** The type of a chain of `*` and `/`: the product of the units. */
export function typeOfProduct(typing: Typing, product: Binary): ValueType {
  const links = linksOf(product, isProduct);
  const first = links.at(-1)!.left;
  const factors: Factor[] = [];
  let known = addFactor(typing, factors, first, '*');
  for (let position = links.length - 1; position >= 0; position--) {
    const { right, operator } = links[position]!;
    known = addFactor(typing, factors, right, operator) && known;
  }
  if (!known) {
    for (const link of links) typing.types.set(link, unknown);
    return unknown;
  }
  const [firstUnit, ...units] = fuelUnits(typing, factors, typing.unitWanted(product));
  let unit = firstUnit!;
  for (const [ordinal, right] of units.entries()) {
    const link = links[links.length - 1 - ordinal]!;
    unit = link.operator === '*' ? multiply(unit, right) : divide(unit, right);
    typing.types.set(link, quantity(unit));
  }
  return hasBothHeatingValues(unit) ? findBothHeatingValues(typing, product, unit) : quantity(unit);
}

/** Adds a factor with its unit; false where it has none. */
function addFactor(typing: Typing, factors: Factor[], expression: Expression, operator: string): boolean {
  const unit = factorUnit(typing, expression, operator);
  if (unit !== undefined) factors.push({ expression, unit, exponent: operator === '/' ? -1 : 1 });
  return unit !== undefined;
}

/** The unit of a factor; `undefined` where it is not known or can't be multiplied. */
function factorUnit(typing: Typing, factor: Expression, operator: string): Unit | undefined {
  const type = typeOfNumber(typing, factor);
  if (type.kind === 'zero') return one;
  if (type.kind !== 'quantity') return undefined;
  if (type.unit.offset === undefined) return type.unit;
  findAffine(typing, factor, operator, type.unit);
  return undefined;
}

function findBothHeatingValues(typing: Typing, product: Binary, unit: Unit): ValueType {
  typing.find({
    kind: 'basis-conflict',
    span: spanOf(product),
    text: typing.written(product),
    unit,
    operands: operandsOf(typing, product),
  });
  return unknown;
}

/** The type of a power: a base with a unit needs an exponent that is a plain number and the same always. */
export function typeOfPower(typing: Typing, { left, right, operator, ...place }: Binary): ValueType {
  const base = typeOfNumber(typing, left);
  const exponent = typeOfNumber(typing, right);
  if (exponent.kind === 'quantity' && !isPlain(exponent.unit)) {
    return findArgumentWithUnit(typing, right, operator, exponent.unit);
  }
  if (base.kind !== 'quantity' || isPlain(base.unit)) return base.kind === 'quantity' ? plainNumber : base;
  if (base.unit.offset !== undefined) return findAffine(typing, left, operator, base.unit);
  if (exponent.kind === 'unknown') return unknown;
  const value = constantValue(right);
  if (value === undefined || !isConstant(right)) {
    const text = typing.written(place);
    typing.find({ kind: 'power-not-constant', span: spanOf(place), text, unit: base.unit });
    return unknown;
  }
  return quantity(power(base.unit, value));
}

/** Reports a number that must be plain and has a unit. */
export function findArgumentWithUnit(
  typing: Typing,
  expression: Expression,
  of: string,
  unit: Unit,
): ValueType {
  const text = typing.written(expression);
  typing.find({ kind: 'argument-with-unit', span: spanOf(expression), of, text, unit });
  return unknown;
}

/** A sign. A negative temperature is written `-5 [degC]`: there the sign belongs to the number. */
export function typeOfSign(typing: Typing, sign: Unary): ValueType {
  const { operator, operand } = sign;
  typing.want(operand, typing.unitWanted(sign));
  const type = typeOfNumber(typing, operand);
  if (type.kind !== 'quantity' || type.unit.offset === undefined) return type;
  if (operator === '+' || operand.kind === 'unit-annotation') return type;
  return findAffine(typing, operand, operator, type.unit);
}
