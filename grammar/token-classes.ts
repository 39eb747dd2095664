/** What each token is, for highlighting and formatting. */
import type { IToken, TokenType } from 'chevrotain';
import type { LexResult } from './lex.ts';
import { normaliseNumber, normaliseWord } from './normalise.ts';
import type { Span } from './syntax.ts';
import {
  BlockComment,
  DateToken,
  Identifier,
  Invalid,
  keywordTokens,
  LineComment,
  NumberToken,
  Percent,
  StringToken,
  Superscript,
  UnterminatedComment,
  UnterminatedString,
  Arrow,
  Divide,
  Equal,
  Greater,
  GreaterEqual,
  Less,
  LessEqual,
  Minus,
  NotEqual,
  Plus,
  Power,
  Times,
  BothOpen,
  LowerOpen,
  UpperOpen,
  DotDot,
  TooDeep,
} from './tokens.ts';

export type TokenClass =
  | 'keyword'
  | 'name'
  | 'number'
  | 'string'
  | 'date'
  | 'operator'
  | 'punctuation'
  | 'percent'
  | 'superscript'
  | 'comment'
  | 'invalid';

export interface Token extends Span {
  readonly class: TokenClass;
  /** The plain form: `*` for `×`, `EC` for full-width letters. Comments and texts as written. */
  readonly text: string;
}

const classes = new Map<TokenType, TokenClass>([
  [Identifier, 'name'],
  [NumberToken, 'number'],
  [DateToken, 'date'],
  [StringToken, 'string'],
  [UnterminatedString, 'string'],
  [Percent, 'percent'],
  [Superscript, 'superscript'],
  [LineComment, 'comment'],
  [BlockComment, 'comment'],
  [UnterminatedComment, 'comment'],
  [Invalid, 'invalid'],
  ...Object.values(keywordTokens).map((type): [TokenType, TokenClass] => [type, 'keyword']),
  ...[
    Arrow,
    BothOpen,
    LowerOpen,
    UpperOpen,
    DotDot,
    LessEqual,
    GreaterEqual,
    NotEqual,
    Less,
    Greater,
    Equal,
    Plus,
    Minus,
    Times,
    Divide,
    Power,
  ].map((type): [TokenType, TokenClass] => [type, 'operator']),
]);

/** All tokens of a text in order, with comments, stray characters, and what was nested too deep. */
export function classifyTokens(lexed: LexResult): readonly Token[] {
  const extra = [...lexed.comments, ...lexed.invalid, ...lexed.leftOut];
  const all =
    extra.length === 0
      ? lexed.tokens
      : [...lexed.tokens.filter(({ tokenType }) => tokenType !== TooDeep), ...extra].toSorted(
          (a, b) => a.startOffset - b.startOffset,
        );
  return all.map(toToken);
}

function toToken(token: IToken): Token {
  const tokenClass = classes.get(token.tokenType) ?? 'punctuation';
  const start = token.startOffset;
  return { class: tokenClass, text: plainText(token, tokenClass), start, end: start + token.image.length };
}

function plainText(token: IToken, tokenClass: TokenClass): string {
  switch (tokenClass) {
    case 'operator':
    case 'punctuation':
    case 'percent':
    case 'keyword':
      return token.tokenType.LABEL ?? token.image;
    case 'name':
      return normaliseWord(token.image);
    case 'number':
      return normaliseNumber(token.image);
    default:
      return token.image;
  }
}
