/** What the server can do, as it tells the editor at the start. */
import type { InitializeResult } from 'vscode-languageserver-protocol';
import { version } from '../../../package.json';
import { semanticTokensLegend } from '../features/semanticTokens.ts';
import type { Client } from './client.ts';

/** Incremental, in the numbers of the protocol. */
const incrementalSync = 2;

/**
 * The answer to `initialize`.
 *
 * @param client what the editor can do
 */
export function initializeResult(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'jcm', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: incrementalSync },
      ...(client.pullsDiagnostics && {
        diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
      }),
      completionProvider: { triggerCharacters: [...completionTriggers] },
      hoverProvider: true,
      signatureHelpProvider: { triggerCharacters: ['(', ','] },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: {},
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '}' },
      codeActionProvider: { codeActionKinds: ['quickfix'] },
      inlayHintProvider: true,
      semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** What begins something that can only be one of a few words: an index, a unit, an argument, a value. */
const completionTriggers = '[({:=>"';
