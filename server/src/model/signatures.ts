/** What declarations say about themselves: their indices, their units, the keys of tables. */
import type { Draft } from './declarations.ts';
import type { IndexSymbol, TableSymbol, ValueSymbol } from './model.ts';
import { resolveIndex } from './reference-types.ts';
import { keyTypeOf } from './tables.ts';
import { spanOf, type Typing } from './typing.ts';
import { readUnit } from './unit-syntax.ts';
import { elementOf, logical, quantity } from './value-types.ts';

/** Reads the indices and the unit of a value. Its type stays `unknown` where it has to be inferred. */
export function readSignature(typing: Typing, symbol: Draft<ValueSymbol>): void {
  const { indices, unit, domain } = symbol.syntax;
  if (indices.length > 0) {
    const resolved: IndexSymbol[] = [];
    for (const name of indices) {
      const index = resolveIndex(typing, name);
      if (index === undefined) continue;
      if (resolved.includes(index) && isCalculated(symbol)) {
        const owner = symbol.name;
        typing.find({ kind: 'index-shadowed', span: spanOf(name), index, by: 'again', of: owner, owner });
      }
      resolved.push(index);
    }
    symbol.indices = resolved;
  }
  if (unit !== undefined) {
    symbol.declaredUnit = readUnit(typing, unit);
    if (symbol.declaredUnit !== undefined) symbol.type = quantity(symbol.declaredUnit);
  } else if (domain?.kind === 'yes-no') symbol.type = logical;
  else if (domain?.kind === 'one-of') {
    const index = resolveIndex(typing, domain.index);
    if (index !== undefined) symbol.type = elementOf(index);
  }
}

/** Whether a formula gives the values; of an input, `A[c, c]` may be a matrix. */
function isCalculated({ syntax, role }: ValueSymbol): boolean {
  return syntax.kind === 'formula' || role === 'calculated';
}

/** Reads the keys and the unit of a table. Its type stays `unknown` where its rows have to tell. */
export function readTableSignature(typing: Typing, table: Draft<TableSymbol>): void {
  const { keys, unit, rows } = table.syntax;
  table.keys = keys.map((key, column) => keyTypeOf(typing, key, column, rows));
  const read = unit === undefined ? undefined : readUnit(typing, unit);
  if (read !== undefined) table.type = quantity(read);
}

/** Whether nothing is written that says what a value is, so that its formula has to. */
export function isInferred({ syntax }: ValueSymbol): boolean {
  const { unit, domain, value, attributes } = syntax;
  if (unit !== undefined || domain !== undefined) return false;
  return value !== undefined || (attributes !== undefined && attributes.options.length > 0);
}
