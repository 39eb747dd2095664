/** The names that are in scope at a place, those of used files included. */
import type { IndexSymbol, MethodologyModel, TableSymbol, ValueSymbol } from '../../model/model.ts';

/** The parameters and formulas. */
export function valuesIn({ symbols }: MethodologyModel): readonly ValueSymbol[] {
  return [...symbols.values()].filter((symbol) => symbol.kind === 'value');
}

/** The tables. */
export function tablesIn({ symbols }: MethodologyModel): readonly TableSymbol[] {
  return [...symbols.values()].filter((symbol) => symbol.kind === 'table');
}

/** The indices. */
export function indicesIn({ symbols }: MethodologyModel): readonly IndexSymbol[] {
  return [...symbols.values()].filter((symbol) => symbol.kind === 'index');
}
