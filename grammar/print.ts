/**
 * The formatter: one lay-out for every text.
 *
 * It works on tokens, so nothing that an author wrote is lost, and changes only white space and pasted characters. What
 * has a syntax problem stays as it is.
 */
import { parse } from './parse.ts';
import { layOut } from './print-layout.ts';
import { segmentText } from './print-segments.ts';
import { spaceTokens } from './print-spacing.ts';
import { printToken } from './print-token.ts';
import type { Span } from './syntax.ts';

/** A stretch of a text and what to put in its place. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/**
 * Formats a text.
 *
 * @param text the text of a `.jcm` file
 * @returns the text in its one lay-out, with the line ends that its first line has; items with a syntax problem, and texts
 *   too large to be parsed, as they are
 */
export function format(text: string): string {
  let formatted = '';
  let position = 0;
  for (const { start, end, newText } of formatEdits(text)) {
    formatted += text.slice(position, start) + newText;
    position = end;
  }
  return formatted + text.slice(position);
}

/**
 * The changes that format a text.
 *
 * @param text the text of a `.jcm` file
 * @param range only changes that lie in this stretch
 * @returns as few and as small as possible, in the order of the text, none touching the next
 */
export function formatEdits(text: string, range: Span = { start: 0, end: text.length }): readonly TextEdit[] {
  const parsed = parse(text);
  if (parsed.problems[0]?.kind === 'too-large') return [];
  const { tokens } = parsed;
  const segments = segmentText(text, parsed);
  const spacing = spaceTokens(parsed, segments);
  const lineEnd = /\r\n?|\n/.exec(text.slice(tokens[0]?.start))?.[0] === '\r\n' ? '\r\n' : '\n';
  const printed = tokens.map((token, index) => {
    const next = tokens[spacing.nextWord[index + 1] ?? tokens.length];
    return printToken(token, text.slice(token.start, token.end), next, lineEnd);
  });
  const gaps = layOut({ text, tokens, printed, spacing, segments, lineEnd });
  const edits: TextEdit[] = [];
  let segment = 0;
  for (const [index, gap] of gaps.entries()) {
    const start = tokens[index - 1]?.end ?? 0;
    const token = tokens[index];
    if (gap !== undefined) addEdit(edits, text, { start, end: token?.start ?? text.length, newText: gap });
    while (segments[segment + 1] !== undefined && segments[segment + 1]!.first <= index) segment++;
    if (token !== undefined && !segments[segment]?.untouched)
      addEdit(edits, text, { start: token.start, end: token.end, newText: printed[index]! });
  }
  return edits.filter(({ start, end }) => range.start <= start && end <= range.end);
}

/** Adds an edit without what it leaves as it is; one that touches the edit before it becomes a part of that. */
function addEdit(edits: TextEdit[], text: string, { start, end, newText }: TextEdit): void {
  const old = text.slice(start, end);
  if (old === newText) return;
  let same = 0;
  while (same < old.length && old[same] === newText[same]) same++;
  let sameEnd = 0;
  const longest = Math.min(old.length, newText.length) - same;
  while (sameEnd < longest && old[old.length - 1 - sameEnd] === newText[newText.length - 1 - sameEnd])
    sameEnd++;
  const edit = {
    start: start + same,
    end: end - sameEnd,
    newText: newText.slice(same, newText.length - sameEnd),
  };
  const before = edits.at(-1);
  if (before === undefined || before.end < edit.start) edits.push(edit);
  else edits[edits.length - 1] = { ...before, end: edit.end, newText: before.newText + edit.newText };
}
