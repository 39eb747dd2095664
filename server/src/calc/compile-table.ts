/** A table as a part of the plan. */
import type { TableSymbol } from '../model/model.ts';
import type { ExpressionCompiler } from './compile-expression.ts';
import type { PlannedTable } from './plan.ts';

/**
 * @param compiler compiles the values of the rows
 * @param symbol the table
 */
export function compileTable(compiler: ExpressionCompiler, symbol: TableSymbol): PlannedTable {
  const { syntax, keys, home, name, origin, type } = symbol;
  compiler.enter(home, name, origin !== undefined, []);
  const expected = type.kind === 'element' ? type.index : undefined;
  const unit = type.kind === 'quantity' ? type.unit : undefined;
  const rows = syntax.rows.map((row) => ({
    keys: row.keys.map((key) => compiler.key(key)),
    operation: compiler.compile(row.value, expected, unit),
    mark: compiler.mark(
      'row',
      row,
      `row ${row.keys.map((key) => compiler.written(key)).join(', ')} of ${name}`,
    ),
  }));
  const numbers = keys.flatMap(({ kind }, position) => (kind === 'number' ? [position] : []));
  return {
    symbol,
    keys,
    rows,
    interpolated: syntax.interpolated !== undefined && numbers.length === 1 ? numbers[0] : undefined,
    ...compiler.leave(),
  };
}
