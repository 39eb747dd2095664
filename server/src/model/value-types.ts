/** Types of expressions that are made often. */
import { catalogueUnit } from '../units/catalogue.ts';
import { one, type Unit } from '../units/unit.ts';
import type { IndexSymbol, ValueType } from './model.ts';

export const unknown: ValueType = { kind: 'unknown' };
export const zero: ValueType = { kind: 'zero' };
export const logical: ValueType = { kind: 'logical' };
export const plainNumber: ValueType = { kind: 'quantity', unit: one };

/** A number in a unit. */
export function quantity(unit: Unit): ValueType {
  return unit === one ? plainNumber : { kind: 'quantity', unit };
}

/** An element of an index. */
export function elementOf(index: IndexSymbol): ValueType {
  return { kind: 'element', index };
}

/** Whether a unit is that of a plain number: no dimension, scale 1. A percentage is none. */
export function isPlain(unit: Unit): boolean {
  return unit === one || unit.meaning === one.meaning;
}

/** The unit of the years that an index runs over. */
export const year: Unit = catalogueUnit('a')!.unit;
