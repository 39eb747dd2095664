/** Units that are named as text: those of functions and of the reference data. */
import { divide } from '../units/algebra.ts';
import { catalogueUnit } from '../units/catalogue.ts';
import { one, type Unit } from '../units/unit.ts';
import type { BuiltInFunction } from './functions.ts';

const kept = new Map<string, Unit>();

/**
 * The unit that the reference data or the list of functions name.
 *
 * @param text a symbol of the catalogue, or one by another: `d/p`, `tCO2e/tCH4`, `1/a`, `-`
 */
export function unitFromText(text: string): Unit {
  const unit = kept.get(text) ?? read(text);
  kept.set(text, unit);
  return unit;
}

function read(text: string): Unit {
  const [above, below] = text.split('/');
  return below === undefined ? symbol(above!) : divide(symbol(above!), symbol(below));
}

function symbol(text: string): Unit {
  return catalogueUnit(text)?.unit ?? one;
}

/** The unit of what a function gives, where it is always the same; else that of plain numbers. */
export function unitOfFunction({ unit }: BuiltInFunction): Unit {
  return unit === undefined ? one : unitFromText(unit);
}
