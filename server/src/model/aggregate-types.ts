/** Types of `sum(i: …)` and of whatever else runs over indices. */
import type { Aggregate, Binder, Expression, Name } from '../../../grammar/syntax.ts';
import { differenceUnit, divide, multiply } from '../units/algebra.ts';
import { catalogueUnit } from '../units/catalogue.ts';
import type { Unit } from '../units/unit.ts';
import { findWrongKind } from './agreement.ts';
import { findAffine, findArgumentWithUnit, typeOfNumber } from './arithmetic-types.ts';
import { checkCondition } from './condition-types.ts';
import { aggregateNames, functionByName, type UnitRule } from './functions.ts';
import { checkUnits } from './mismatch.ts';
import type { IndexKind, IndexSymbol, ValueType } from './model.ts';
import { resolveIndex } from './reference-types.ts';
import { spanOf, type Typing } from './typing.ts';
import { isPlain, logical, plainNumber, quantity, unknown, year, zero } from './value-types.ts';

/** The type of an aggregate: of its body, as its function makes it. Its indices run in its condition and its body. */
export function typeOfAggregate(typing: Typing, aggregate: Aggregate): ValueType {
  const { name, binders, condition, body } = aggregate;
  const known = aggregateNames.has(name.text);
  if (known) typing.use(name, name.text, { kind: 'function', name: name.text });
  else if (name.text !== '') {
    typing.find({
      kind: 'unresolved-name',
      span: spanOf(name),
      name: name.text,
      role: 'table-or-function',
      suggestions: typing.nearest(name.text, aggregateNames),
      owner: undefined,
    });
  }
  const outside = typing.bound.length;
  let bindersFit = true;
  for (const binder of binders) {
    const index = bind(typing, binder);
    if (index === undefined) bindersFit = false;
    else {
      findShadowed(typing, binder.name, index, { of: name.text, outside });
      typing.bound.push(index);
    }
  }
  if (condition !== undefined) checkCondition(typing, condition);
  const type = known ? typeOfBody(typing, aggregate, typing.bound.slice(outside)) : ignoreBody(typing, body);
  typing.bound.length = outside;
  return bindersFit ? type : unknown;
}

function bind(typing: Typing, { name, range }: Binder): IndexSymbol | undefined {
  const index = resolveIndex(typing, name);
  if (range === undefined) return index;
  if (index !== undefined && index.from !== 'years') {
    typing.find({ kind: 'range-of-no-years', span: spanOf(name), index });
  }
  for (const end of [range.from, range.to]) {
    const type = typeOfNumber(typing, end);
    if (type.kind !== 'quantity' || isPlain(type.unit)) continue;
    checkUnits(typing, {
      context: 'bound',
      expectedOf: name.text,
      expected: year,
      actual: end,
      actualUnit: type.unit,
    });
  }
  return index;
}

/** Reports an index that runs already: it would hide the one outside. */
function findShadowed(
  typing: Typing,
  binder: Name,
  index: IndexSymbol,
  { of, outside }: { readonly of: string; readonly outside: number },
): void {
  const position = typing.bound.lastIndexOf(index);
  if (position < 0) return;
  const isDeclared = position < typing.declaredIndices;
  const by = position >= outside ? 'again' : isDeclared ? 'declaration' : 'aggregate';
  typing.find({ kind: 'index-shadowed', span: spanOf(binder), index, by, of, owner: typing.owner });
}

function ignoreBody(typing: Typing, body: Expression): ValueType {
  typing.typeOf(typing, body, 'anything');
  return unknown;
}

function typeOfBody(typing: Typing, aggregate: Aggregate, indices: readonly IndexSymbol[]): ValueType {
  const { body } = aggregate;
  const name = aggregate.name.text;
  const rule = ruleOf(name);
  if (rule === 'condition') {
    checkCondition(typing, body);
    return logical;
  }
  if (rule === 'count') {
    typing.typeOf(typing, body);
    return plainNumber;
  }
  typing.want(body, typing.unitWanted(aggregate));
  const type = typing.typeOf(typing, body);
  if (type.kind === 'zero') return zero;
  if (type.kind === 'unknown') return unknown;
  if (type.kind !== 'quantity') {
    findWrongKind(typing, body, type, plainNumber);
    return unknown;
  }
  const { unit } = type;
  switch (rule) {
    case 'sum':
      if (unit.offset !== undefined) return findAffine(typing, body, name, unit);
      return quantity(summedUnit(unit, indices));
    case 'product':
      return isPlain(unit) ? type : findArgumentWithUnit(typing, body, name, unit);
    case 'deviation':
      return unit.offset === undefined ? type : quantity(differenceUnit(unit));
    default:
      return type;
  }
}

const period = catalogueUnit('p')!.unit;
const calendarUnits: ReadonlyMap<IndexKind, Unit> = new Map<IndexKind, Unit>([
  ['months', catalogueUnit('month')!.unit],
  ['days', catalogueUnit('d')!.unit],
  ['hours', catalogueUnit('h')!.unit],
]);

/** The unit of a sum: amounts per month, over the months of the period, make an amount per period. So do days and hours. */
function summedUnit(unit: Unit, indices: readonly IndexSymbol[]): Unit {
  for (const { from } of indices) {
    const part = calendarUnits.get(from);
    const isPerPart = unit.factors.some(({ symbol, exponent }) => symbol === part?.text && exponent === -1);
    if (part !== undefined && isPerPart && !unit.powers.has('period')) {
      return multiply(unit, divide(part, period));
    }
  }
  return unit;
}

function ruleOf(name: string): UnitRule | undefined {
  return functionByName.get(name)?.unitRule;
}
