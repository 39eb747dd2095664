/** The text that a question is about. */
import type { TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { Analysis } from '../features/analysis.ts';
import { analysisAmongOthers } from '../features/duplicates.ts';
import type { Language } from '../rules/rule.ts';
import type { OpenText, Session } from './session.ts';
import { addressOf } from './uris.ts';

/** An open text as a question is answered: always the newest one, whatever version the editor had when it asked. */
export interface AskedText {
  readonly address: string;
  readonly text: OpenText;
  readonly analysis: Analysis;
  readonly language: Language;
}

/** Registers an answer. Where the text is not open, or something goes wrong, the answer is `otherwise`. */
export type AnswerAbout = <Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
  method: string,
  otherwise: Answer,
  answer: (asked: AskedText, params: Params) => Answer | Promise<Answer>,
) => void;

/**
 * Looks up the text that a question is about, and reads what it uses.
 *
 * @param session the texts of the editor
 * @param uri the address as the editor spells it
 * @returns the text with its analysis; `undefined` where it is not open
 */
export async function askedText(session: Session, uri: string): Promise<AskedText | undefined> {
  const address = addressOf(uri);
  if (!session.open.has(address)) return undefined;
  await session.readUsedFiles(address);
  const text = session.open.get(address);
  const { workspace } = session;
  const analysis = analysisAmongOthers(workspace, address);
  return text && analysis && { address, text, analysis, language: workspace.language };
}
