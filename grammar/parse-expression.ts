/** Formulas: operands with their brackets and units; precedence.ts puts them in order. */
import { normaliseNumber, normaliseSuperscript, stringValue } from './normalise.ts';
import { parseName } from './parse-text.ts';
import { parseBracketedUnit, parseUnit } from './parse-unit.ts';
import { foldOperators, type Piece } from './precedence.ts';
import type { BinaryOperator, Expression, Name, Unary } from './syntax.ts';
import { tokenEnd, type TokenReader } from './token-reader.ts';
import {
  Colon,
  Comma,
  Divide,
  Equal,
  Greater,
  GreaterEqual,
  Identifier,
  keywordTokens as keyword,
  LeftBracket,
  LeftParenthesis,
  Less,
  LessEqual,
  Minus,
  NotEqual,
  NumberToken,
  Plus,
  Power,
  RightBracket,
  RightParenthesis,
  Superscript,
  Times,
} from './tokens.ts';

const binaryOperators: ReadonlySet<unknown> = new Set([
  Times,
  Divide,
  Plus,
  Minus,
  Power,
  LessEqual,
  Less,
  GreaterEqual,
  Greater,
  Equal,
  NotEqual,
  keyword.and,
  keyword.or,
]);
const prefixOperators: ReadonlySet<unknown> = new Set([Minus, Plus, keyword.not]);

/** An expression; where none stands, a hole. Always comes to an end and reads at least what belongs to it. */
export function parseExpression(reader: TokenReader): Expression {
  const pieces: Piece[] = [];
  for (;;) {
    while (prefixOperators.has(reader.type())) pieces.push(operatorPiece(reader, 'prefix'));
    const operand = parseOperand(reader);
    pieces.push({ kind: 'operand', expression: operand });
    if (!binaryOperators.has(reader.type())) break;
    pieces.push(operatorPiece(reader, 'operator'));
  }
  const { expression, tooLong } = foldOperators(pieces);
  if (tooLong) reader.note('too-deep', expression, '');
  return expression;
}

function operatorPiece(reader: TokenReader, kind: 'prefix' | 'operator'): Piece {
  const token = reader.take();
  const operator = token.tokenType.LABEL!;
  const span = { start: token.startOffset, end: tokenEnd(token) };
  return kind === 'prefix'
    ? { kind, operator: operator as Unary['operator'], span }
    : { kind, operator: operator as BinaryOperator, span };
}

/** What stands between two operators, with a superscript exponent, a unit in brackets, or `in` behind it. */
function parseOperand(reader: TokenReader): Expression {
  const start = reader.nextStart;
  let expression = parsePrimary(reader);
  if (reader.at(Superscript)) {
    const token = reader.take();
    const span = { start: token.startOffset, end: tokenEnd(token) };
    const right: Expression = { kind: 'number', text: normaliseSuperscript(token.image), ...span };
    expression = {
      kind: 'binary',
      operator: '^',
      operatorSpan: span,
      left: expression,
      right,
      ...reader.spanFrom(start),
    };
  }
  if (reader.at(LeftBracket) && expression.kind !== 'hole') {
    const unit = parseBracketedUnit(reader);
    expression = { kind: 'unit-annotation', operand: expression, unit, ...reader.spanFrom(start) };
  }
  if (reader.accept(keyword.in) !== undefined) {
    const unit = reader.at(LeftBracket) ? parseBracketedUnit(reader) : parseUnit(reader, true);
    expression = { kind: 'conversion', operand: expression, unit, ...reader.spanFrom(start) };
  }
  return expression;
}

function parsePrimary(reader: TokenReader): Expression {
  const start = reader.nextStart;
  if (reader.atString()) {
    const token = reader.take();
    return { kind: 'string', value: stringValue(token.image), start, end: tokenEnd(token) };
  }
  switch (reader.type()) {
    case NumberToken: {
      const token = reader.take();
      return { kind: 'number', text: normaliseNumber(token.image), start, end: tokenEnd(token) };
    }
    case Identifier:
      return parseNamed(reader);
    case LeftParenthesis: {
      reader.take();
      const content = parseExpression(reader);
      reader.expect(RightParenthesis);
      return { kind: 'group', content, ...reader.spanFrom(start) };
    }
    case keyword.if:
      return parseConditional(reader);
    default:
      reader.missing('expression');
      return { kind: 'hole', ...reader.gap };
  }
}

/** A name alone, with indices, or with arguments. */
function parseNamed(reader: TokenReader): Expression {
  const name = reader.nameOf(reader.take());
  if (reader.at(LeftBracket)) {
    reader.take();
    const indices = parseExpressions(reader);
    reader.expect(RightBracket);
    return { kind: 'reference', name, indices, ...reader.spanFrom(name.start) };
  }
  if (!reader.at(LeftParenthesis))
    return { kind: 'reference', name, indices: [], start: name.start, end: name.end };
  if (aggregateAhead(reader)) return parseAggregate(reader, name);
  reader.take();
  const args = reader.at(RightParenthesis) ? [] : parseExpressions(reader);
  reader.expect(RightParenthesis);
  return { kind: 'call', name, arguments: args, ...reader.spanFrom(name.start) };
}

/** Whether `( i, j :` or `( i where` stands ahead. */
function aggregateAhead(reader: TokenReader): boolean {
  for (let ahead = 2; ; ahead += 2) {
    if (reader.type(ahead) !== Identifier) return false;
    const separator = reader.type(ahead + 1);
    if (separator === Colon || separator === keyword.where) return true;
    if (separator !== Comma) return false;
  }
}

function parseAggregate(reader: TokenReader, name: Name): Expression {
  reader.take();
  const indices = [parseName(reader)];
  while (reader.accept(Comma) !== undefined) indices.push(parseName(reader));
  const condition = reader.accept(keyword.where) === undefined ? undefined : parseExpression(reader);
  reader.expect(Colon);
  const body = parseExpression(reader);
  reader.expect(RightParenthesis);
  return { kind: 'aggregate', name, indices, condition, body, ...reader.spanFrom(name.start) };
}

function parseExpressions(reader: TokenReader): readonly Expression[] {
  const expressions = [parseExpression(reader)];
  while (reader.accept(Comma) !== undefined) expressions.push(parseExpression(reader));
  return expressions;
}

function parseConditional(reader: TokenReader): Expression {
  const branches: { start: number; condition: Expression; consequence: Expression }[] = [];
  do {
    const start = reader.take().startOffset;
    const condition = parseExpression(reader);
    reader.expect(keyword.then);
    branches.push({ start, condition, consequence: parseExpression(reader) });
  } while (reader.type(2) === keyword.if && reader.accept(keyword.else) !== undefined);
  const last = reader.expect(keyword.else) === undefined ? hole(reader) : parseExpression(reader);
  return branches.reduceRight<Expression>(
    (alternative, { start, condition, consequence }) => ({
      kind: 'conditional',
      condition,
      consequence,
      alternative,
      ...reader.spanFrom(start),
    }),
    last,
  );
}

function hole(reader: TokenReader): Expression {
  return { kind: 'hole', ...reader.gap };
}
