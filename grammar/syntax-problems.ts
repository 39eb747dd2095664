/** Where a text does not follow the grammar: one problem for one mistake, at the place where the mend belongs. */
import type { LexResult } from './lex.ts';
import type { Item, Span, SyntaxTree } from './syntax.ts';
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
  const all = [...lexicalProblems(lexed), ...parserProblems].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  if (all.length === 0) return [];
  const items: readonly Span[] = tree.methodologies.flatMap((methodology) => [
    methodology,
    ...methodology.items,
  ]);
  return withoutCascades(text, all, items).map(({ kind, found, expected, start, end }) => ({
    kind,
    found,
    expected,
    within: firstWords(text, items[countUpTo(items, start) - 1]),
    start,
    end,
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
  problems: readonly RawProblem[],
  items: readonly Span[],
): RawProblem[] {
  const starts = items.filter((item) => startsLine(text, item.start));
  const kept: RawProblem[] = [];
  for (const problem of problems) {
    const before = kept.at(-1);
    if (before === undefined || countUpTo(starts, before.start) < countUpTo(starts, problem.start))
      kept.push(problem);
  }
  return kept;
}

/** How many of these, which are in the order of the text, start at an offset or before it. */
export function countUpTo(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether only white space stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const character = text[at]!;
    if (character === '\n' || character === '\r') return true;
    if (!/\s|\uFEFF/.test(character)) return false;
  }
  return true;
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
  const isFragment = (item: Item): boolean => {
    if (item.kind !== 'parameter' || item.parameterKind !== 'calculated' || startsLine(text, item.start))
      return false;
    const lineStart = text.lastIndexOf('\n', item.start - 1) + 1;
    return countUpTo(problems, lineStart - 1) < countUpTo(problems, item.end);
  };
  const methodologies = tree.methodologies.map((methodology) =>
    methodology.items.some(isFragment)
      ? { ...methodology, items: methodology.items.filter((item) => !isFragment(item)) }
      : methodology,
  );
  return { ...tree, methodologies };
}
