/**
 * A cursor over the tokens of a text, with the recovery that all parts of the parser share.
 *
 * The parser is written by hand over chevrotain's tokens: a missing bracket or a stray word must cost one message and
 * nothing else of the tree, and that needs to know the lay-out (an item starts on a line of its own).
 */
import type { IToken, TokenType } from 'chevrotain';
import { normaliseWord } from './normalise.ts';
import type { Name, Span } from './syntax.ts';
import type { SyntaxProblemKind } from './syntax-problems.ts';
import {
  itemKeywords,
  keywordTokens,
  LeftBrace,
  NumberToken,
  Comma,
  RightBrace,
  StringToken,
  UnterminatedString,
} from './tokens.ts';

/** A problem as the parser meets it, before problems that only follow from it are left out. */
export interface RawProblem extends Span {
  readonly kind: SyntaxProblemKind;
  readonly found: string;
  readonly expected: readonly string[];
}

const itemStarts: ReadonlySet<TokenType> = new Set(
  [...itemKeywords, 'methodology' as const].map((keyword) => keywordTokens[keyword]),
);

export class TokenReader {
  readonly problems: RawProblem[] = [];
  private position = 0;
  private readonly text: string;
  private readonly tokens: readonly IToken[];

  constructor(text: string, tokens: readonly IToken[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The token `ahead` places on, 1 being the next one; `undefined` behind the end. */
  peek(ahead = 1): IToken | undefined {
    return this.tokens[this.position + ahead - 1];
  }

  /** The type of the token `ahead` places on. */
  type(ahead = 1): TokenType | undefined {
    return this.tokens[this.position + ahead - 1]?.tokenType;
  }

  at(type: TokenType): boolean {
    return this.type() === type;
  }

  /** Whether a text stands `ahead` places on, closed or not. */
  atString(ahead = 1): boolean {
    const type = this.type(ahead);
    return type === StringToken || type === UnterminatedString;
  }

  get atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  /** Reads the next token, whatever it is. Not to be called at the end. */
  take(): IToken {
    return this.tokens[this.position++]!;
  }

  /** Reads the next token if it is of this type. */
  accept(type: TokenType): IToken | undefined {
    return this.type() === type ? this.take() : undefined;
  }

  /** Reads a token of this type; where it is not there, notes that it is missing. */
  expect(type: TokenType): IToken | undefined {
    const token = this.accept(type);
    if (token === undefined) this.missing(type.LABEL ?? type.name);
    return token;
  }

  /** The offset behind the last token that was read. */
  get lastEnd(): number {
    const token = this.tokens[this.position - 1];
    return token === undefined ? 0 : tokenEnd(token);
  }

  /** From where something starts to the end of what was read last. */
  spanFrom(start: number): { start: number; end: number } {
    return { start, end: Math.max(start, this.lastEnd) };
  }

  /** Where the next token starts; at the end, where the last one ended. */
  get nextStart(): number {
    return this.peek()?.startOffset ?? this.lastEnd;
  }

  /** The empty span behind the last token. */
  get gap(): { start: number; end: number } {
    const end = this.lastEnd;
    return { start: end, end };
  }

  /** Whether no white space stands before the next token. */
  get nextIsAdjacent(): boolean {
    return this.peek()?.startOffset === this.lastEnd;
  }

  /** Whether the next token is the first on its line. */
  get nextStartsLine(): boolean {
    const next = this.peek();
    return next !== undefined && /^[^]*[\n\r]/.test(this.text.slice(this.lastEnd, next.startOffset));
  }

  /** Whether an item of a methodology starts here: its keyword is the first word of a line. */
  get atItemStart(): boolean {
    const type = this.type();
    return type !== undefined && itemStarts.has(type) && this.nextStartsLine;
  }

  /** Notes that something is missing behind the last token. */
  missing(...expected: string[]): void {
    const next = this.peek();
    const previous = this.tokens[this.position - 1];
    if (next?.tokenType === Comma && previous?.tokenType === NumberToken && this.type(2) === NumberToken) {
      this.problems.push({
        kind: 'thousands-separator',
        found: ',',
        expected: [],
        start: previous.startOffset,
        end: tokenEnd(this.peek(2)!),
      });
      return;
    }
    const end = this.lastEnd;
    this.problems.push({
      kind: 'missing',
      found: next?.image ?? '',
      expected,
      start: Math.max(0, end - 1),
      end,
    });
  }

  /** Notes that the next token does not belong here. */
  unexpected(...expected: string[]): void {
    const next = this.peek();
    if (next === undefined) this.missing(...expected);
    else
      this.problems.push({
        kind: 'unexpected',
        found: next.image,
        expected,
        start: next.startOffset,
        end: tokenEnd(next),
      });
  }

  note(kind: SyntaxProblemKind, span: Span, found: string): void {
    this.problems.push({ kind, found, expected: [], start: span.start, end: span.end });
  }

  /** The name that a token is. */
  nameOf(token: IToken): Name {
    return { kind: 'name', text: normaliseWord(token.image), start: token.startOffset, end: tokenEnd(token) };
  }

  /** A name that should be here and is not. */
  missingName(): Name {
    return { kind: 'name', text: '', ...this.gap };
  }

  /**
   * Reads `{ … }`. Each call of `entry` reads one entry and says whether there was one; what is no entry is noted and
   * skipped. A block that is not closed ends where the next item starts.
   */
  block(entry: () => boolean, expected: readonly string[]): void {
    if (this.accept(LeftBrace) === undefined) {
      this.missing('{');
      return;
    }
    for (;;) {
      if (this.accept(RightBrace) !== undefined) return;
      if (this.atEnd) return this.missing('}');
      if (entry()) continue;
      if (this.atItemStart) return this.missing('}');
      this.unexpected('}', ...expected);
      this.skip();
    }
  }

  /** Skips one token, or a whole `{ … }`. */
  skip(): void {
    let depth = 0;
    do {
      const type = this.take().tokenType;
      if (type === LeftBrace) depth++;
      else if (type === RightBrace) depth--;
    } while (depth > 0 && !this.atEnd && !this.atItemStart);
  }
}

/** The offset behind the last character of a token. */
export function tokenEnd(token: IToken): number {
  return token.startOffset + token.image.length;
}
