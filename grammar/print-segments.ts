/** Which parts of a text can be formatted: those without a syntax problem. */
import type { ParseResult } from './parse.ts';
import type { Methodology, Span } from './syntax.ts';
import { countUpTo, freshStarts, problemLimit } from './syntax-problems.ts';

/** A row of tokens that is formatted, or left as it is, together: an item, or the head of a methodology. */
export interface Segment {
  /** The index of its first token. */
  readonly first: number;
  /** The offset of the brace of the methodology that it is an item of; `-1` for what stands outside of all. */
  readonly brace: number;
  /** Whether it has a problem, so that it stays as it is. */
  readonly untouched: boolean;
}

/** Splits a text into its segments, in order; a text without problems is one. */
export function segmentText(text: string, { tree, tokens, problems }: ParseResult): readonly Segment[] {
  if (problems.length === 0) return [{ first: 0, brace: -1, untouched: false }];
  const fresh = new Set(freshStarts(text, tree).map(({ start }) => start));
  const starts = tree.methodologies.flatMap(segmentStarts).filter(({ start }) => fresh.has(start));
  // Behind the last problem that is told, there may be others.
  const told = problems.length < problemLimit ? Infinity : problems.at(-1)!.start;
  const segments: Segment[] = [];
  let first = 0;
  for (const [index, { start, brace, stray }] of [
    { start: 0, brace: -1, stray: false },
    ...starts,
  ].entries()) {
    while (first < tokens.length && tokens[first]!.start < start) first++;
    const end = starts[index]?.start ?? text.length + 1;
    const hasProblem = countUpTo(problems, start - 1) < countUpTo(problems, end - 1);
    const untouched = stray || hasProblem || start > told;
    segments.push({ first, brace, untouched });
  }
  return segments;
}

interface SegmentStart {
  readonly start: number;
  readonly brace: number;
  /** Whether it stands outside of all methodologies, so that its indentation is unknown. */
  readonly stray: boolean;
}

function segmentStarts(methodology: Methodology): readonly SegmentStart[] {
  const stray = methodology.body.start === methodology.start;
  const toStart = ({ start }: Span): SegmentStart => ({ start, brace: methodology.body.start - 1, stray });
  return [{ ...toStart(methodology), brace: -1 }, ...methodology.items.map(toStart)];
}
