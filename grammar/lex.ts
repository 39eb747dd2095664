/** Text to tokens: reserved words marked, comments and stray characters apart, nesting kept within bounds. */
import { Lexer, type IToken, type TokenType } from 'chevrotain';
import { startsLine } from './lines.ts';
import { normaliseWord } from './normalise.ts';
import {
  blockKeywords,
  closers,
  Colon,
  Comma,
  Equal,
  Identifier,
  itemKeywords,
  keywordTokens,
  lexerTokens,
  openers,
  TooDeep,
} from './tokens.ts';

/** How deep brackets and conditions may be nested: far more than any formula needs, far less than the stack holds. */
export const nestingLimit = 100;

const lexer = new Lexer(lexerTokens as TokenType[], {
  positionTracking: 'onlyOffset',
  skipValidations: true,
  ensureOptimizations: true,
});

const itemStarts: ReadonlySet<unknown> = new Set(
  [...blockKeywords, ...itemKeywords].map((word) => keywordTokens[word]),
);
const keywordByText = new Map(Object.entries(keywordTokens));

export interface LexResult {
  /** What the parser reads; one `TooDeep` for each stretch that is left out. */
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  /** Characters that the language has no use for. */
  readonly invalid: readonly IToken[];
  /** The first token of each stretch that is nested too deep and was left out. */
  readonly tooDeep: readonly IToken[];
  /** The tokens that were left out because they are nested too deep. */
  readonly leftOut: readonly IToken[];
}

/** Reads the tokens of a text. Never throws; cost is linear in the length of the text. */
export function lex(text: string): LexResult {
  const result = lexer.tokenize(text);
  for (const token of result.tokens) {
    if (token.tokenType === Identifier) {
      const keyword = keywordByText.get(token.image) ?? keywordByText.get(normaliseWord(token.image));
      if (keyword !== undefined) {
        token.tokenType = keyword;
        token.tokenTypeIdx = keyword.tokenTypeIdx!;
      }
    }
  }
  const nesting = limitNesting(text, result.tokens);
  return {
    ...nesting,
    comments: result.groups['comments'] ?? [],
    invalid: result.groups['invalid'] ?? [],
  };
}

function limitNesting(text: string, all: IToken[]): Pick<LexResult, 'tokens' | 'tooDeep' | 'leftOut'> {
  if (!isTooDeep(all)) return { tokens: all, tooDeep: [], leftOut: [] };
  const tokens: IToken[] = [];
  const tooDeep: IToken[] = [];
  const leftOut: IToken[] = [];
  let depth = 0;
  let skipping = false;
  for (const [index, token] of all.entries()) {
    const type = token.tokenType;
    if (openers.has(type)) depth++;
    else if (skipping && startsItem(text, all, index)) depth = 0;
    const deep = depth > nestingLimit;
    if (closers.has(type) && depth > 0) depth--;
    if (!deep) {
      skipping = false;
      tokens.push(token);
      continue;
    }
    if (!skipping) {
      tooDeep.push(token);
      tokens.push({ ...token, tokenType: TooDeep, tokenTypeIdx: TooDeep.tokenTypeIdx! });
    }
    skipping = true;
    leftOut.push(token);
  }
  return { tokens, tooDeep, leftOut };
}

function isTooDeep(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const { tokenType } of tokens) {
    if (openers.has(tokenType)) depth++;
    else if (closers.has(tokenType) && depth > 0) depth--;
    if (depth > nestingLimit) return true;
  }
  return false;
}

/** Whether an item starts with a token: it is its keyword on a line of its own, and no label of a row or of a list. */
function startsItem(text: string, tokens: readonly IToken[], index: number): boolean {
  if (!itemStarts.has(tokens[index]!.tokenType)) return false;
  const next = tokens[index + 1]?.tokenType;
  if (next === Colon || next === Comma || next === Equal || (next !== undefined && closers.has(next)))
    return false;
  return startsLine(text, tokens[index]!.startOffset);
}
