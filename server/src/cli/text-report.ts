/** Findings as text for people: place, message, the line with a mark under it, and what may help. */
import type { CheckedText } from '../publish/findings.ts';
import { LineMap } from '../publish/lines.ts';
import type { Diagnostic } from '../rules/rule.ts';
import { excerptOf } from './excerpt.ts';
import { visible } from './output.ts';
import type { Style } from './style.ts';
import type { Words } from './words.ts';

export interface TextReportOptions {
  readonly style: Style;
  readonly words: Words;
  /** Columns of the terminal. */
  readonly width: number;
}

/**
 * Writes the findings of one text.
 *
 * @returns lines, each with its end; `''` where nothing was found
 */
export function textReport(checked: CheckedText, options: TextReportOptions): string {
  if (checked.diagnostics.length === 0) return '';
  const lines = new LineMap(checked.text);
  return checked.diagnostics
    .map((diagnostic) => `${finding(checked.name, lines, diagnostic, options)}\n\n`)
    .join('');
}

function finding(
  name: string,
  lines: LineMap,
  diagnostic: Diagnostic,
  { style, words, width }: TextReportOptions,
): string {
  const place = (offset: number) => {
    const { line, column } = lines.at(offset);
    return `${visible(name)}:${line}:${column}`;
  };
  const gutterWidth = Math.max(4, String(lines.at(diagnostic.start).line).length + 1);
  const gutter = (label: string) => style.faint(`${label.padStart(gutterWidth)} | `);
  const excerpt = excerptOf(lines, diagnostic, width - gutterWidth - 3);
  const note = (label: string, text: string) =>
    `${' '.repeat(gutterWidth)} ${style.faint(label)} ${shown(text)}`;
  const severity = style.severity(diagnostic.severity, words.severity[diagnostic.severity]);
  return [
    `${style.strong(place(diagnostic.start))}: ${severity}: ${shown(diagnostic.message)} ${style.faint(`[${diagnostic.code}]`)}`,
    gutter(String(excerpt.lineNumber)) + excerpt.line,
    gutter('') + style.severity(diagnostic.severity, excerpt.marks),
    ...diagnostic.related.map((related) => note(`${place(related.start)}:`, related.message)),
    ...diagnostic.fixes.map((fix) => note(`${words.fix}:`, fix.title)),
  ].join('\n');
}

function shown(message: string): string {
  return message.split('\n').map(visible).join('\n      ');
}
