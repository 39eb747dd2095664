import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import type {
  AnalysedMethod,
  AnalysedParams,
  MessageLanguage,
  PreviewMethod,
  PreviewModel,
  PreviewParams,
  StartOptions,
} from '../../server/src/lsp/messages.ts';
import type { Texts } from './texts.ts';
import { answerFileRequests } from './workspaceFiles.ts';

const previewMethod: PreviewMethod = 'jcm/preview';
const analysedMethod: AnalysedMethod = 'jcm/analysed';

/** A client with the process or worker behind it. */
export interface Connection {
  readonly client: BaseLanguageClient;
  /** Ends the process or worker where stopping the client does not. */
  dispose(): void;
}

/** Makes a connection that is not started yet; `fail` is told why, if the server cannot come up. */
export type Connect = (options: LanguageClientOptions, fail: (reason: string) => void) => Connection;

/** Whether the server can be asked, and if it stopped by itself, why. */
export type ServerState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'stopped'; readonly reason: string };

/** The language server as the rest of the extension sees it, whatever it runs in. */
export class LanguageServer implements vscode.Disposable {
  readonly #connect: Connect;
  readonly #texts: Texts;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #analysed = new vscode.EventEmitter<AnalysedParams>();
  #connection: Connection | undefined;
  #state: ServerState = { kind: 'starting' };

  /** Tells each change of the state. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** Tells that the server has analysed a version of a text. */
  readonly onDidAnalyse = this.#analysed.event;

  /**
   * @param connect makes the connection; it differs between desktop and web
   * @param texts what is said to a person
   */
  constructor(connect: Connect, texts: Texts) {
    this.#connect = connect;
    this.#texts = texts;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server. Never rejects: a failure is a state. */
  async start(): Promise<void> {
    const fail = (reason: string) => {
      if (this.#connection === connection) this.#become({ kind: 'stopped', reason });
    };
    const connection = this.#connect(this.#clientOptions(fail), (reason) => {
      if (this.#state.kind === 'starting') fail(reason);
    });
    this.#connection = connection;
    this.#become({ kind: 'starting' });
    const { client } = connection;
    client.onDidChangeState(({ newState }) => {
      if (this.#connection !== connection) return;
      if (newState === State.Running) this.#become({ kind: 'running' });
      if (newState === State.Starting) this.#become({ kind: 'starting' });
    });
    client.onNotification(analysedMethod, (params: AnalysedParams) => this.#analysed.fire(params));
    answerFileRequests(client);
    try {
      await client.start();
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Ends the server, if it runs, and starts it anew. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (!connection) return;
    try {
      if (connection.client.state === State.Running) await connection.client.stop();
    } finally {
      connection.dispose();
    }
  }

  /**
   * Asks what the preview shows of a text.
   *
   * @param uri address of an open text
   * @returns what to show; null where the server does not run or does not know the text
   */
  async preview(uri: string): Promise<PreviewModel | null> {
    if (this.#state.kind !== 'running' || !this.#connection) return null;
    const params: PreviewParams = { uri };
    return this.#connection.client.sendRequest<PreviewModel | null>(previewMethod, params);
  }

  dispose(): void {
    this.#stateChanged.dispose();
    this.#analysed.dispose();
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #clientOptions(fail: (reason: string) => void): LanguageClientOptions {
    return {
      documentSelector: [{ language: 'jcm' }],
      synchronize: { configurationSection: 'jcm' },
      initializationOptions: (): StartOptions => ({
        language: vscode.workspace.getConfiguration('jcm').get<MessageLanguage>('language', 'auto'),
        files: true,
      }),
      errorHandler: this.#errorHandler(fail),
    };
  }

  /**
   * The client's own handler, which restarts the server a few times. Where it gives up, the reason becomes the
   * state, which the status bar shows; so nothing pops up beside it.
   */
  #errorHandler(fail: (reason: string) => void): ErrorHandler {
    let usual: ErrorHandler | undefined;
    const handler = () => (usual ??= this.#connection?.client.createDefaultErrorHandler());
    return {
      error: async (error, message, count) => {
        const result = (await handler()?.error(error, message, count)) ?? { action: ErrorAction.Shutdown };
        if (result.action === ErrorAction.Shutdown) fail(error.message);
        return { ...result, handled: true };
      },
      closed: async () => {
        const result = (await handler()?.closed()) ?? { action: CloseAction.DoNotRestart };
        if (result.action === CloseAction.DoNotRestart) fail(this.#texts.serverCrashed);
        return { ...result, handled: true };
      },
    };
  }
}
