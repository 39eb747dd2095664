/** Analyses what has changed, at once, and tells the editor. */
import type { MessageConnection } from 'vscode-jsonrpc';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Analysis } from '../features/analysis.ts';
import { analysisAmongOthers } from '../features/duplicates.ts';
import { protocolDiagnostics } from '../features/diagnostics.ts';
import type { Client } from './client.ts';
import { guarded } from './guard.ts';
import type { AnalysedMethod, AnalysedParams } from './messages.ts';
import type { Session } from './session.ts';

const analysedMethod: AnalysedMethod = 'jcm/analysed';

/** What was last told of a text. */
interface Told {
  readonly version: number;
  readonly analysis: Analysis | undefined;
}

export class Reporter {
  readonly #connection: MessageConnection;
  readonly #session: Session;
  readonly #client: Client;
  readonly #soon: (task: () => void) => void;
  readonly #told = new Map<string, Told>();
  #turn = 0;

  /**
   * @param connection to the editor
   * @param session its texts
   * @param client what it can do
   * @param soon runs a task when the messages that have arrived are handled
   */
  constructor(
    connection: MessageConnection,
    session: Session,
    client: Client,
    soon: (task: () => void) => void,
  ) {
    this.#connection = connection;
    this.#session = session;
    this.#client = client;
    this.#soon = soon;
  }

  /** Something has changed. Of several changes that have arrived together, only the last one is analysed. */
  changed(): void {
    const turn = ++this.#turn;
    this.#soon(() => {
      if (turn === this.#turn) void this.#report();
    });
  }

  /** A text is no longer open: its diagnostics go. */
  async closed(address: string, uri: string): Promise<void> {
    this.#told.delete(address);
    if (!this.#client.pullsDiagnostics) await this.#push({ uri, diagnostics: [] });
  }

  /** Tells everything that is new. What was edited comes before what only depends on it. */
  async #report(): Promise<void> {
    const isEdited = (address: string) =>
      this.#session.open.get(address)?.document.version !== this.#told.get(address)?.version;
    const open = [...this.#session.open.keys()];
    const edited = open.filter(isEdited);
    let dependentsChanged = false;
    for (const address of [...edited, ...open.filter((other) => !edited.includes(other))]) {
      const what = `analysis of ${address}`;
      const isNew = await guarded(this.#connection, what, false, () => this.#reportText(address));
      // Of several that were edited together, one may have been asked for between the edits.
      if (isNew && (!edited.includes(address) || edited.length > 1)) dependentsChanged = true;
    }
    if (dependentsChanged) await this.#refresh();
    if (open.length > 0) await this.#readFolders();
  }

  /** Other files can make something wrong in the open ones; but what can be told without them is told first. */
  async #readFolders(): Promise<void> {
    const before = this.#session.workspace;
    await guarded(this.#connection, 'folders', undefined, () => this.#session.readFolders());
    if (this.#session.workspace !== before) this.changed();
  }

  async #reportText(address: string): Promise<boolean> {
    await this.#session.readUsedFiles(address);
    const { workspace, open } = this.#session;
    const text = open.get(address);
    if (text === undefined) return false;
    const told = this.#told.get(address);
    const { version } = text.document;
    // Told first: a text whose analysis fails must not be tried again until it changes.
    this.#told.set(address, { version, analysis: undefined });
    const analysis = analysisAmongOthers(workspace, address);
    this.#told.set(address, { version, analysis });
    if (analysis === undefined || (told?.analysis === analysis && told.version === version)) return false;
    const { uri } = text;
    if (!this.#client.pullsDiagnostics) {
      await this.#push({ uri, version, diagnostics: protocolDiagnostics(analysis, uri) });
    }
    const analysed: AnalysedParams = { uri, version };
    await this.#connection.sendNotification(analysedMethod, analysed);
    return true;
  }

  async #push(params: PublishDiagnosticsParams): Promise<void> {
    await this.#connection.sendNotification('textDocument/publishDiagnostics', params);
  }

  /** What the editor has asked for may be out of date although its own text is the same. */
  async #refresh(): Promise<void> {
    const methods = [
      ...(this.#client.pullsDiagnostics && this.#client.refreshesDiagnostics
        ? ['workspace/diagnostic/refresh']
        : []),
      ...(this.#client.refreshesInlayHints ? ['workspace/inlayHint/refresh'] : []),
    ];
    for (const method of methods) {
      await guarded(this.#connection, method, undefined, () => this.#connection.sendRequest(method));
    }
  }
}
