/** The order in which the types of values and tables without a unit of their own can be inferred. */
import type { Expression } from '../../../grammar/syntax.ts';
import type { Declarations, Draft } from './declarations.ts';
import { orderByDependency, type Group } from './dependencies.ts';
import type { TableSymbol, ValueSymbol } from './model.ts';
import { forEachName } from './names-in.ts';
import type { Scope } from './scope.ts';
import { isInferred } from './signatures.ts';

/** Something whose type has to be inferred. */
export type Inferred = Draft<ValueSymbol> | Draft<TableSymbol>;

/**
 * @param declarations what a block declares
 * @param scope the names that its formulas may use
 * @returns the values and tables that say nothing about their unit, each after those that it needs
 */
export function inferenceOrder({ values, tables }: Declarations, scope: Scope): readonly Group<Inferred>[] {
  const inferred: readonly Inferred[] = [
    ...values.filter(isInferred),
    ...tables.filter(({ syntax }) => syntax.unit === undefined),
  ];
  if (inferred.length < 2) return inferred.map((symbol) => ({ members: [symbol], circular: false }));
  const wanted = new Set<unknown>(inferred);
  return orderByDependency(inferred, (symbol) => {
    const needed = new Set<Inferred>();
    for (const expression of expressionsOf(symbol)) {
      forEachName(expression, (name) => {
        const other = scope.entries.get(name)?.symbol;
        if (wanted.has(other)) needed.add(other as Inferred);
      });
    }
    return [...needed];
  });
}

/** The expressions that a value or a table is made of. */
export function expressionsOf(symbol: ValueSymbol | TableSymbol): readonly Expression[] {
  if (symbol.kind === 'table') return symbol.syntax.rows.map(({ value }) => value);
  const { value, attributes } = symbol.syntax;
  const options = (attributes?.options ?? []).flatMap(({ rule }) =>
    rule.kind === 'expression' ? [rule.expression] : [],
  );
  return value === undefined ? options : [value, ...options];
}
