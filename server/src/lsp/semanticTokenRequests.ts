/** Questions for colours, which remember the last answer so that the next one need only say what differs. */
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver-protocol';
import { spanOf } from '../features/positions.ts';
import { semanticTokens, semanticTokensEdits } from '../features/semanticTokens.ts';
import type { Client } from './client.ts';
import type { AnswerAbout } from './askedText.ts';
import type { OpenText } from './session.ts';

/**
 * Answers the questions.
 *
 * @param about registers an answer about an open text
 * @param client what the editor can do
 */
export function answerSemanticTokens(about: AnswerAbout, client: Client): void {
  const answered = new WeakMap<OpenText, SemanticTokens>();
  let lastResultId = 0;
  const remember = (text: OpenText, data: number[]): SemanticTokens => {
    const tokens = { resultId: String(++lastResultId), data };
    answered.set(text, tokens);
    return tokens;
  };
  about<SemanticTokensParams, SemanticTokens>(
    'textDocument/semanticTokens/full',
    { data: [] },
    ({ text, analysis }) => remember(text, semanticTokens(analysis, client.coloursLexically)),
  );
  about<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
    'textDocument/semanticTokens/full/delta',
    { data: [] },
    ({ text, analysis }, { previousResultId }) => {
      const before = answered.get(text);
      const after = remember(text, semanticTokens(analysis, client.coloursLexically));
      if (before?.resultId !== previousResultId) return after;
      return { resultId: after.resultId, edits: semanticTokensEdits(before.data, after.data) };
    },
  );
  about<SemanticTokensRangeParams, SemanticTokens>(
    'textDocument/semanticTokens/range',
    { data: [] },
    ({ analysis }, { range }) => ({
      data: semanticTokens(analysis, client.coloursLexically, spanOf(analysis, range)),
    }),
  );
}
