/** Worked examples: inputs and what they should give. */
import type { IToken } from 'chevrotain';
import { normaliseWord } from './normalise.ts';
import { parseExpression } from './parse-expression.ts';
import {
  isWord,
  parseDate,
  parseLabel,
  parseLabels,
  parseName,
  parseNumber,
  parseText,
  wordAhead,
} from './parse-text.ts';
import type {
  Assignment,
  Example,
  ExampleEntry,
  ExamplePeriod,
  ExampleValue,
  Name,
  Text,
  ValueList,
} from './syntax.ts';
import { tokenEnd, type TokenReader } from './token-reader.ts';
import {
  Colon,
  Comma,
  DateToken,
  DotDot,
  Equal,
  Identifier,
  keywordTokens as keyword,
  LeftBrace,
  LeftBracket,
  Minus,
  NumberToken,
  RightBrace,
  RightBracket,
} from './tokens.ts';

export function parseExample(reader: TokenReader): Example {
  const start = reader.take().startOffset;
  const title = parseText(reader);
  const entries: ExampleEntry[] = [];
  let source: Text | undefined;
  reader.block(() => {
    if (reader.accept(keyword.source) !== undefined) source = parseText(reader);
    else if (reader.at(keyword.expect)) entries.push(parseExpectation(reader));
    else if (periodAhead(reader)) entries.push(parsePeriod(reader));
    else if (assignmentAhead(reader)) entries.push(parseAssignment(reader));
    else return false;
    return true;
  }, ['name', 'expect', 'period', 'source']);
  return { kind: 'example', title, source, entries, ...reader.spanFrom(start) };
}

/** Whether the monitoring period stands here, and not a value for a parameter with the name `period`. */
function periodAhead(reader: TokenReader): boolean {
  return wordAhead(reader, 'period') && reader.type(2) !== Equal && reader.type(2) !== LeftBracket;
}

function parsePeriod(reader: TokenReader): ExamplePeriod {
  const start = reader.take().startOffset;
  const from = parseDate(reader);
  reader.expect(DotDot);
  return { kind: 'example-period', from, to: parseDate(reader), ...reader.spanFrom(start) };
}

function assignmentAhead(reader: TokenReader): boolean {
  if (reader.at(Identifier)) return !reader.atDeclaration(false);
  const second = reader.type(2);
  return isWord(reader.peek()) && (second === Equal || second === LeftBracket) && !reader.atItemStart;
}

function parseExpectation(reader: TokenReader): ExampleEntry {
  const start = reader.take().startOffset;
  if (reader.accept(keyword.criterion) === undefined) {
    return { ...parseAssignment(reader), kind: 'expectation', ...reader.spanFrom(start) };
  }
  const number = parseNumber(reader);
  const met = reader.accept(keyword.not) === undefined;
  if (wordAhead(reader, 'met')) reader.take();
  else reader.missing('met');
  return { kind: 'criterion-expectation', number, met, ...reader.spanFrom(start) };
}

function parseAssignment(reader: TokenReader): Assignment {
  const name = parseName(reader);
  let elements: readonly Name[] = [];
  if (reader.accept(LeftBracket) !== undefined) {
    elements = parseLabels(reader, parseElement);
    reader.expect(RightBracket);
  }
  const value: ExampleValue =
    reader.expect(Equal) === undefined ? { kind: 'hole', ...reader.gap } : parseExampleValue(reader);
  return { kind: 'assignment', name, elements, value, ...reader.spanFrom(name.start) };
}

function parseExampleValue(reader: TokenReader): ExampleValue {
  const start = reader.nextStart;
  if (reader.accept(keyword.option) !== undefined) {
    return { kind: 'option-choice', option: parseLabel(reader), ...reader.spanFrom(start) };
  }
  if (reader.at(LeftBrace)) return parseList(reader);
  const token = reader.peek();
  const reservedElement =
    token !== undefined && token.tokenType !== Identifier && isWord(token) && listGoesOn(reader);
  if (reservedElement) {
    const name = parseLabel(reader);
    return { kind: 'reference', name, indices: [], start: name.start, end: name.end };
  }
  return parseExpression(reader);
}

function listGoesOn(reader: TokenReader): boolean {
  return reader.type(2) === Comma || reader.type(2) === RightBrace;
}

/** `{ 1200, 1500 }`, `{ north: 1200, south: 1500 }`. */
function parseList(reader: TokenReader): ValueList {
  const start = reader.nextStart;
  const entries: { key: Name | undefined; value: ExampleValue }[] = [];
  reader.block(() => {
    if (entries.length > 0 && reader.accept(Comma) === undefined) return false;
    let key: Name | undefined;
    if (keyAhead(reader)) {
      key = parseElement(reader);
      reader.accept(Colon);
    }
    entries.push({ key, value: parseExampleValue(reader) });
    return true;
  }, [',']);
  return { kind: 'list', entries, ...reader.spanFrom(start) };
}

function keyAhead(reader: TokenReader): boolean {
  const length = calendarElementAhead(reader);
  if (length > 0) return reader.type(length + 1) === Colon;
  return (isWord(reader.peek()) || reader.atString()) && reader.type(2) === Colon;
}

/** The name of an element: a word, a quoted text, or an element of the calendar such as `2020-01`. */
function parseElement(reader: TokenReader): Name {
  const length = calendarElementAhead(reader);
  if (length === 0) return parseLabel(reader);
  const start = reader.nextStart;
  const parts = Array.from({ length }, () => reader.take());
  const text = parts.map((part) => (part.tokenType === Minus ? '-' : normaliseWord(part.image))).join('');
  return { kind: 'name', text, ...reader.spanFrom(start) };
}

/** How many tokens the year `2020`, the month `2020-01`, the day `2020-01-31` or the hour `2020-01-31T00` ahead is made of. */
function calendarElementAhead(reader: TokenReader): number {
  const [first, second, third] = [reader.peek(1), reader.peek(2), reader.peek(3)];
  if (first?.tokenType === DateToken) return touches(first, second, Identifier) ? 2 : 1;
  if (first?.tokenType !== NumberToken) return 0;
  return touches(first, second, Minus) && touches(second, third, NumberToken) ? 3 : 1;
}

function touches(token: IToken, next: IToken | undefined, type: IToken['tokenType']): next is IToken {
  return next?.tokenType === type && next.startOffset === tokenEnd(token);
}
