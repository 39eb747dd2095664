/** Edits by offsets to edits of the protocol. */
import type { TextEdit as ProtocolEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../rules/rule.ts';
import { type HasText, rangeOf } from './positions.ts';

/**
 * @param source the text that the edits change
 * @param edits the edits; their spans are of this text
 */
export function protocolEdits(source: HasText, edits: readonly TextEdit[]): ProtocolEdit[] {
  return edits.map((edit) => ({ range: rangeOf(source, edit), newText: edit.newText }));
}
