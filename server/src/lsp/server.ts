/**
 * The language server over a connection, whatever the connection runs on: opening and changing texts, settings,
 * folders, the end. What it answers about texts is in requests.ts.
 */
import { ErrorCodes, type MessageConnection, ResponseError } from 'vscode-jsonrpc';
import type {
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  InitializeParams,
  InitializeResult,
  RegistrationParams,
} from 'vscode-languageserver-protocol';
import { initializeResult } from './capabilities.ts';
import { foldersOf, readClient } from './client.ts';
import { clientFiles } from './clientFiles.ts';
import { type FileReader, noFiles } from './files.ts';
import { guarded } from './guard.ts';
import { Reporter } from './reporter.ts';
import { answerRequests } from './requests.ts';
import { Session } from './session.ts';
import { clientReadsFiles, languageOf, languageSetting } from './settings.ts';
import { addressOf } from './uris.ts';

/** What the server needs of the machine or browser that it runs in. */
export interface Host {
  /** Reads files whose address begins with `file:`; `undefined` where there is no disk. */
  readonly files: FileReader | undefined;
  /** Runs a task when the messages that have arrived already are handled. */
  soon(task: () => void): void;
  /** Says which process the server belongs to, once it is known. */
  belongsTo(processId: number): void;
  /** Ends the server. */
  exit(code: number): void;
}

const serverNotInitialized = -32002;

/**
 * Serves an editor until it says `exit`, or goes.
 *
 * @param connection to the editor; it is not listening yet
 * @param host where the server runs
 */
export function serve(connection: MessageConnection, host: Host): void {
  let shutDown = false;
  let started: Started | undefined;

  connection.onRequest('initialize', (params: InitializeParams): InitializeResult => {
    if (started) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    if (typeof params.processId === 'number') host.belongsTo(params.processId);
    started = start(connection, host, params);
    return initializeResult(started.client);
  });
  connection.onNotification('initialized', () => started?.initialized());
  connection.onRequest('shutdown', () => {
    shutDown = true;
    return null;
  });
  connection.onNotification('exit', () => host.exit(shutDown ? 0 : 1));
  connection.onClose(() => host.exit(shutDown ? 0 : 1));
  // What can't be read is no message; the next one may be.
  connection.onError(() => undefined);
  connection.onRequest((method) => {
    throw started
      ? new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method}.`)
      : new ResponseError(serverNotInitialized, 'The server is not initialized.');
  });
  connection.listen();
}

interface Started {
  readonly client: ReturnType<typeof readClient>;
  initialized(): Promise<void>;
}

function start(connection: MessageConnection, host: Host, params: InitializeParams): Started {
  const { initializationOptions, locale } = params;
  const client = readClient(params);
  const asked = clientReadsFiles(initializationOptions) ? clientFiles(connection) : noFiles;
  const files = host.files ? fileOrOther(host.files, asked) : asked;
  const language = languageOf(languageSetting(initializationOptions) ?? 'auto', locale);
  const session = new Session(files, language);
  const reporter = new Reporter(connection, session, client, host.soon);
  let folders = foldersOf(params);
  session.setFolders(folders);

  const on = <Params>(method: string, take: (params: Params) => void | Promise<void>): void => {
    connection.onNotification(method, (params: Params) =>
      guarded(connection, method, undefined, async () => {
        await take(params);
        reporter.changed();
      }),
    );
  };
  on<DidOpenTextDocumentParams>('textDocument/didOpen', ({ textDocument }) => session.openText(textDocument));
  on<DidChangeTextDocumentParams>('textDocument/didChange', ({ textDocument, contentChanges }) =>
    session.changeText(textDocument.uri, textDocument.version, contentChanges),
  );
  on<DidCloseTextDocumentParams>('textDocument/didClose', async ({ textDocument: { uri } }) => {
    await reporter.closed(addressOf(uri), uri);
    await session.closeText(uri);
  });
  on<DidChangeWatchedFilesParams>('workspace/didChangeWatchedFiles', ({ changes }) =>
    session.filesChanged(changes.map(({ uri }) => uri)),
  );
  on<DidChangeWorkspaceFoldersParams>('workspace/didChangeWorkspaceFolders', ({ event }) => {
    const removed = new Set(event.removed.map(({ uri }) => uri));
    folders = [...folders.filter((uri) => !removed.has(uri)), ...event.added.map(({ uri }) => uri)];
    session.setFolders(folders);
  });
  on<DidChangeConfigurationParams>('workspace/didChangeConfiguration', ({ settings }) => {
    const setting = languageSetting(settings);
    if (setting) session.setLanguage(languageOf(setting, locale));
  });
  answerRequests(connection, session, client);

  return {
    client,
    initialized: () =>
      guarded(connection, 'initialized', undefined, async () => {
        if (client.watchesFiles) await connection.sendRequest('client/registerCapability', watching);
      }),
  };
}

/** Files on the disk are read from it; all others, by the client. */
function fileOrOther(file: FileReader, other: FileReader): FileReader {
  const readerOf = (uri: string) => (uri.startsWith('file:') ? file : other);
  return {
    read: (uri) => readerOf(uri).read(uri),
    find: (folder) => readerOf(folder).find(folder),
  };
}

const watching: RegistrationParams = {
  registrations: [
    {
      id: 'jcm-files',
      method: 'workspace/didChangeWatchedFiles',
      registerOptions: { watchers: [{ globPattern: '**/*.jcm' }] },
    },
  ],
};
