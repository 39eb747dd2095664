/** The door of the grammar: a text in; its tokens, its tree and its syntax problems out. Never throws. */
import { lex } from './lex.ts';
import { parseFile } from './parse-methodology.ts';
import { dropFragments, findProblems, type SyntaxProblem } from './syntax-problems.ts';
import type { Span, SyntaxTree } from './syntax.ts';
import { classifyTokens, type Token } from './token-classes.ts';
import { TokenReader } from './token-reader.ts';

export type { SyntaxProblem } from './syntax-problems.ts';
export type { Token, TokenClass } from './token-classes.ts';

/** A longer text is refused: no methodology comes near, and the editor must stay alive. In UTF-16 units. */
export const lengthLimit = 6_000_000;

export interface ParseResult {
  readonly tree: SyntaxTree;
  /** Every token with its comments, in order. */
  readonly tokens: readonly Token[];
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Parses a text. Every text gives a tree; what is missing is a hole in it.
 *
 * @param text the text of a `.jcm` file, with or without byte order mark, with any line ends
 * @returns tokens, tree and problems; one mistake gives one problem
 */
export function parse(text: string): ParseResult {
  if (text.length > lengthLimit) return refused(text);
  const lexed = lex(text);
  const reader = new TokenReader(text, lexed.tokens);
  const methodologies = parseFile(reader);
  const tree: SyntaxTree = { kind: 'file', methodologies, start: 0, end: text.length };
  const problems = findProblems(text, tree, lexed, reader.problems, reader.freshEntries);
  let tokens: readonly Token[] | undefined;
  return {
    tree: dropFragments(text, tree, problems),
    problems,
    // Only some features look at tokens, and not on every key.
    get tokens() {
      return (tokens ??= classifyTokens(lexed));
    },
  };
}

function refused(text: string): ParseResult {
  const place: Span = { start: 0, end: Math.min(text.length, 1) };
  return {
    tree: { kind: 'file', methodologies: [], start: 0, end: text.length },
    tokens: [],
    problems: [
      {
        kind: 'too-large',
        found: String(text.length),
        expected: [String(lengthLimit)],
        within: '',
        ...place,
      },
    ],
  };
}
