/** Where a text does not follow the grammar: one problem for one mistake, at the place where the mend belongs. */
import type { LexResult } from './lex.ts';
import { indentation, startsLine } from './lines.ts';
import type { Item, Span, SyntaxTree } from './syntax.ts';
import type { RawProblem, SyntaxProblemKind } from './raw-problem.ts';
import { tokenEnd } from './token-reader.ts';
import { UnterminatedComment, UnterminatedString } from './tokens.ts';

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

/** More problems than this help nobody: what is mended first changes the rest. */
export const problemLimit = 100;

/**
 * Collects the first problems in the order of the text, and leaves out those that only follow from an earlier one.
 *
 * @param parserProblems what the parser noted
 * @param freshEntries where entries of blocks start, whatever is wrong before them
 */
export function findProblems(
  text: string,
  tree: SyntaxTree,
  lexed: LexResult,
  parserProblems: readonly RawProblem[],
  freshEntries: readonly number[],
): readonly SyntaxProblem[] {
  const fromParser = withoutUnterminated(text, lexed, parserProblems);
  const all = [...lexicalProblems(lexed), ...fromParser].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  if (all.length === 0) return [];
  const items = freshStarts(text, tree);
  const entries = freshEntries.map((start) => ({ start, end: start }));
  const starts = [...items, ...entries].toSorted((a, b) => a.start - b.start);
  return withoutCascades(all, starts)
    .slice(0, problemLimit)
    .map(({ kind, found, expected, start, end }) => ({
      kind,
      found,
      expected,
      within: firstWords(text, items[countUpTo(items, start) - 1]),
      start,
      end,
    }));
}

/** Leaves out what only follows from a text or a comment that is not closed, though it stands before that. */
function withoutUnterminated(
  text: string,
  { tokens, comments }: LexResult,
  problems: readonly RawProblem[],
): readonly RawProblem[] {
  const commentRunsOn = comments.at(-1)?.tokenType === UnterminatedComment;
  const ends = tokens
    .filter(({ tokenType }) => tokenType === UnterminatedString)
    .map((token) => ({ start: token.startOffset, end: tokenEnd(token) }));
  if (!commentRunsOn && ends.length === 0) return problems;
  const breaks = Array.from(text.matchAll(/[\n\r]/g), ({ index }) => ({ start: index }));
  return problems.filter(({ found, start }) => {
    if (commentRunsOn && found === '') return false;
    const next = ends[countUpTo(ends, start)];
    return next === undefined || countUpTo(breaks, start - 1) < countUpTo(breaks, next.start - 1);
  });
}

/**
 * Methodologies and items with which something new begins, whatever is wrong before them: they start a line and stand no
 * further in than the first item. What stands further in is mostly left over from a block that a stray `}` closed.
 */
export function freshStarts(text: string, tree: SyntaxTree): readonly Span[] {
  return tree.methodologies.flatMap((methodology) => {
    const first = methodology.items.find(({ start }) => startsLine(text, start));
    const furthest = first === undefined ? 0 : indentation(text, first.start);
    return [methodology, ...methodology.items].filter(
      ({ start }) => startsLine(text, start) && indentation(text, start) <= furthest,
    );
  });
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

/** One problem from one fresh start to the next. */
function withoutCascades(problems: readonly RawProblem[], starts: readonly Span[]): RawProblem[] {
  const kept: RawProblem[] = [];
  for (const problem of problems) {
    const before = kept.at(-1);
    if (before === undefined || countUpTo(starts, before.start) < countUpTo(starts, problem.start))
      kept.push(problem);
  }
  return kept;
}

/** How many of these, which are in the order of the text, start at an offset or before it. */
export function countUpTo(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstWords(text: string, item: Span | undefined): string {
  if (item === undefined) return '';
  return /^[\p{L}\p{N}_]+(?:[ \t]+[\p{L}\p{N}_]+)?/u.exec(text.slice(item.start, item.start + 80))?.[0] ?? '';
}

/**
 * Leaves out what recovery took for an item but is only left over from a broken one: it stands further in than the items
 * of its methodology, or is a calculated parameter in the middle of a broken line.
 */
export function dropFragments(
  text: string,
  tree: SyntaxTree,
  problems: readonly SyntaxProblem[],
): SyntaxTree {
  if (problems.length === 0) return tree;
  const fresh = freshStarts(text, tree);
  const lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)].map((start) => ({
    start,
  }));
  const between = (from: number, to: number): boolean =>
    countUpTo(problems, from - 1) < countUpTo(problems, to - 1);
  const isFragment = (item: Item): boolean => {
    const next = countUpTo(fresh, item.start);
    const before = fresh[next - 1]?.start ?? 0;
    if (before === item.start) return false;
    const lineStart = lines[countUpTo(lines, item.start) - 1]!.start;
    const onLineOfItsOwn = startsLine(text, item.start);
    if (!onLineOfItsOwn && !(item.kind === 'parameter' && item.parameterKind === 'calculated')) return false;
    if (lineStart <= before) return between(lineStart, item.end + 1);
    return between(before, fresh[next]?.start ?? text.length + 1);
  };
  const methodologies = tree.methodologies.map((methodology) =>
    methodology.items.some(isFragment)
      ? { ...methodology, items: methodology.items.filter((item) => !isFragment(item)) }
      : methodology,
  );
  return { ...tree, methodologies };
}
