/** What stands between two tokens on one line, and which block each token belongs to. */
import { markTree, type BlockKind, type TreeMarks } from './print-blocks.ts';
import type { ParseResult } from './parse.ts';
import type { Segment } from './print-segments.ts';
import { countUpTo } from './syntax-problems.ts';
import type { Token } from './token-classes.ts';

export interface Spacing {
  /** The index of the brace that opens the block in which each token stands; `-1` outside of all. */
  readonly blockOf: readonly number[];
  /** How many `(` and `[` of its block are open around each token. */
  readonly depthOf: readonly number[];
  /** The index of the brace that closes a block, by that of the brace that opens it. */
  readonly closing: ReadonlyMap<number, number>;
  readonly kinds: ReadonlyMap<number, BlockKind>;
  /** Whether an item, an entry, a branch, an element or a value starts with the token. */
  readonly startsEntry: readonly boolean[];
  /** The index of the next token that is no comment, from each token on. */
  readonly nextWord: readonly number[];
  /** What stands before each token when the line goes on. */
  readonly before: readonly string[];
}

/** Works out the spacing of a text. Cost is linear in the number of tokens. */
export function spaceTokens({ tree, tokens }: ParseResult, segments: readonly Segment[]): Spacing {
  const marks = markTree(tree, tokens);
  const nextWord = nextWords(tokens);
  const result = {
    blockOf: [] as number[],
    depthOf: [] as number[],
    closing: new Map<number, number>(),
    kinds: new Map<number, BlockKind>(),
    startsEntry: [] as boolean[],
    before: [] as string[],
    nextWord,
  };
  let open: { brace: number; depth: number }[] = [];
  let segment = 0;
  let stretch = 0;
  for (const [index, token] of tokens.entries()) {
    if (index === segments[segment]?.first) {
      while (segments[segment + 1]?.first === index) segment++;
      open = [{ brace: -1, depth: 0 }];
      const { brace } = segments[segment++]!;
      if (brace >= 0) open.push({ brace: indexAt(tokens, brace), depth: 0 });
    }
    const kind = marks.blocks.get(token.start);
    if (kind !== undefined) result.kinds.set(index, kind);
    const bracket = token.class === 'punctuation' ? token.text : '';
    if (bracket === '}' && open.length > 1) result.closing.set(open.pop()!.brace, index);
    const place = open.at(-1)!;
    if ((bracket === ')' || bracket === ']') && place.depth > 0) place.depth--;
    result.blockOf.push(place.brace);
    result.depthOf.push(place.depth);
    const kindOfBlock = result.kinds.get(place.brace);
    const next = tokens[nextWord[index + 1] ?? tokens.length];
    const startsEntry =
      marks.entries.has(token.start) || (place.depth === 0 && startsHiddenEntry(token, next, kindOfBlock));
    result.startsEntry.push(startsEntry);
    while (marks.together[stretch] !== undefined && marks.together[stretch]!.end <= token.start) stretch++;
    const inStretch = marks.together[stretch] !== undefined && marks.together[stretch]!.start < token.start;
    const previous = tokens[index - 1];
    const inList = kindOfBlock === 'values' || kindOfBlock === 'elements';
    if (previous === undefined) result.before.push('');
    else if (token.class === 'comment') result.before.push(token.text.startsWith('//') ? '  ' : ' ');
    else if (previous.class === 'comment') result.before.push(' ');
    else if (inStretch) result.before.push('');
    else if (startsEntry && !inList && previous.text !== '{') result.before.push('  ');
    else {
      const tight = isTight(previous, token, next, marks, inList || place.depth > 0);
      result.before.push(tight ? '' : ' ');
    }
    if (bracket === '{') open.push({ brace: index, depth: 0 });
    else if (bracket === '(' || bracket === '[') place.depth++;
  }
  return result;
}

function nextWords(tokens: readonly Token[]): number[] {
  const nextWord: number[] = Array.from({ length: tokens.length });
  for (let index = tokens.length - 1, next = tokens.length; index >= 0; index--) {
    if (tokens[index]!.class !== 'comment') next = index;
    nextWord[index] = next;
  }
  return nextWord;
}

/** The index of the token at an offset. */
function indexAt(tokens: readonly Token[], offset: number): number {
  const index = countUpTo(tokens, offset) - 1;
  return tokens[index]?.start === offset ? index : -1;
}

/** The source of an example and the `else` of a case, whose keyword is not in the tree. */
function startsHiddenEntry(token: Token, next: Token | undefined, kind: BlockKind | undefined): boolean {
  if (token.class !== 'keyword') return false;
  return (
    (kind === 'example' && token.text === 'source') ||
    (kind === 'branches' && token.text === 'else' && next?.text === ':')
  );
}

const tightBefore = new Set([',', ')', ']', '^']);
const tightBehind = new Set(['(', '[', '^']);

function isTight(
  previous: Token,
  token: Token,
  next: Token | undefined,
  marks: TreeMarks,
  colonIsTight: boolean,
): boolean {
  if (token.class === 'superscript') return true;
  if (previous.class === 'operator' && previous.text === '^') return true;
  if (isSign(previous, marks)) return true;
  if (previous.class === 'punctuation') {
    if (tightBehind.has(previous.text)) return true;
    if (previous.text === '{') return token.class === 'punctuation' && token.text === '}';
  }
  if (token.class === 'operator') return token.text === '^';
  if (token.class !== 'punctuation') return false;
  if (tightBefore.has(token.text)) return true;
  if (token.text === ':') return colonIsTight;
  if (token.text === '(') return previous.class === 'name';
  if (token.text === '[') return next === undefined || !marks.unitStarts.has(next.start);
  return false;
}

/** Whether a token is the sign of the number or of the operand behind it. */
function isSign({ class: tokenClass, text, start }: Token, marks: TreeMarks): boolean {
  return (
    tokenClass === 'operator' &&
    (text === '-' || text === '+') &&
    !marks.operators.has(start) &&
    !marks.unitStarts.has(start)
  );
}
