/** Questions whose answers lie in several files: definitions, references, renames, links, symbols of the workspace. */
import { type MessageConnection, ResponseError } from 'vscode-jsonrpc';
import type {
  DefinitionParams,
  DocumentLink,
  DocumentLinkParams,
  Location,
  LocationLink,
  PrepareRenameParams,
  PrepareRenameResult,
  ReferenceParams,
  RenameParams,
  SymbolInformation,
  WorkspaceEdit,
  WorkspaceSymbolParams,
} from 'vscode-languageserver-protocol';
import { definition } from '../features/definition.ts';
import { documentLinks } from '../features/documentLinks.ts';
import type { Place } from '../features/nameUses.ts';
import { offsetAt, rangeOf } from '../features/positions.ts';
import { references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { protocolEdits } from '../features/textEdits.ts';
import { workspaceSymbols } from '../features/workspaceSymbols.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Client } from './client.ts';
import { guarded } from './guard.ts';
import type { AnswerAbout } from './askedText.ts';
import type { Session } from './session.ts';

/** `RequestFailed` of the protocol: the message is meant for a person. */
const requestFailed = -32803;

/**
 * Answers the questions.
 *
 * @param connection to the editor
 * @param about registers an answer about an open text
 * @param session the texts
 * @param client what the editor can do
 */
export function answerNameRequests(
  connection: MessageConnection,
  about: AnswerAbout,
  session: Session,
  client: Client,
): void {
  about<DefinitionParams, Location | LocationLink[] | null>(
    'textDocument/definition',
    null,
    ({ address, analysis }, { position }) => {
      const found = definition(session.workspace, address, offsetAt(analysis, position));
      const place = found && location(session, found.declared);
      if (!found || !place) return null;
      if (!client.takesLinks) return place;
      const { uri: targetUri, range } = place;
      const originSelectionRange = rangeOf(analysis, found.origin);
      return [{ targetUri, targetRange: range, targetSelectionRange: range, originSelectionRange }];
    },
  );
  about<ReferenceParams, Location[]>(
    'textDocument/references',
    [],
    async ({ address, analysis }, { position, context }) => {
      const offset = offsetAt(analysis, position);
      await session.readFolders();
      return references(session.workspace, address, offset)
        .filter(({ declaration }) => context?.includeDeclaration !== false || !declaration)
        .flatMap((place) => location(session, place) ?? []);
    },
  );
  about<PrepareRenameParams, PrepareRenameResult | null>(
    'textDocument/prepareRename',
    null,
    ({ address, analysis, language }, { position }) => {
      const found = prepareRename(session.workspace, address, offsetAt(analysis, position), language);
      if (!found.ok) throw new ResponseError(requestFailed, found.reason);
      return { range: rangeOf(analysis, found.span), placeholder: found.name };
    },
  );
  about<RenameParams, WorkspaceEdit | null>(
    'textDocument/rename',
    null,
    async ({ address, analysis, language }, { position, newName }) => {
      const offset = offsetAt(analysis, position);
      await session.readFolders();
      const renaming = rename(session.workspace, address, offset, newName, language);
      if (!renaming.ok) throw new ResponseError(requestFailed, renaming.reason);
      return workspaceEdit(session, renaming.edits, client.takesVersionedEdits);
    },
  );
  about<DocumentLinkParams, DocumentLink[]>('textDocument/documentLink', [], ({ analysis, address }) =>
    documentLinks(analysis, address).map((link) => ({
      range: rangeOf(analysis, link),
      target: session.uriOf(link.target),
    })),
  );
  connection.onRequest('workspace/symbol', (params: WorkspaceSymbolParams) =>
    guarded<SymbolInformation[]>(connection, 'workspace/symbol', [], async () => {
      await session.readFolders();
      return workspaceSymbols(session.workspace, params.query).flatMap(({ name, kind, container, place }) => {
        const found = location(session, place);
        return found ? [{ name, kind, location: found, ...(container && { containerName: container }) }] : [];
      });
    }),
  );
}

function location(session: Session, place: Place): Location | undefined {
  const source = session.workspace.source(place.address);
  return source && { uri: session.uriOf(place.address), range: rangeOf(source, place) };
}

function workspaceEdit(
  session: Session,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  versioned: boolean,
): WorkspaceEdit {
  const files = [...edits].map(([address, ofFile]) => ({
    uri: session.uriOf(address),
    version: session.open.get(address)?.document.version ?? null,
    edits: protocolEdits(session.workspace.source(address)!, ofFile),
  }));
  if (!versioned) return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: files.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })),
  };
}
