/** Units as they are written: `tCO2/MWh`, `t{coal}`, `GJ(LHV)/t`, `W/(m2*K)`, `1/h`, `%`, `-`. */
import { normaliseNumber, normaliseSuperscript, normaliseWord, stringValue } from './normalise.ts';
import { isWord, parseLabel } from './parse-text.ts';
import type { Name, UnitSyntax } from './syntax.ts';
import { tokenEnd, type TokenReader } from './token-reader.ts';
import {
  attributeKeywords,
  Divide,
  Identifier,
  keywordTokens,
  LeftBrace,
  LeftBracket,
  LeftParenthesis,
  Minus,
  NumberToken,
  Percent,
  Power,
  RightBrace,
  RightBracket,
  RightParenthesis,
  Superscript,
  Times,
  TooDeep,
} from './tokens.ts';

const attributeTokens: ReadonlySet<unknown> = new Set(attributeKeywords.map((word) => keywordTokens[word]));

/**
 * A unit. White space around `*` and `/` does not matter, but in a compact unit (behind `in`) it ends the unit:
 * `EC in MWh * EF` multiplies, `EC in MWh/p` does not divide.
 */
export function parseUnit(reader: TokenReader, compact = false): UnitSyntax {
  const start = reader.nextStart;
  let unit = parseFactor(reader);
  while (reader.at(Times) || reader.at(Divide)) {
    if (compact && !(reader.nextIsAdjacent && reader.peek(2)?.startOffset === tokenEnd(reader.peek()!)))
      break;
    const kind = reader.take().tokenType === Divide ? 'unit-quotient' : 'unit-product';
    const right = parseFactor(reader);
    unit = { kind, left: unit, right, ...reader.spanFrom(start) };
  }
  return unit;
}

/** `[MWh/p]`. */
export function parseBracketedUnit(reader: TokenReader): UnitSyntax {
  reader.expect(LeftBracket);
  const unit = parseUnit(reader);
  reader.expect(RightBracket);
  return unit;
}

function parseFactor(reader: TokenReader): UnitSyntax {
  const start = reader.nextStart;
  const base = parseAtom(reader);
  let exponent: number | undefined;
  if (reader.at(Superscript)) exponent = Number(normaliseSuperscript(reader.take().image));
  else if (reader.accept(Power) !== undefined) {
    const sign = reader.accept(Minus) === undefined ? 1 : -1;
    const number = reader.expect(NumberToken);
    exponent = number === undefined ? 1 : sign * Number(normaliseNumber(number.image));
  }
  return exponent === undefined ? base : { kind: 'unit-power', base, exponent, ...reader.spanFrom(start) };
}

function parseAtom(reader: TokenReader): UnitSyntax {
  const start = reader.nextStart;
  const token = reader.peek();
  switch (token?.tokenType) {
    case NumberToken:
      reader.take();
      return { kind: 'unit-number', text: normaliseNumber(token.image), ...reader.spanFrom(start) };
    case TooDeep:
      reader.take();
      return { kind: 'unit-missing', ...reader.spanFrom(start) };
    case Percent:
      reader.take();
      return { kind: 'unit-percent', ...reader.spanFrom(start) };
    case Minus:
      reader.take();
      return { kind: 'unit-one', ...reader.spanFrom(start) };
    case LeftParenthesis: {
      reader.take();
      const unit = parseUnit(reader);
      reader.expect(RightParenthesis);
      return { ...unit, ...reader.spanFrom(start) };
    }
  }
  if (token?.tokenType === Identifier || reader.atString()) return parseNamed(reader);
  if (token !== undefined && isWord(token) && !reader.nextStartsLine) {
    reader.unexpected('unit');
    reader.take();
    return { kind: 'unit-missing', ...reader.spanFrom(start) };
  }
  reader.missing('unit');
  return { kind: 'unit-missing', ...reader.gap };
}

function parseNamed(reader: TokenReader): UnitSyntax {
  const token = reader.take();
  const name = token.tokenType === Identifier ? normaliseWord(token.image) : stringValue(token.image);
  let substance: Name | undefined;
  let basis: Name | undefined;
  if (reader.at(LeftBrace) && reader.nextIsAdjacent && !attributesAhead(reader)) {
    reader.take();
    substance = parseLabel(reader);
    reader.expect(RightBrace);
  }
  if (reader.at(LeftParenthesis) && reader.nextIsAdjacent) {
    reader.take();
    basis = parseLabel(reader);
    reader.expect(RightParenthesis);
  }
  return { kind: 'unit-name', name, substance, basis, ...reader.spanFrom(token.startOffset) };
}

/** Whether the brace behind a unit opens the attributes of its parameter: `MWh{source "…"}`. */
function attributesAhead(reader: TokenReader): boolean {
  return attributeTokens.has(reader.type(2)) && reader.type(3) !== RightBrace;
}
