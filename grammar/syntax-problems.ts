/** Where a text does not follow the grammar: one problem for one mistake, at the place where the mend belongs. */
import type { LexResult } from './lex.ts';
import type { Item, Methodology, Span, SyntaxTree } from './syntax.ts';
import { tokenEnd, type RawProblem } from './token-reader.ts';
import { UnterminatedComment, UnterminatedString } from './tokens.ts';

export type SyntaxProblemKind =
  | 'unexpected'
  | 'missing'
  | 'reserved-name'
  | 'invalid-character'
  | 'unterminated-string'
  | 'unterminated-comment'
  | 'too-deep'
  | 'too-large'
  | 'thousands-separator';

/** A place where the text does not follow the grammar. */
export interface SyntaxProblem extends Span {
  readonly kind: SyntaxProblemKind;
  /** What is there, as written; `''` at the end of the text. */
  readonly found: string;
  /** What would be right: `}` and other words of the language, or one of `name number text unit expression date word row item`. */
  readonly expected: readonly string[];
  /** The first words of the item in which it stands, as written: `monitored EC_PJ`. */
  readonly within: string;
}

/** Collects all problems in the order of the text, and leaves out those that only follow from an earlier one. */
export function findProblems(
  text: string,
  tree: SyntaxTree,
  lexed: LexResult,
  parserProblems: readonly RawProblem[],
): readonly SyntaxProblem[] {
  const all = [...lexicalProblems(lexed), ...parserProblems].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  if (all.length === 0) return [];
  return withoutCascades(text, all, itemStarts(tree)).map((problem) => ({
    ...problem,
    within: firstWords(text, itemAt(tree, problem.start)),
  }));
}

function lexicalProblems(lexed: LexResult): RawProblem[] {
  const problems: RawProblem[] = [];
  for (const token of lexed.invalid) {
    const before = problems.at(-1);
    if (before?.end === token.startOffset) {
      problems[problems.length - 1] = { ...before, end: tokenEnd(token), found: before.found + token.image };
    } else {
      problems.push({
        kind: 'invalid-character',
        found: token.image,
        expected: [],
        start: token.startOffset,
        end: tokenEnd(token),
      });
    }
  }
  for (const token of lexed.tokens) {
    if (token.tokenType !== UnterminatedString) continue;
    problems.push({
      kind: 'unterminated-string',
      found: token.image,
      expected: ['"'],
      start: token.startOffset,
      end: tokenEnd(token),
    });
  }
  for (const token of lexed.comments) {
    if (token.tokenType !== UnterminatedComment) continue;
    problems.push({
      kind: 'unterminated-comment',
      found: '/*',
      expected: ['*/'],
      start: token.startOffset,
      end: token.startOffset + 2,
    });
  }
  for (const token of lexed.tooDeep) {
    problems.push({
      kind: 'too-deep',
      found: token.image,
      expected: [],
      start: token.startOffset,
      end: tokenEnd(token),
    });
  }
  return problems;
}

/** One problem an item, and none on fragments of a line that recovery took for an item of its own. */
function withoutCascades(
  text: string,
  problems: readonly SyntaxProblem[],
  starts: readonly number[],
): SyntaxProblem[] {
  const kept: SyntaxProblem[] = [];
  for (const problem of problems) {
    const before = kept.at(-1);
    if (before === undefined || independent(text, before, problem, starts)) kept.push(problem);
  }
  return kept;
}

function independent(
  text: string,
  before: SyntaxProblem,
  problem: SyntaxProblem,
  starts: readonly number[],
): boolean {
  return starts.some((start) => start > before.start && start <= problem.start && startsLine(text, start));
}

function startsLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const character = text[at]!;
    if (character === '\n' || character === '\r') return true;
    if (!/\s|\uFEFF/.test(character)) return false;
  }
  return true;
}

function itemStarts(tree: SyntaxTree): number[] {
  return tree.methodologies.flatMap((methodology) => [
    methodology.start,
    ...methodology.items.map((item) => item.start),
  ]);
}

function itemAt(tree: SyntaxTree, offset: number): Item | Methodology | undefined {
  const methodology = tree.methodologies.findLast((candidate) => candidate.start <= offset);
  return methodology?.items.findLast((item) => item.start <= offset) ?? methodology;
}

function firstWords(text: string, item: Span | undefined): string {
  if (item === undefined) return '';
  return /^[\p{L}\p{N}_]+(?:[ \t]+[\p{L}\p{N}_]+)?/u.exec(text.slice(item.start, item.start + 80))?.[0] ?? '';
}

/**
 * Leaves out what recovery took for a calculated parameter but is only the rest of a broken line: it stands behind a
 * problem on its line and has no formula.
 */
export function dropFragments(
  text: string,
  tree: SyntaxTree,
  problems: readonly SyntaxProblem[],
): SyntaxTree {
  if (problems.length === 0) return tree;
  const isFragment = (item: Item): boolean =>
    item.kind === 'parameter' &&
    item.parameterKind === 'calculated' &&
    !startsLine(text, item.start) &&
    problems.some(
      (problem) => problem.start <= item.end && !text.slice(problem.start, item.start).includes('\n'),
    );
  const methodologies = tree.methodologies.map((methodology) =>
    methodology.items.some(isFragment)
      ? { ...methodology, items: methodology.items.filter((item) => !isFragment(item)) }
      : methodology,
  );
  return { ...tree, methodologies };
}
