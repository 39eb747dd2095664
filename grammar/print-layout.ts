/** Line breaks and indentation: where the author broke a line, where a line must break, and what fits on one. */
import type { Segment } from './print-segments.ts';
import type { Spacing } from './print-spacing.ts';
import type { Token } from './token-classes.ts';

/** The longest line on which a block is kept whole. */
export const lineWidth = 110;
const step = '  ';

/** A block, or the whole text, that the next token stands in. */
interface Place {
  /** The index of its brace; `-1` for the whole text. */
  readonly brace: number;
  /** Whether its content stands on lines of its own. */
  readonly broken: boolean;
  /** Whether it is broken only because it would be too long. */
  readonly filled: boolean;
  /** Indentation of the closing brace. */
  readonly base: string;
  /** Indentation of the content. */
  readonly content: string;
}

export interface LayoutInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Each token as it is printed. */
  readonly printed: readonly string[];
  readonly spacing: Spacing;
  readonly segments: readonly Segment[];
  readonly lineEnd: string;
}

/**
 * The white space before each token, and behind the last one.
 *
 * @returns one more than there are tokens; `undefined` where the text stays as it is
 */
export function layOut(input: LayoutInput): readonly (string | undefined)[] {
  const { text, tokens, printed, spacing, segments, lineEnd } = input;
  const breaks = tokens.map(({ start }, index) =>
    countBreaks(text.slice(tokens[index - 1]?.end ?? 0, start)),
  );
  const breaksUpTo = cumulated(text, tokens, breaks);
  const gaps: (string | undefined)[] = [];
  let places: Place[] = [];
  let segment = -1;
  let column = 0;
  let lineIndent = '';

  for (let index = 0; index < tokens.length; index++) {
    const starts = index === segments[segment + 1]?.first;
    if (starts) {
      while (index === segments[segment + 1]?.first) segment++;
      const indent = segments.length > 1 ? indentBefore(text, tokens[index]!.start) : '';
      places = placesOf(segments[segment]!, indent, spacing.blockOf[index]!);
    }
    if (segments[segment]?.untouched || (starts && segments.length > 1 && index > 0)) {
      gaps.push(undefined);
      lineIndent = places.at(-1)!.content;
      column = lineIndent.length;
    } else {
      const gap = gapBefore(index);
      gaps.push(gap);
      const lineStart = gap.lastIndexOf('\n') + 1;
      if (lineStart > 0) lineIndent = gap.slice(lineStart);
      column = lineStart > 0 ? lineIndent.length : column + gap.length;
    }
    const lines = printed[index]!.split('\n');
    column = lines.length > 1 ? lines.at(-1)!.length : column + printed[index]!.length;
    if (segments[segment]?.untouched) continue;
    if (closes(index)) places.pop();
    else if (spacing.kinds.has(index)) places.push(openPlace(index));
  }
  gaps.push(segments[segment]?.untouched ? undefined : tokens.length > 0 ? lineEnd : '');
  return gaps;

  function closes(index: number): boolean {
    return places.length > 1 && spacing.closing.get(places.at(-1)!.brace) === index;
  }

  function gapBefore(index: number): string {
    if (index === 0) return segments.length > 1 ? places.at(-1)!.content : '';
    const place = places.at(-1)!;
    if (!breaksBefore(index, place) && !overflows(index, place)) return spacing.before[index]!;
    const token = tokens[index]!;
    if (closes(index)) return lineEnd + place.base;
    const atEntry = token.class === 'comment' ? entryFollows(index, place) : startsContent(index, place);
    if (!atEntry) return lineEnd + place.content + step.repeat(1 + spacing.depthOf[index]!);
    const isList = isListOf(place);
    const blank = breaks[index]! > 1 && !isList && index - 1 !== place.brace;
    return (blank ? lineEnd + lineEnd : lineEnd) + place.content;
  }

  function startsContent(index: number, place: Place): boolean {
    return (
      spacing.blockOf[index] === place.brace && (spacing.startsEntry[index]! || index - 1 === place.brace)
    );
  }

  /** Whether a comment stands before an entry, or behind the last one. */
  function entryFollows(index: number, place: Place): boolean {
    const next = spacing.nextWord[index]!;
    return next === tokens.length || spacing.closing.get(place.brace) === next || startsContent(next, place);
  }

  function isListOf({ brace }: Place): boolean {
    const kind = spacing.kinds.get(brace);
    return kind === 'values' || kind === 'elements';
  }

  /** Whether a line ends before a token, apart from lines that are full. */
  function breaksBefore(index: number, place: Place): boolean {
    const token = tokens[index]!;
    const previous = tokens[index - 1]!;
    if (previous.class === 'comment' && previous.text.startsWith('//')) return true;
    if (token.class === 'comment') return breaks[index]! > 0;
    if (place.broken) {
      if (spacing.closing.get(place.brace) === index) return true;
      if (startsContent(index, place) && (index - 1 === place.brace || !isListOf(place))) return true;
    }
    if (breaks[index] === 0) return false;
    if (previous.class === 'comment') return true;
    if (spacing.before[index] === '') return previous.text === '(' || token.text === ')';
    return !spacing.kinds.has(index) || spacing.startsEntry[index]!;
  }

  /** Whether a line of a list that was broken because of its length is full. */
  function overflows(index: number, place: Place): boolean {
    if (!place.filled || !isListOf(place) || !startsContent(index, place)) return false;
    if (spacing.kinds.get(place.brace) === 'elements') return true;
    let end = column + spacing.before[index]!.length + printed[index]!.length;
    for (let at = index + 1; at < tokens.length && end <= lineWidth; at++) {
      if (startsContent(at, place) || spacing.closing.get(place.brace) === at) return false;
      end += spacing.before[at]!.length + printed[at]!.length;
    }
    return end > lineWidth;
  }

  function openPlace(brace: number): Place {
    const outer = places.at(-1)!;
    const kind = spacing.kinds.get(brace)!;
    const base = kind === 'branches' || kind === 'values' ? lineIndent : outer.content;
    const close = spacing.closing.get(brace) ?? brace + 1;
    const byAuthor = kind === 'items' || breaksUpTo[brace]! < breaksUpTo[close]!;
    const empty = close === brace + 1 && kind !== 'items';
    const filled = outer.broken && !empty && !byAuthor && !fits(brace, close, outer);
    return { brace, broken: filled || (byAuthor && !empty), filled, base, content: base + step };
  }

  /** Whether the line does not get too long if a block stays on it. */
  function fits(brace: number, close: number, outer: Place): boolean {
    let end = column;
    for (let at = brace + 1; at < tokens.length; at++) {
      if (at > close) {
        if (tokens[at]!.text.startsWith('//') || spacing.closing.get(outer.brace) === at) break;
        if (spacing.blockOf[at] === outer.brace) {
          if (breaksBefore(at, outer) || (outer.filled && startsContent(at, outer))) break;
          const itsClose = spacing.closing.get(at);
          if (spacing.kinds.has(at) && itsClose !== undefined && breaksUpTo[at]! < breaksUpTo[itsClose]!) {
            end += spacing.before[at]!.length + 1;
            break;
          }
        }
      }
      end += spacing.before[at]!.length + printed[at]!.length;
      if (end > lineWidth) return false;
    }
    return end <= lineWidth;
  }
}

function placesOf(segment: Segment, indent: string, brace: number): Place[] {
  const whole: Place = { brace: -1, broken: true, filled: false, base: '', content: '' };
  if (segment.brace < 0) return [{ ...whole, content: indent }];
  return [whole, { brace, broken: true, filled: false, base: '', content: indent }];
}

/** What stands before an offset on its line. */
function indentBefore(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(lineStart, offset).replaceAll('\uFEFF', '');
}

function countBreaks(gap: string): number {
  return gap === ' ' || gap === '' ? 0 : (gap.match(/\r\n?|\n/g)?.length ?? 0);
}

/** How many line breaks stand before each token or in it, from the start of the text on. */
function cumulated(text: string, tokens: readonly Token[], breaks: readonly number[]): readonly number[] {
  let sum = 0;
  return tokens.map(({ class: tokenClass, start, end }, index) => {
    sum += breaks[index]!;
    if (tokenClass === 'comment') sum += countBreaks(text.slice(start, end));
    return sum;
  });
}
