/** Ranges of numbers: `300 ..< 450`, `300 <.. 450`, `.. 300`, `1500 ..`, `< 30`, `30`. */
import { normaliseNumber } from './normalise.ts';
import { parseBracketedUnit } from './parse-unit.ts';
import type { Bound, Range } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';
import {
  BothOpen,
  DotDot,
  Greater,
  GreaterEqual,
  LeftBracket,
  Less,
  LessEqual,
  LowerOpen,
  Minus,
  NumberToken,
  UpperOpen,
} from './tokens.ts';

/** Whether a range starts here. */
export function rangeAhead(reader: TokenReader): boolean {
  const type = reader.type();
  return type === NumberToken || type === Minus || isComparison(type) || isBetween(type);
}

export function parseRange(reader: TokenReader): Range {
  const start = reader.nextStart;
  const comparison = reader.type();
  if (isComparison(comparison)) {
    reader.take();
    const bound = {
      ...parseBound(reader),
      inclusive: comparison === LessEqual || comparison === GreaterEqual,
    };
    const upward = comparison === Greater || comparison === GreaterEqual;
    return {
      kind: 'range',
      lower: upward ? bound : undefined,
      upper: upward ? undefined : bound,
      ...reader.spanFrom(start),
    };
  }
  const lower = boundAhead(reader) ? parseBound(reader) : undefined;
  if (!isBetween(reader.type())) {
    if (lower === undefined) reader.missing('number');
    return { kind: 'range', lower, upper: lower, ...reader.spanFrom(start) };
  }
  const between = reader.take().tokenType;
  const upper = boundAhead(reader) ? parseBound(reader) : undefined;
  return {
    kind: 'range',
    lower: lower && { ...lower, inclusive: between === DotDot || between === UpperOpen },
    upper: upper && { ...upper, inclusive: between === DotDot || between === LowerOpen },
    ...reader.spanFrom(start),
  };
}

function isBetween(type: unknown): boolean {
  return type === DotDot || type === UpperOpen || type === LowerOpen || type === BothOpen;
}

function isComparison(type: unknown): boolean {
  return type === Less || type === LessEqual || type === Greater || type === GreaterEqual;
}

function boundAhead(reader: TokenReader): boolean {
  return reader.at(NumberToken) || (reader.at(Minus) && reader.type(2) === NumberToken);
}

function parseBound(reader: TokenReader): Bound {
  const start = reader.nextStart;
  const sign = reader.accept(Minus) === undefined ? '' : '-';
  const number = reader.expect(NumberToken);
  const unit = reader.at(LeftBracket) ? parseBracketedUnit(reader) : undefined;
  return {
    kind: 'bound',
    text: number === undefined ? '0' : sign + normaliseNumber(number.image),
    unit,
    inclusive: true,
    ...reader.spanFrom(start),
  };
}
