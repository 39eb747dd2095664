/** What the editor on the other side can do, as far as it matters here. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver-protocol';

export interface Client {
  /** It asks for diagnostics itself, so they are not pushed. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask anew for diagnostics, or for inlay hints. */
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  /** It takes links with the span that they start from. */
  readonly takesLinks: boolean;
  /** It takes edits that name the version of the text that they are made for. */
  readonly takesVersionedEdits: boolean;
  /** It colours keywords, texts and numbers by itself. */
  readonly coloursLexically: boolean;
  /** It can be asked to watch files. */
  readonly watchesFiles: boolean;
}

/** Reads the capabilities of a client, and takes what it does not say as what it can't do. */
export function readClient({ capabilities }: { readonly capabilities?: ClientCapabilities }): Client {
  const { textDocument, workspace } = capabilities ?? {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    takesLinks: textDocument?.definition?.linkSupport === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    coloursLexically: textDocument?.semanticTokens?.augmentsSyntaxTokens === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

/** Addresses of the folders that the editor has open; none for a single file. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [`file://${rootPath}`] : [];
}
