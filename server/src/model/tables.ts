/** Tables: what they are looked up by, and whether their rows fit. */
import type { RowKey, TableKey, TableRow } from '../../../grammar/syntax.ts';
import { one } from '../units/unit.ts';
import { agree, type Part } from './agreement.ts';
import { findRowMeetings, missingCombinations, type CoveredRow } from './coverage.ts';
import { checkValue, type Slot } from './fit.ts';
import type { TableKeyType, TableSymbol, ValueType } from './model.ts';
import { readKey, type Cell, type KeyKind } from './row-keys.ts';
import { spanOf, type Typing } from './typing.ts';
import { readUnit } from './unit-syntax.ts';
import { year } from './value-types.ts';

/**
 * What a table is looked up by. A key with a unit is a number; one that names an index, or a parameter that is one of
 * an index, is an element; another is a number where its rows are ranges, and else a word of its own rows.
 *
 * @param typing where findings go
 * @param key the key as written
 * @param column its place among the keys
 * @param rows the rows of the table
 */
export function keyTypeOf(
  typing: Typing,
  key: TableKey,
  column: number,
  rows: readonly TableRow[],
): TableKeyType {
  if (key.unit !== undefined) return { kind: 'number', unit: readUnit(typing, key.unit) };
  const entry = typing.scope.entries.get(key.name.text);
  if (entry?.symbol.kind === 'index' || entry?.symbol.kind === 'value') {
    typing.use(key.name, key.name.text, entry.target);
  }
  if (entry?.symbol.kind === 'index') {
    const index = entry.symbol;
    return index.from === 'years' ? { kind: 'number', unit: year } : { kind: 'element', index };
  }
  if (entry?.symbol.kind === 'value' && entry.symbol.type.kind === 'element') return entry.symbol.type;
  const keys = rows.flatMap((row) => row.keys.slice(column, column + 1));
  if (keys.some(({ kind }) => kind === 'range')) return { kind: 'number', unit: one };
  return { kind: 'words', words: distinctWords(keys) };
}

function distinctWords(keys: readonly RowKey[]): readonly string[] {
  const words = keys.flatMap((key) => (key.kind === 'name' && key.text !== '' ? [key.text] : []));
  return [...new Set(words)];
}

/**
 * Checks the rows of a table.
 *
 * @param typing where types and findings go
 * @param table the table; without a unit of its own, its type is not looked at
 * @returns the type of its values
 */
export function checkTable(typing: Typing, table: TableSymbol): ValueType {
  const { syntax, name } = table;
  const slot: Slot = {
    context: 'row',
    name,
    type: table.type,
    declared: syntax.unit,
    takesPlainNumbers: true,
  };
  const needed = table.keys.map((key, column) => keyKindOf(key, syntax.keys[column]!));
  const covered: CoveredRow[] = [];
  const parts: Part[] = [];
  for (const row of syntax.rows) {
    const cells = readCells(typing, row, needed, name);
    if (cells !== undefined) covered.push({ cells, span: keysSpan(row) });
    parts.push({ expression: row.value, type: checkValue(typing, row.value, slot) });
  }
  checkCoverage(typing, table, covered);
  return syntax.unit === undefined ? agree(typing, 'row', parts) : table.type;
}

function keyKindOf(key: TableKeyType, { name }: TableKey): KeyKind {
  switch (key.kind) {
    case 'number':
      return { kind: 'number', unit: key.unit, unitOf: name.text };
    case 'element':
      // The methodology can't know the elements of a project: its rows say what they may be.
      return key.index.elements === undefined ? { kind: 'words' } : key;
    case 'words':
      return { kind: 'words' };
  }
}

function keysSpan({ keys, start, end }: TableRow): { readonly start: number; readonly end: number } {
  return { start: keys[0]?.start ?? start, end: keys.at(-1)?.end ?? end };
}

/** What the keys of a row cover; `undefined` where a key has a finding or is missing. */
function readCells(
  typing: Typing,
  row: TableRow,
  needed: readonly KeyKind[],
  name: string,
): readonly Cell[] | undefined {
  if (row.keys.length !== needed.length) {
    const expected = needed.length;
    if (expected > 0 && row.keys.every((key) => key.kind === 'range' || key.text !== '')) {
      const actual = row.keys.length;
      typing.find({ kind: 'row-key-count', span: keysSpan(row), table: name, expected, actual });
    }
    return undefined;
  }
  const cells = row.keys.map((key, column) => readKey(typing, key, needed[column]!, name));
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

function checkCoverage(
  typing: Typing,
  { syntax, name, keys }: TableSymbol,
  covered: readonly CoveredRow[],
): void {
  const allRead = covered.length === syntax.rows.length;
  for (const { kind, place, first, span } of findRowMeetings(covered)) {
    if (kind === 'rows-gap' && (!allRead || syntax.interpolated !== undefined)) continue;
    typing.find({ kind, span: spanOf(span), of: name, place, first: spanOf(first) });
  }
  if (!allRead) return;
  const missing = missingCombinations(
    covered,
    keys.map((key, column) => wordsOf(key, covered, column)),
  );
  if (missing.length > 0) {
    typing.find({ kind: 'rows-missing', span: spanOf(syntax.name), table: name, missing });
  }
}

/** The words that need a row; `undefined` for a column of numbers. */
function wordsOf(
  key: TableKeyType,
  covered: readonly CoveredRow[],
  column: number,
): readonly string[] | undefined {
  switch (key.kind) {
    case 'number':
      return undefined;
    case 'words':
      return key.words;
    case 'element':
      return key.index.elements ?? wordsIn(covered, column);
  }
}

function wordsIn(covered: readonly CoveredRow[], column: number): readonly string[] {
  const words = covered.flatMap(({ cells }) => {
    const cell = cells[column]!;
    return cell.kind === 'word' ? [cell.word] : [];
  });
  return [...new Set(words)];
}
