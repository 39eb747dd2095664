/** Names, labels, quoted texts, numbers and dates. */
import type { IToken } from 'chevrotain';
import { normaliseNumber, normaliseWord, stringValue } from './normalise.ts';
import type { DateLiteral, Name, NumberLiteral, Text, TextVariant } from './syntax.ts';
import { tokenEnd, type TokenReader } from './token-reader.ts';
import {
  Colon,
  Comma,
  DateToken,
  Equal,
  Identifier,
  LeftBracket,
  NumberToken,
  RightBrace,
  RightBracket,
  textLanguages,
  Word,
} from './tokens.ts';

/**
 * A name that is being given or used. A reserved word that stands where only a name makes sense is noted.
 *
 * @param startsLine whether that may be the first word on a line
 */
export function parseName(reader: TokenReader, startsLine = false): Name {
  const token = reader.peek();
  if (token?.tokenType === Identifier) return reader.nameOf(reader.take());
  if (token !== undefined && isWord(token) && (startsLine || !reader.nextStartsLine)) {
    const after = reader.type(2);
    if (
      after === Colon ||
      after === LeftBracket ||
      after === Equal ||
      after === RightBracket ||
      after === Comma
    ) {
      reader.take();
      reader.note('reserved-name', { start: token.startOffset, end: tokenEnd(token) }, token.image);
      return reader.nameOf(token);
    }
  }
  reader.missing('name');
  return reader.missingName();
}

/** Any word, reserved or not, or a quoted one: option names, index elements, gases. */
export function parseLabel(reader: TokenReader): Name {
  const token = reader.peek();
  if (token !== undefined && isLabel(reader, token)) {
    reader.take();
    const name = reader.nameOf(token);
    return isWord(token) ? name : { ...name, text: stringValue(token.image) };
  }
  reader.missing('name');
  return reader.missingName();
}

const behindLabel: ReadonlySet<unknown> = new Set([Colon, Comma, RightBrace, RightBracket]);

function isLabel(reader: TokenReader, token: IToken): boolean {
  if (token.tokenType === Identifier || reader.atString()) return true;
  return isWord(token) && (!reader.atItemStart || behindLabel.has(reader.type(2)));
}

/** `a, b, c`. */
export function parseLabels(
  reader: TokenReader,
  one: (reader: TokenReader) => Name = parseLabel,
): readonly Name[] {
  const names = [one(reader)];
  while (reader.accept(Comma) !== undefined) names.push(one(reader));
  return names;
}

/** Whether a word that is not reserved stands ahead. */
export function wordAhead(reader: TokenReader, word: string): boolean {
  const token = reader.peek();
  return token?.tokenType === Identifier && normaliseWord(token.image) === word;
}

/** Whether a token is a word, reserved or not. */
export function isWord(token: IToken | undefined): boolean {
  return token?.tokenType === Identifier || token?.tokenType.CATEGORIES?.includes(Word) === true;
}

/** Whether a text stands ahead: `"…"` or `ja "…"`. */
export function textAhead(reader: TokenReader): boolean {
  return reader.atString() || languageAhead(reader);
}

function languageAhead(reader: TokenReader): boolean {
  return languageAt(reader, 1) && reader.atString(2);
}

/** Whether the word `ahead` places on is the code of a language. */
export function languageAt(reader: TokenReader, ahead: number): boolean {
  const token = reader.peek(ahead);
  return token?.tokenType === Identifier && textLanguages.has(normaliseWord(token.image));
}

/** A quoted text with its language variants; notes it where it is missing. */
export function parseText(reader: TokenReader): Text {
  const start = reader.nextStart;
  const variants: TextVariant[] = [];
  if (reader.atString()) variants.push(variant(undefined, reader.take()));
  while (languageAhead(reader)) {
    const language = reader.take();
    variants.push(variant(language, reader.take()));
  }
  if (variants.length === 0) {
    reader.missing('text');
    return { kind: 'text', variants, ...reader.gap };
  }
  return { kind: 'text', variants, ...reader.spanFrom(start) };
}

/** A text if one stands ahead. */
export function parseOptionalText(reader: TokenReader): Text | undefined {
  return textAhead(reader) ? parseText(reader) : undefined;
}

function variant(language: IToken | undefined, value: IToken): TextVariant {
  return {
    language: language && normaliseWord(language.image),
    value: stringValue(value.image),
    start: (language ?? value).startOffset,
    end: tokenEnd(value),
  };
}

export function parseNumber(reader: TokenReader): NumberLiteral {
  const token = reader.expect(NumberToken);
  if (token === undefined) return { kind: 'number', text: '', ...reader.gap };
  return {
    kind: 'number',
    text: normaliseNumber(token.image),
    start: token.startOffset,
    end: tokenEnd(token),
  };
}

export function parseDate(reader: TokenReader): DateLiteral {
  const token = reader.expect(DateToken);
  if (token === undefined) return { kind: 'date', text: '', ...reader.gap };
  return { kind: 'date', text: token.image, start: token.startOffset, end: tokenEnd(token) };
}
