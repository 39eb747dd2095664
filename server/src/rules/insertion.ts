/** Edits that put something where an author would have put it, in the lay-out of the text around it. */
import type { Attributes, ItemKind, Methodology, Span } from '../../../grammar/syntax.ts';
import type { TextEdit } from './rule.ts';

/** The order of the official form. */
const order: readonly ItemKind[] = [
  'use',
  'title',
  'version',
  'status',
  'partner',
  'scope',
  'proponent',
  'date-of',
  'proposal',
  'attachment',
  'term',
  'summary',
  'establishment',
  'criterion',
  'sources',
  'unit',
  'material',
  'index',
  'table',
  'parameter',
  'formula',
  'history',
  'example',
];

/** An item that is to be inserted, line by line and without indentation of its own. */
export interface NewItem {
  readonly kind: ItemKind;
  readonly lines: readonly string[];
}

/**
 * Inserts items into a methodology, each behind the last item that comes before it in the official form.
 *
 * @param text the whole text
 * @param methodology where they belong
 * @param items what to insert
 * @returns one edit for each place
 */
export function insertItems(
  text: string,
  methodology: Methodology,
  items: readonly NewItem[],
): readonly TextEdit[] {
  const indentation = itemIndentation(text, methodology);
  const byPlace = new Map<number, string>();
  for (const { kind, lines } of items.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const before = methodology.items.findLast((item) => order.indexOf(item.kind) <= order.indexOf(kind));
    const place = behind(text, before?.end ?? methodology.body.start);
    const gap = lines.length > 1 || !isHeader(kind) ? lineEnd(text) : '';
    const inserted = lines.map((line) => `${lineEnd(text)}${indentation}${line}`).join('');
    byPlace.set(place, `${byPlace.get(place) ?? ''}${gap}${inserted}`);
  }
  return [...byPlace].map(([place, newText]) => ({ start: place, end: place, newText }));
}

/**
 * Inserts lines into the braces of something: a parameter, a summary, an example.
 *
 * @param text the whole text
 * @param owner the whole declaration, with its braces if it has some
 * @param hasBraces whether it ends with `}`; if not, braces are written too
 * @param lines what to insert, without indentation
 */
export function insertIntoBraces(
  text: string,
  owner: Span,
  hasBraces: boolean,
  lines: readonly string[],
): TextEdit {
  const outer = indentationAt(text, owner.start);
  const inner = `${lineEnd(text)}${outer}  `;
  if (!hasBraces) {
    const newText = ` {${lines.map((line) => `${inner}${line}`).join('')}${lineEnd(text)}${outer}}`;
    return { start: owner.end, end: owner.end, newText };
  }
  const closing = owner.end - 1;
  const last = text.slice(0, closing).trimEnd().length;
  const onOneLine = !/[\r\n]/.test(text.slice(last, closing));
  if (onOneLine) return { start: last, end: closing, newText: ` ${lines.join(' ')} ` };
  const place = behind(text, last);
  return { start: place, end: place, newText: lines.map((line) => `${inner}${line}`).join('') };
}

/** Inserts attributes into a parameter, in braces of their own where it has none. */
export function insertAttributes(
  text: string,
  parameter: Span & { readonly attributes: Attributes | undefined },
  lines: readonly string[],
): TextEdit {
  return insertIntoBraces(text, parameter, parameter.attributes !== undefined, lines);
}

/** Takes out a declaration with the lines that it alone stands on. */
export function removeWhole(text: string, span: Span): TextEdit {
  const before = /[^\S\r\n]*$/.exec(text.slice(0, span.start))![0].length;
  const after = /^[^\S\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(span.end))![0];
  const lineStart = span.start - before;
  const startsLine = lineStart === 0 || /[\r\n]/.test(text[lineStart - 1]!);
  const endsLine = /[\r\n]$/.test(after) || span.end + after.length === text.length;
  if (startsLine && endsLine) return { start: lineStart, end: span.end + after.length, newText: '' };
  return { start: lineStart, end: span.end, newText: '' };
}

/** The white space that the line of an offset begins with. */
export function indentationAt(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[^\S\r\n]*/.exec(text.slice(lineStart, offset))![0];
}

/** How the lines of a text end. */
export function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function isHeader(kind: ItemKind): boolean {
  return order.indexOf(kind) < order.indexOf('term');
}

function itemIndentation(text: string, methodology: Methodology): string {
  const onOwnLine = methodology.items.find((item) =>
    /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(methodology.start, item.start)),
  );
  if (onOwnLine !== undefined) return indentationAt(text, onOwnLine.start);
  return `${indentationAt(text, methodology.start)}  `;
}

/** The end of what stands at an offset, with the comment that follows it on its line. */
function behind(text: string, offset: number): number {
  return offset + (/^[^\S\r\n]*\/\/[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
}
