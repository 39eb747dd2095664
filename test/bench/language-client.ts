/** A language client of the benchmark: starts a server over standard input and output, and times its answers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';

/** How a server is started, and what it reads. */
export interface ServerProgram {
  readonly args: readonly string[];
  readonly languageId: string;
  readonly uri: string;
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly severity?: number }[];
}

/** One running server with one open text. */
export class TimedClient {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #program: ServerProgram;
  #waiting: ((published: Published) => void) | undefined;
  #version = 1;

  private constructor(program: ServerProgram) {
    this.#program = program;
    this.#process = spawn(process.execPath, program.args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#connection = createMessageConnection(this.#process.stdout!, this.#process.stdin!);
    this.#connection.onNotification('textDocument/publishDiagnostics', (published: Published) => {
      if (published.uri === program.uri) this.#waiting?.(published);
    });
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => null),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onUnhandledNotification(() => {});
    this.#connection.listen();
  }

  /**
   * Starts a server and opens a text.
   *
   * @returns the client, and the milliseconds from the start of the process to the first diagnostics
   */
  static async start(program: ServerProgram, text: string): Promise<{ client: TimedClient; time: number }> {
    const start = performance.now();
    const client = new TimedClient(program);
    await client.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: {} } },
      workspaceFolders: null,
    });
    await client.#connection.sendNotification('initialized', {});
    const published = client.#next();
    await client.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: program.uri, languageId: program.languageId, version: 1, text },
    });
    await published;
    return { client, time: performance.now() - start };
  }

  /**
   * Replaces one character range, as a key does.
   *
   * @returns how many errors there are now, and the milliseconds until they were told
   */
  async change(
    range: { readonly line: number; readonly from: number; readonly to: number },
    text: string,
  ): Promise<{ errors: number; time: number }> {
    const start = performance.now();
    const published = this.#next();
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#program.uri, version: ++this.#version },
      contentChanges: [
        {
          range: {
            start: { line: range.line, character: range.from },
            end: { line: range.line, character: range.to },
          },
          text,
        },
      ],
    });
    const { diagnostics } = await published;
    const time = performance.now() - start;
    return { errors: diagnostics.filter(({ severity }) => severity === 1).length, time };
  }

  /** Ends the server. */
  close(): void {
    this.#connection.dispose();
    this.#process.kill();
  }

  #next(): Promise<Published> {
    return new Promise((resolve) => {
      this.#waiting = (published) => {
        this.#waiting = undefined;
        resolve(published);
      };
    });
  }
}
