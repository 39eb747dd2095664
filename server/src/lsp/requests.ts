/** The questions that an editor asks about texts, each led to the feature that answers it. */
import { ErrorCodes, type MessageConnection, ResponseError } from 'vscode-jsonrpc';
import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentFormattingParams,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InlayHint,
  InlayHintParams,
  SelectionRange,
  SelectionRangeParams,
  SignatureHelp,
  SignatureHelpParams,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { Position } from 'vscode-languageserver-types';
import type { Analysis } from '../features/analysis.ts';
import { relativePath } from '../features/addresses.ts';
import { codeActions } from '../features/codeActions.ts';
import { complete } from '../features/completion.ts';
import { protocolDiagnostics } from '../features/diagnostics.ts';
import { documentHighlights } from '../features/documentHighlight.ts';
import { documentSymbols } from '../features/documentSymbols.ts';
import { foldingRanges } from '../features/folding.ts';
import { formattingEdits, formattingEditsOfBlock } from '../features/formatting.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { lineStarts, offsetAt, spanOf } from '../features/positions.ts';
import { preview } from '../features/preview.ts';
import { selectionRange } from '../features/selectionRange.ts';
import { signatureHelp } from '../features/signatureHelp.ts';
import { type AnswerAbout, askedText } from './askedText.ts';
import type { Client } from './client.ts';
import { guarded } from './guard.ts';
import type { PreviewMethod, PreviewModel, PreviewParams } from './messages.ts';
import { answerNameRequests } from './nameRequests.ts';
import { answerSemanticTokens } from './semanticTokenRequests.ts';
import type { Session } from './session.ts';

const previewMethod: PreviewMethod = 'jcm/preview';

/**
 * Answers all questions about texts.
 *
 * @param connection to the editor
 * @param session its texts
 * @param client what it can do
 */
export function answerRequests(connection: MessageConnection, session: Session, client: Client): void {
  const about: AnswerAbout = (method, otherwise, answer) => {
    connection.onRequest(method, (params: Parameters<typeof answer>[1]) =>
      guarded(connection, method, otherwise, async () => {
        const uri: unknown = params?.textDocument?.uri;
        if (typeof uri !== 'string') {
          throw new ResponseError(ErrorCodes.InvalidParams, `${method} needs the address of a text.`);
        }
        if ('position' in params && !Position.is(params.position)) {
          throw new ResponseError(ErrorCodes.InvalidParams, `${method} needs a place in the text.`);
        }
        const asked = await askedText(session, uri);
        return asked ? answer(asked, params) : otherwise;
      }),
    );
  };
  answerAboutPlaces(about, session);
  answerAboutTexts(about);
  answerNameRequests(connection, about, session, client);
  answerSemanticTokens(about, client);
  connection.onRequest(previewMethod, ({ uri }: PreviewParams) =>
    guarded<PreviewModel | null>(connection, previewMethod, null, async () => {
      const asked = await askedText(session, uri);
      return asked ? preview(asked.analysis, asked.language) : null;
    }),
  );
}

function answerAboutPlaces(about: AnswerAbout, session: Session): void {
  about<CompletionParams, CompletionItem[] | CompletionList>(
    'textDocument/completion',
    [],
    async ({ address, analysis, language }, { position }) => {
      const line = analysis.text.slice(lineStarts(analysis)[position.line], offsetAt(analysis, position));
      if (/^\s*use\b/.test(line)) await session.readFolders();
      const paths = session.workspace.addresses
        .filter((other) => other !== address)
        .flatMap((other) => relativePath(address, other) ?? []);
      return complete(analysis, offsetAt(analysis, position), language, paths);
    },
  );
  about<HoverParams, Hover | null>(
    'textDocument/hover',
    null,
    ({ analysis, language }, { position }) => hover(analysis, offsetAt(analysis, position), language) ?? null,
  );
  about<SignatureHelpParams, SignatureHelp | null>(
    'textDocument/signatureHelp',
    null,
    ({ analysis, language }, { position }) =>
      signatureHelp(analysis, offsetAt(analysis, position), language) ?? null,
  );
  about<DocumentHighlightParams, DocumentHighlight[]>(
    'textDocument/documentHighlight',
    [],
    ({ analysis }, { position }) => documentHighlights(analysis, offsetAt(analysis, position)),
  );
  about<SelectionRangeParams, SelectionRange[]>(
    'textDocument/selectionRange',
    [],
    ({ analysis }, { positions }) =>
      positions.map((position) => selectionRange(analysis, offsetAt(analysis, position))),
  );
  about<CodeActionParams, CodeAction[]>(
    'textDocument/codeAction',
    [],
    ({ analysis, text, language }, { range, context }) =>
      codeActions(analysis, text.uri, spanOf(analysis, range), context.only, language),
  );
  about<InlayHintParams, InlayHint[]>('textDocument/inlayHint', [], ({ analysis, language }, { range }) =>
    inlayHints(analysis, spanOf(analysis, range), language),
  );
}

function answerAboutTexts(about: AnswerAbout): void {
  about<DocumentDiagnosticParams, DocumentDiagnosticReport>(
    'textDocument/diagnostic',
    { kind: 'full', items: [] },
    ({ analysis, text }, { previousResultId }) => {
      const resultId = resultIdOf(analysis);
      if (previousResultId === resultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: protocolDiagnostics(analysis, text.uri) };
    },
  );
  about<DocumentSymbolParams, DocumentSymbol[]>('textDocument/documentSymbol', [], ({ analysis, language }) =>
    documentSymbols(analysis, language),
  );
  about<FoldingRangeParams, FoldingRange[]>('textDocument/foldingRange', [], ({ analysis }) =>
    foldingRanges(analysis),
  );
  about<DocumentFormattingParams, TextEdit[]>('textDocument/formatting', [], ({ analysis }) =>
    formattingEdits(analysis),
  );
  about<DocumentRangeFormattingParams, TextEdit[]>(
    'textDocument/rangeFormatting',
    [],
    ({ analysis }, { range }) => formattingEdits(analysis, spanOf(analysis, range)),
  );
  about<DocumentOnTypeFormattingParams, TextEdit[]>(
    'textDocument/onTypeFormatting',
    [],
    ({ analysis }, { position }) => formattingEditsOfBlock(analysis, offsetAt(analysis, position)),
  );
}

const resultIds = new WeakMap<Analysis, string>();
let lastResultId = 0;

/** A word for an analysis: the same as long as nothing changes. */
function resultIdOf(analysis: Analysis): string {
  const known = resultIds.get(analysis);
  if (known !== undefined) return known;
  const fresh = String(++lastResultId);
  resultIds.set(analysis, fresh);
  return fresh;
}
