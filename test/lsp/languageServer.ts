/** The built language server, driven over standard input and output as an editor does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
} from 'vscode-languageserver-protocol';

/** The built server. */
export const program = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../server/dist/server.js',
);

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  readonly arguments?: readonly string[];
}

/** What a text editor knows of an open text. */
interface EditedText {
  version: number;
  text: string;
}

export class LanguageServer {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  /** All diagnostics that were pushed, in order. */
  readonly pushed: PublishDiagnosticsParams[] = [];
  /** The texts and versions of which the server said that they are analysed. */
  readonly analysed: { readonly uri: string; readonly version: number }[] = [];
  /** What the server wrote to the log. */
  readonly log: string[] = [];
  /** Methods of the requests that the server sent. */
  readonly requested: string[] = [];
  initialized!: InitializeResult;
  readonly #texts = new Map<string, EditedText>();
  #listeners: (() => void)[] = [];

  private constructor(args: readonly string[]) {
    this.process = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createMessageConnection(this.process.stdout!, this.process.stdin!);
    const take =
      <Params>(keep: (params: Params) => void) =>
      (params: Params) => {
        keep(params);
        for (const listener of this.#listeners) listener();
      };
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      take<PublishDiagnosticsParams>((params) => void this.pushed.push(params)),
    );
    this.connection.onNotification(
      'jcm/analysed',
      take<{ uri: string; version: number }>((params) => void this.analysed.push(params)),
    );
    this.connection.onNotification(
      'window/logMessage',
      take<{ message: string }>(({ message }) => void this.log.push(message)),
    );
    this.connection.onRequest((method) => {
      this.requested.push(method);
      for (const listener of this.#listeners) listener();
      return null;
    });
    this.connection.listen();
  }

  /** Starts a server that has not been initialized. */
  static spawn(args: readonly string[] = ['--stdio']): LanguageServer {
    return new LanguageServer(args);
  }

  /** Starts and initializes a server. */
  static async start(options: StartOptions = {}): Promise<LanguageServer> {
    const server = LanguageServer.spawn(options.arguments);
    server.initialized = await server.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      workspaceFolders: options.folder ? [{ uri: options.folder, name: 'folder' }] : null,
      initializationOptions: options.initializationOptions,
      locale: options.locale,
    });
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  async open(uri: string, text: string): Promise<void> {
    this.#texts.set(uri, { version: 1, text });
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'jcm', version: 1, text },
    });
  }

  /** Replaces the first occurrence of a piece of an open text. */
  async replace(uri: string, before: string, after: string): Promise<void> {
    const edited = this.#texts.get(uri)!;
    const start = edited.text.indexOf(before);
    if (start === -1) throw new Error(`There is no ${JSON.stringify(before)} in the text.`);
    const range = { start: this.#position(uri, start), end: this.#position(uri, start + before.length) };
    edited.text = edited.text.slice(0, start) + after + edited.text.slice(start + before.length);
    edited.version++;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: edited.version },
      contentChanges: [{ range, text: after }],
    });
  }

  async close(uri: string): Promise<void> {
    this.#texts.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  isOpen(uri: string): boolean {
    return this.#texts.has(uri);
  }

  /** The text as the editor has it. */
  text(uri: string): string {
    return this.#texts.get(uri)!.text;
  }

  /** The text as it is after edits. */
  edited(uri: string, edits: readonly TextEdit[]): string {
    const text = this.text(uri);
    const spans = edits
      .map(({ range, newText }) => ({
        start: this.#offset(uri, range.start),
        end: this.#offset(uri, range.end),
        newText,
      }))
      .toSorted((first, second) => second.start - first.start);
    return spans.reduce(
      (whole, { start, end, newText }) => whole.slice(0, start) + newText + whole.slice(end),
      text,
    );
  }

  /** The text in a range. */
  textIn(uri: string, { start, end }: Range): string {
    return this.text(uri).slice(this.#offset(uri, start), this.#offset(uri, end));
  }

  /** Asks about a text, at the start of a piece of it if one is given, `behind` characters further on. */
  async ask<Answer>(
    method: string,
    uri: string,
    at?: string,
    more: Readonly<Record<string, unknown>> = {},
    behind = 0,
  ): Promise<Answer> {
    const position = at === undefined ? undefined : this.#position(uri, this.text(uri).indexOf(at) + behind);
    return this.connection.sendRequest<Answer>(method, {
      textDocument: { uri },
      ...(position && { position }),
      ...more,
    });
  }

  /** The range of a piece of an open text. */
  rangeOf(uri: string, piece: string): Range {
    const start = this.text(uri).indexOf(piece);
    return { start: this.#position(uri, start), end: this.#position(uri, start + piece.length) };
  }

  /** The diagnostics that are pushed for the version that an open text has now. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const { version } = this.#texts.get(uri)!;
    const pushed = () => this.pushed.findLast((params) => params.uri === uri && params.version === version);
    await this.until(() => pushed() !== undefined);
    return pushed()!.diagnostics;
  }

  /** Waits until something that the server tells has made a condition true. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve) => {
      const listener = () => {
        if (!condition()) return;
        this.#listeners = this.#listeners.filter((other) => other !== listener);
        resolve();
      };
      this.#listeners.push(listener);
    });
  }

  /** Ends the server as an editor does, and answers its exit code. */
  async stop(): Promise<number | null> {
    const ended = this.ended();
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  /** Waits for the end of the process and answers its exit code. */
  async ended(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    const [code] = (await once(this.process, 'exit')) as [number | null];
    return code;
  }

  #position(uri: string, offset: number): Position {
    const before = this.text(uri).slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  }

  #offset(uri: string, { line, character }: Position): number {
    const lines = this.text(uri).split('\n').slice(0, line);
    return lines.reduce((sum, before) => sum + before.length + 1, 0) + character;
  }
}
