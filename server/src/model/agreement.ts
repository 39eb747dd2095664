/** Parts that must be of one kind and unit: the terms of a sum, the branches of a condition, the arguments of `min`. */
import type { Expression } from '../../../grammar/syntax.ts';
import { sumUnit } from '../units/compare.ts';
import type { Unit } from '../units/unit.ts';
import type { UnitMismatch } from './findings.ts';
import { checkUnits } from './mismatch.ts';
import type { ValueType } from './model.ts';
import { spanOf, type Typing } from './typing.ts';
import { quantity, unknown, zero } from './value-types.ts';

/** An expression with its type. */
export interface Part {
  readonly expression: Expression;
  readonly type: ValueType;
}

/**
 * What parts are together; reports those that do not fit.
 *
 * @param typing where findings go
 * @param context what the parts are parts of
 * @param parts the parts in the order of the text; those of type `unknown` are passed over
 * @param wanted the unit that the whole should have, if that is known: it decides which part is to blame
 * @returns the common type; `unknown` where they do not agree
 */
export function agree(
  typing: Typing,
  context: UnitMismatch['context'],
  parts: readonly Part[],
  wanted?: Unit,
): ValueType {
  const first = parts.find(({ type }) => type.kind !== 'unknown' && type.kind !== 'zero')?.type;
  if (first === undefined) return parts.every(({ type }) => type.kind === 'zero') ? zero : unknown;
  let fits = true;
  for (const { expression, type } of parts) {
    if (isOfKind(type, first)) continue;
    fits = false;
    findWrongKind(typing, expression, type, first);
  }
  if (!fits) return unknown;
  if (first.kind !== 'quantity') return first;
  let unit: Unit | undefined = first.unit;
  for (const { type } of parts) {
    if (type.kind === 'quantity' && unit !== undefined) unit = sumUnit(unit, type.unit);
  }
  if (unit !== undefined) return quantity(unit);
  blame(typing, context, parts, wanted);
  return unknown;
}

function isOfKind(type: ValueType, first: ValueType): boolean {
  if (type.kind === 'unknown') return true;
  if (first.kind === 'quantity') return type.kind === 'quantity' || type.kind === 'zero';
  if (first.kind === 'element') return type.kind === 'element' && type.index === first.index;
  return type.kind === first.kind;
}

/** Reports an expression of another kind than is needed. */
export function findWrongKind(
  typing: Typing,
  expression: Expression,
  actual: ValueType,
  needed: ValueType,
): void {
  if (needed.kind === 'element' && actual.kind === 'element') {
    typing.find({
      kind: 'index-mismatch',
      span: spanOf(expression),
      name: typing.written(expression),
      expected: needed.index,
      actual: actual.index.name,
    });
    return;
  }
  const expected = needed.kind === 'logical' ? 'condition' : needed.kind === 'element' ? 'element' : 'number';
  typing.find({
    kind: 'type-mismatch',
    span: spanOf(expression),
    text: typing.written(expression),
    expected,
    actual,
  });
}

/** Reports the parts that differ from what is wanted, else from most, else the first that differs from the first. */
function blame(
  typing: Typing,
  context: UnitMismatch['context'],
  parts: readonly Part[],
  wanted: Unit | undefined,
): void {
  const known = parts.flatMap(({ expression, type }) =>
    type.kind === 'quantity' ? [{ expression, unit: type.unit }] : [],
  );
  const agreeing = (unit: Unit): typeof known =>
    known.filter((part) => sumUnit(unit, part.unit) !== undefined);
  const right = wanted === undefined ? [] : agreeing(wanted);
  const largest = known
    .slice(0, comparedParts)
    .map(({ unit }) => agreeing(unit))
    .reduce((a, b) => (b.length > a.length ? b : a));
  const sure = right.length > 0 ? right : largest.length * 2 > known.length ? largest : undefined;
  const pattern = (sure ?? known)[0]!;
  for (const { expression, unit } of known) {
    if (sumUnit(pattern.unit, unit) !== undefined) continue;
    checkUnits(typing, {
      context,
      expectedOf: typing.written(pattern.expression),
      expected: pattern.unit,
      actual: expression,
      actualUnit: unit,
    });
    if (sure === undefined) return;
  }
}

/** A majority shows among the first few parts; comparing all with all would not be linear. */
const comparedParts = 3;
