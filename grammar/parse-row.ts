/** The keys of a row, in a table and in a case: `diesel`, `300 ..< 450`, `LED, halogen`. */
import { parseRange, rangeAhead } from './parse-range.ts';
import { isWord, parseLabel } from './parse-text.ts';
import type { RowKey } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';
import {
  BothOpen,
  Colon,
  Comma,
  DotDot,
  Greater,
  GreaterEqual,
  LeftBracket,
  Less,
  LessEqual,
  LowerOpen,
  Minus,
  NumberToken,
  RightBracket,
  UpperOpen,
} from './tokens.ts';

/** Whether a row starts here. */
export function rowAhead(reader: TokenReader): boolean {
  if (rangeAhead(reader) || reader.atString()) return true;
  const second = reader.type(2);
  return isWord(reader.peek()) && (second === Colon || second === Comma);
}

/** The keys of a row with the colon behind them. */
export function parseRowKeys(reader: TokenReader): readonly RowKey[] {
  const keys: RowKey[] = [];
  do keys.push(rangeAhead(reader) ? parseRange(reader) : parseLabel(reader));
  while (reader.accept(Comma) !== undefined);
  reader.expect(Colon);
  return keys;
}

const comparisons: ReadonlySet<unknown> = new Set([Less, LessEqual, Greater, GreaterEqual]);
const betweens: ReadonlySet<unknown> = new Set([DotDot, UpperOpen, LowerOpen, BothOpen]);

/**
 * Whether the operator behind the value of a row is the first character of the next row: `-10 .. 0 : 5`, `< 30 : 5`.
 * Where `..` starts a line, a row starts with it, and the number before it belongs to the value: `a - 10`.
 */
export function rowBehindOperator(reader: TokenReader): boolean {
  const operator = reader.type();
  if (operator !== Minus && !comparisons.has(operator)) return false;
  let ahead = reader.type(2) === Minus ? 3 : 2;
  if (reader.type(ahead) !== NumberToken) return false;
  ahead++;
  if (reader.type(ahead) === LeftBracket) {
    while (reader.type(ahead) !== undefined && reader.type(ahead) !== RightBracket) ahead++;
    ahead++;
  }
  const behind = reader.type(ahead);
  if (behind === Colon || behind === Comma) return true;
  return operator === Minus && betweens.has(behind) && !reader.startsLine(ahead);
}
