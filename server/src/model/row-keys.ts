/** The keys of table rows and case branches: what they cover, and whether they are of the right kind. */
import type { Name, Range, RowKey, Span } from '../../../grammar/syntax.ts';
import { compareUnits } from '../units/compare.ts';
import type { Unit } from '../units/unit.ts';
import { intervalOf, isEmpty, type Interval } from './intervals.ts';
import type { IndexSymbol, ValueType } from './model.ts';
import { typeOfWord } from './reference-types.ts';
import { spanOf, type Typing } from './typing.ts';
import { readUnit } from './unit-syntax.ts';

/** What the keys of a column must be. */
export type KeyKind =
  | { readonly kind: 'number'; readonly unit: Unit | undefined; readonly unitOf: string }
  | { readonly kind: 'element'; readonly index: IndexSymbol }
  | { readonly kind: 'words' }
  | { readonly kind: 'logical' }
  | { readonly kind: 'unknown' };

/** What one key covers. */
export type Cell =
  | { readonly kind: 'interval'; readonly interval: Interval; readonly span: Span }
  | { readonly kind: 'word'; readonly word: string; readonly span: Span };

/**
 * Reads one key.
 *
 * @param typing where findings go
 * @param key the key as written
 * @param needed what it must be
 * @param of the table or case that it belongs to, for findings
 * @returns what it covers; `undefined` where it has a finding or is missing
 */
export function readKey(typing: Typing, key: RowKey, needed: KeyKind, of: string): Cell | undefined {
  if (needed.kind === 'unknown') return undefined;
  if (needed.kind === 'number') {
    if (key.kind === 'range') return readRange(typing, key, needed.unit, needed.unitOf);
  } else if (key.kind === 'name') return readWord(typing, key, needed, of);
  if (key.kind === 'name' && key.text === '') return undefined;
  typing.find({
    kind: 'row-key-mismatch',
    span: spanOf(key),
    table: of,
    expected: needed.kind === 'number' ? 'range' : 'element',
    key: key.kind === 'name' ? key : spanOf(key),
  });
  return undefined;
}

function readWord(
  typing: Typing,
  key: Name,
  needed: Exclude<KeyKind, { kind: 'number' | 'unknown' }>,
  of: string,
): Cell | undefined {
  const { text } = key;
  if (text === '') return undefined;
  const cell: Cell = { kind: 'word', word: text, span: spanOf(key) };
  switch (needed.kind) {
    case 'words':
      typing.use(key, text, { kind: 'reference-word', of, word: text }, true);
      return cell;
    case 'logical': {
      if (text === 'yes' || text === 'no') return cell;
      const suggestions = ['yes', 'no'];
      const owner = undefined;
      typing.find({
        kind: 'unresolved-name',
        span: spanOf(key),
        name: text,
        role: 'element',
        suggestions,
        owner,
      });
      return undefined;
    }
    case 'element':
      return typeOfWord(typing, key, text, needed.index).kind === 'unknown' ? undefined : cell;
  }
}

/**
 * Reads a range, and checks the units of its ends.
 *
 * @param typing where findings go
 * @param range the range
 * @param unit the unit of what it is a range of; `undefined` where that is not known
 * @param unitOf what it is a range of, for findings
 */
export function readRange(
  typing: Typing,
  range: Range,
  unit: Unit | undefined,
  unitOf: string,
): Cell | undefined {
  let fits = true;
  for (const end of range.lower === range.upper ? [range.lower] : [range.lower, range.upper]) {
    if (end?.unit === undefined) continue;
    const own = readUnit(typing, end.unit);
    if (own === undefined) fits = false;
    if (own === undefined || unit === undefined || own === unit) continue;
    const comparison = compareUnits(unit, own);
    if (comparison.kind === 'same') continue;
    fits = false;
    typing.find({
      kind: 'unit-mismatch',
      span: spanOf(end),
      context: 'bound',
      expectedOf: unitOf,
      expected: unit,
      actualOf: typing.written(end),
      actual: own,
      comparison,
      operands: [],
      declared: end.unit,
    });
  }
  if (!fits) return undefined;
  const interval = intervalOf(range);
  if (!isEmpty(interval)) return { kind: 'interval', interval, span: spanOf(range) };
  typing.find({ kind: 'range-empty', span: spanOf(range), text: typing.written(range) });
  return undefined;
}

/** The kind of key that a value of a type is looked up by. */
export function keyKindOf(type: ValueType, unitOf: string): KeyKind {
  switch (type.kind) {
    case 'quantity':
      return { kind: 'number', unit: type.unit, unitOf };
    case 'zero':
      return { kind: 'number', unit: undefined, unitOf };
    case 'element':
      return { kind: 'element', index: type.index };
    case 'logical':
      return { kind: 'logical' };
    case 'unknown':
      return { kind: 'unknown' };
  }
}
