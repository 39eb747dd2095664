/**
 * A cursor over the tokens of a text, with the recovery that all parts of the parser share.
 *
 * The parser is written by hand over chevrotain's tokens: a missing bracket or a stray word must cost one message and
 * nothing else of the tree, and that needs to know the lay-out (an item starts on a line of its own).
 */
import type { IToken, TokenType } from 'chevrotain';
import { indentation, startsLine } from './lines.ts';
import { normaliseWord } from './normalise.ts';
import type { Name, Span } from './syntax.ts';
import type { RawProblem, SyntaxProblemKind } from './raw-problem.ts';
import {
  blockKeywords,
  closers,
  openers,
  Colon,
  Comma,
  Equal,
  Identifier,
  itemKeywords,
  keywordTokens,
  LeftBrace,
  LeftBracket,
  NumberToken,
  RightBrace,
  RightBracket,
  StringToken,
  TooDeep,
  UnterminatedString,
} from './tokens.ts';

const blockStarts: ReadonlySet<TokenType> = new Set(blockKeywords.map((keyword) => keywordTokens[keyword]));
const itemStarts: ReadonlySet<TokenType> = new Set([
  ...itemKeywords.map((keyword) => keywordTokens[keyword]),
  ...blockStarts,
]);

export class TokenReader {
  readonly problems: RawProblem[] = [];
  /** How many conditions and cases the formula that is being read is inside of. */
  conditions = 0;
  /** Where entries of blocks start a line no further in than the first one of their block. */
  readonly freshEntries: number[] = [];
  private blockDepth = 0;
  /** The stretch of tokens in which a `}` that closes too much was looked for, and the last one. */
  private surplus = { to: -1, last: -1 };
  private position = 0;
  /** Where the item or the entry of a block that is being read starts. */
  private entryStart = 0;
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
    return this.startsLine(1);
  }

  /** Whether the token `ahead` places on is the first on its line. */
  startsLine(ahead: number): boolean {
    const token = this.peek(ahead);
    if (token === undefined) return false;
    const previous = this.tokens[this.position + ahead - 2];
    const from = previous === undefined ? 0 : tokenEnd(previous);
    return /[\n\r]/.test(this.text.slice(from, token.startOffset));
  }

  /** Whether an item of a methodology starts here: its keyword is the first word of a line. */
  get atItemStart(): boolean {
    const type = this.type();
    return type !== undefined && itemStarts.has(type) && this.nextStartsLine;
  }

  /**
   * Whether a calculated parameter is declared here, or an entry of an example: `X :`, `X[i] :` and with `equal` also
   * `X =`, first on its line and no further in than what is being read. Only for places where something else should stand.
   */
  atDeclaration(equal: boolean): boolean {
    if (this.type() !== Identifier) return false;
    const after = this.behindName;
    if (after !== Colon && !(equal && after === Equal)) return false;
    return (
      this.nextStartsLine && indentation(this.text, this.nextStart) <= indentation(this.text, this.entryStart)
    );
  }

  /** Whether the operand of a formula is missing here, because a declaration follows. */
  get declarationInsteadOfOperand(): boolean {
    const followsEqual = this.tokens[this.position - 1]?.tokenType === Equal;
    return this.atDeclaration(followsEqual || this.blockDepth === 0);
  }

  /** What stands behind the name that is next, with its indices. */
  get behindName(): TokenType | undefined {
    let ahead = 2;
    if (this.type(ahead) === LeftBracket) {
      while (this.type(ahead + 1) === Identifier && ahead < 20) ahead += 2;
      if (this.type(ahead) === RightBracket) ahead++;
    }
    return this.type(ahead);
  }

  /** Whether the `}` that is next is one too many: another one closes the methodology. */
  get braceIsSurplus(): boolean {
    if (this.position >= this.surplus.to) {
      let depth = 0;
      let last = -1;
      let at = this.position + 1;
      for (; at < this.tokens.length; at++) {
        const type = this.tokens[at]!.tokenType;
        if (blockStarts.has(type)) break;
        if (type === LeftBrace) depth++;
        else if (type === RightBrace && depth === 0) last = at;
        else if (type === RightBrace) depth--;
      }
      this.surplus = { to: at, last };
    }
    return this.surplus.last > this.position;
  }

  /** Reads an item or an entry of a block; where it ends unfinished, the indentation of its start tells what follows. */
  entry<Result>(read: () => Result): Result {
    const outer = this.entryStart;
    this.entryStart = this.nextStart;
    const result = read();
    this.entryStart = outer;
    return result;
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

  /** Notes a problem of any kind. */
  note(kind: SyntaxProblemKind, { start, end }: Span, found: string, expected: readonly string[] = []): void {
    this.problems.push({ kind, found, expected, start, end });
  }

  /** Whether only white space stands before an offset on its line. */
  startsLineAt(offset: number): boolean {
    return startsLine(this.text, offset);
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
   * Reads `{ … }`. Each call of `readEntry` reads one entry and says whether there was one; what is no entry is noted
   * and skipped. A block that is not closed ends where the next item starts.
   */
  block(readEntry: () => boolean, expected: readonly string[]): void {
    if (this.accept(LeftBrace) === undefined) {
      if (this.accept(TooDeep) === undefined) this.missing('{');
      return;
    }
    this.blockDepth++;
    this.readEntries(readEntry, expected);
    this.blockDepth--;
  }

  private readEntries(readEntry: () => boolean, expected: readonly string[]): void {
    let furthest = Infinity;
    for (;;) {
      if (this.accept(RightBrace) !== undefined) return;
      if (this.atEnd) return this.missing('}');
      const before = this.position;
      const start = this.nextStart;
      if (this.entry(readEntry) && this.position > before) {
        const inwards = startsLine(this.text, start) ? indentation(this.text, start) : Infinity;
        furthest = Math.min(furthest, inwards);
        if (inwards === furthest && inwards < Infinity) this.freshEntries.push(start);
        continue;
      }
      if (this.atItemStart || this.atDeclaration(true)) return this.missing('}');
      this.unexpected('}', ...expected);
      this.skip();
    }
  }

  /** Skips the rest of a formula. */
  skipFormula(): void {
    let depth = 0;
    while (!this.atEnd && !this.atItemStart && !this.atDeclaration(true)) {
      if (closers.has(this.type()!) && depth === 0) return;
      const type = this.take().tokenType;
      if (openers.has(type)) depth++;
      else if (closers.has(type)) depth--;
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
