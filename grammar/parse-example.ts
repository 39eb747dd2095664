/** Worked examples: inputs and what they should give. */
import { parseExpression } from './parse-expression.ts';
import { isWord, parseLabel, parseLabels, parseName, parseNumber, parseText } from './parse-text.ts';
import type { Assignment, Example, ExampleEntry, ExampleValue, Name, Text, ValueList } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';
import {
  Colon,
  Comma,
  Equal,
  Identifier,
  keywordTokens as keyword,
  LeftBrace,
  LeftBracket,
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
    else if (assignmentAhead(reader)) entries.push(parseAssignment(reader));
    else return false;
    return true;
  }, ['name', 'expect', 'source']);
  return { kind: 'example', title, source, entries, ...reader.spanFrom(start) };
}

function assignmentAhead(reader: TokenReader): boolean {
  if (reader.at(Identifier)) return true;
  const second = reader.type(2);
  return isWord(reader.peek()!) && (second === Equal || second === LeftBracket) && !reader.atItemStart;
}

function parseExpectation(reader: TokenReader): ExampleEntry {
  const start = reader.take().startOffset;
  if (reader.accept(keyword.criterion) === undefined) {
    return { ...parseAssignment(reader), kind: 'expectation', ...reader.spanFrom(start) };
  }
  const number = parseNumber(reader);
  const met = reader.accept(keyword.not) === undefined;
  if (reader.peek()?.image === 'met') reader.take();
  else reader.missing('met');
  return { kind: 'criterion-expectation', number, met, ...reader.spanFrom(start) };
}

function parseAssignment(reader: TokenReader): Assignment {
  const name = parseName(reader);
  let elements: readonly Name[] = [];
  if (reader.accept(LeftBracket) !== undefined) {
    elements = parseLabels(reader);
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
    if (reader.type(2) === Colon) {
      key = parseLabel(reader);
      reader.accept(Colon);
    }
    entries.push({ key, value: parseExampleValue(reader) });
    return true;
  }, [',']);
  return { kind: 'list', entries, ...reader.spanFrom(start) };
}
