/** Formatting of the whole text, of a selection, and of a block as soon as it is closed. */
import type { TextEdit as ProtocolEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../../../grammar/print.ts';
import type { Span } from '../../../grammar/syntax.ts';
import type { Analysis } from './analysis.ts';
import { protocolEdits } from './textEdits.ts';

/**
 * The edits that format a text.
 *
 * @param analysis the text
 * @param span the part to format; the whole text if absent
 */
export function formattingEdits(analysis: Analysis, span?: Span): ProtocolEdit[] {
  return protocolEdits(analysis, formatEdits(analysis.text, span));
}

/**
 * The edits that format the block that a brace closes.
 *
 * @param analysis the text, in which the brace is typed already
 * @param offset the offset behind the brace
 * @returns no edits where no closing brace stands before the offset, or no block begins that it would close
 */
export function formattingEditsOfBlock(analysis: Analysis, offset: number): ProtocolEdit[] {
  const { tokens, problems } = analysis.parsed;
  if (problems.length > 0) return [];
  let index = tokens.findIndex(({ end }) => end === offset);
  if (tokens[index]?.text !== '}') return [];
  for (let depth = 0; index >= 0; index--) {
    const { text, start, class: tokenClass } = tokens[index]!;
    if (tokenClass !== 'punctuation') continue;
    if (text === '}') depth++;
    if (text === '{') depth--;
    if (depth === 0) return formattingEdits(analysis, { start, end: offset });
  }
  return [];
}
