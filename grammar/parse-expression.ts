/** Formulas: operands with their brackets and units; precedence.ts puts them in order. */
import { normaliseNumber, normaliseSuperscript, stringValue } from './normalise.ts';
import { nestingLimit } from './lex.ts';
import { isWord, parseName } from './parse-text.ts';
import { parseRowKeys, rowAhead, rowBehindOperator } from './parse-row.ts';
import { parseBracketedUnit, parseUnit } from './parse-unit.ts';
import { foldOperators, type Piece } from './precedence.ts';
import type { BinaryOperator, Binder, CaseBranch, Expression, Name, Span, Unary } from './syntax.ts';
import { tokenEnd, type TokenReader } from './token-reader.ts';
import {
  Colon,
  Comma,
  Divide,
  DotDot,
  Equal,
  expressionKeywords,
  Greater,
  GreaterEqual,
  Identifier,
  keywordTokens as keyword,
  openers,
  closers,
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
  TooDeep,
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
const expressionTokens: ReadonlySet<unknown> = new Set(expressionKeywords.map((word) => keyword[word]));
const prefixOperators: ReadonlySet<unknown> = new Set([Minus, Plus, keyword.not]);

/**
 * An expression; where none stands, a hole. Always comes to an end and reads at least what belongs to it.
 *
 * @param inRow whether it is the value of a row, so that the next row may follow: `< 30 : 1` is not a comparison then
 */
export function parseExpression(reader: TokenReader, inRow = false): Expression {
  const pieces: Piece[] = [];
  for (;;) {
    while (prefixOperators.has(reader.type())) pieces.push(operatorPiece(reader, 'prefix'));
    const operand = parseOperand(reader, inRow);
    pieces.push({ kind: 'operand', expression: operand });
    if (!binaryOperators.has(reader.type()) || (inRow && rowBehindOperator(reader))) break;
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
function parseOperand(reader: TokenReader, inRow: boolean): Expression {
  const start = reader.nextStart;
  let expression = parsePrimary(reader, inRow);
  reader.accept(TooDeep);
  if (reader.at(Superscript)) {
    const token = reader.take();
    const span = { start: token.startOffset, end: tokenEnd(token) };
    const right = exponent(normaliseSuperscript(token.image), span);
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

function exponent(digits: string, span: Span): Expression {
  if (!digits.startsWith('-')) return { kind: 'number', text: digits, ...span };
  return { kind: 'unary', operator: '-', operand: exponent(digits.slice(1), span), ...span };
}

function parsePrimary(reader: TokenReader, inRow: boolean): Expression {
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
      if (reader.declarationInsteadOfOperand) return missing(reader);
      return parseNamed(reader);
    case LeftParenthesis: {
      reader.take();
      const content = parseExpression(reader);
      reader.expect(RightParenthesis);
      return { kind: 'group', content, ...reader.spanFrom(start) };
    }
    case TooDeep:
      reader.take();
      return { kind: 'hole', ...reader.spanFrom(start) };
    case keyword.if:
      return parseConditional(reader, inRow);
    case keyword.case:
      return parseCase(reader);
    default:
      if (reservedNameAhead(reader)) return parseNamed(reader);
      return missing(reader);
  }
}

/** Whether a reserved word stands here as if it were a name: an operator or a bracket follows it. */
function reservedNameAhead(reader: TokenReader): boolean {
  const token = reader.peek();
  if (token === undefined || !isWord(token) || reader.nextStartsLine) return false;
  const after = reader.type(2);
  return (
    after === RightParenthesis ||
    after === LeftBracket ||
    after === Comma ||
    (binaryOperators.has(after) && after !== Minus && after !== Plus)
  );
}

/** A name alone, with indices, or with arguments. */
function parseNamed(reader: TokenReader): Expression {
  const token = reader.take();
  const name = reader.nameOf(token);
  if (token.tokenType !== Identifier) reader.note('reserved-name', name, token.image);
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

/** Whether `( i, j :`, `( i where` or `( x in … ..` stands ahead. */
function aggregateAhead(reader: TokenReader): boolean {
  for (let ahead = 2; ; ahead += 2) {
    if (reader.type(ahead) !== Identifier) return false;
    const separator = reader.type(ahead + 1);
    if (separator === Colon || separator === keyword.where) return true;
    if (separator === keyword.in) return rangeOfBinderAhead(reader, ahead + 2);
    if (separator !== Comma) return false;
  }
}

/** Whether what follows `x in` is a range and not the unit of a conversion: `..` comes before anything that ends it. */
function rangeOfBinderAhead(reader: TokenReader, from: number): boolean {
  let depth = 0;
  for (let ahead = from; ; ahead++) {
    const type = reader.type(ahead);
    if (type === undefined) return false;
    if (openers.has(type)) depth++;
    else if (closers.has(type)) depth--;
    else if (depth === 0 && (type === DotDot || type === Colon)) return true;
    if (depth < 0 || (depth === 0 && type === Comma)) return false;
  }
}

function parseAggregate(reader: TokenReader, name: Name): Expression {
  reader.take();
  const binders = [parseBinder(reader)];
  while (reader.accept(Comma) !== undefined) binders.push(parseBinder(reader));
  const condition = reader.accept(keyword.where) === undefined ? undefined : parseExpression(reader);
  if (condition !== undefined && name.text === 'count' && reader.accept(RightParenthesis) !== undefined) {
    const counted = { binders, condition: undefined, body: condition };
    return { kind: 'aggregate', name, ...counted, ...reader.spanFrom(name.start) };
  }
  reader.expect(Colon);
  const body = parseExpression(reader);
  reader.expect(RightParenthesis);
  return { kind: 'aggregate', name, binders, condition, body, ...reader.spanFrom(name.start) };
}

function parseBinder(reader: TokenReader): Binder {
  const name = parseName(reader);
  let range: Binder['range'];
  if (reader.accept(keyword.in) !== undefined) {
    const from = parseExpression(reader);
    reader.expect(DotDot);
    range = { from, to: parseExpression(reader) };
  }
  return { kind: 'binder', name, range, ...reader.spanFrom(name.start) };
}

/** What stands between the brackets of a call or of an index. */
function parseExpressions(reader: TokenReader): readonly Expression[] {
  const expressions = [parseArgument(reader)];
  while (reader.accept(Comma) !== undefined) expressions.push(parseArgument(reader));
  return expressions;
}

/** An expression, or a reserved word on its own: `IPCC_NCV(diesel, default)`. */
function parseArgument(reader: TokenReader): Expression {
  const token = reader.peek();
  const after = reader.type(2);
  const alone = after === Comma || after === RightParenthesis || after === RightBracket;
  if (!alone || token?.tokenType === Identifier || !isWord(token) || expressionTokens.has(token!.tokenType))
    return parseExpression(reader);
  const name = reader.nameOf(reader.take());
  return { kind: 'reference', name, indices: [], start: name.start, end: name.end };
}

function parseConditional(reader: TokenReader, inRow: boolean): Expression {
  const branches: { start: number; condition: Expression; consequence: Expression }[] = [];
  const outer = reader.conditions;
  do {
    if (reader.conditions === nestingLimit) break;
    reader.conditions++;
    const start = reader.take().startOffset;
    const condition = parseExpression(reader);
    reader.expect(keyword.then);
    branches.push({ start, condition, consequence: parseExpression(reader, inRow) });
  } while (reader.type(2) === keyword.if && reader.accept(keyword.else) !== undefined);
  const last = parseAlternative(reader, inRow);
  reader.conditions = outer;
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

function parseAlternative(reader: TokenReader, inRow: boolean): Expression {
  if (reader.at(keyword.if)) return tooDeep(reader);
  if (reader.expect(keyword.else) === undefined) return { kind: 'hole', ...reader.gap };
  return parseExpression(reader, inRow);
}

/** `case kind[i] { LED, halogen : 1.2  else : 1 }`. */
function parseCase(reader: TokenReader): Expression {
  if (reader.conditions === nestingLimit) return tooDeep(reader);
  reader.conditions++;
  const start = reader.take().startOffset;
  const subject = parseExpression(reader);
  const branches: CaseBranch[] = [];
  let otherwise: Expression | undefined;
  reader.block(() => {
    if (reader.at(keyword.else) && otherwise === undefined) {
      reader.take();
      reader.expect(Colon);
      otherwise = parseExpression(reader, true);
      return true;
    }
    if (reader.at(keyword.else) || !rowAhead(reader)) return false;
    const first = reader.nextStart;
    const keys = parseRowKeys(reader);
    const value = parseExpression(reader, true);
    branches.push({ kind: 'case-branch', keys, value, ...reader.spanFrom(first) });
    return true;
  }, ['row', 'else']);
  reader.conditions--;
  return { kind: 'case', subject, branches, otherwise, ...reader.spanFrom(start) };
}

function missing(reader: TokenReader): Expression {
  reader.missing('expression');
  return { kind: 'hole', ...reader.gap };
}

function tooDeep(reader: TokenReader): Expression {
  const token = reader.peek()!;
  reader.note('too-deep', { start: token.startOffset, end: tokenEnd(token) }, token.image);
  reader.skipFormula();
  return { kind: 'hole', ...reader.spanFrom(token.startOffset) };
}
