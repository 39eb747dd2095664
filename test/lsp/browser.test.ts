/** The built server of the browser, in a worker that has what a worker of a browser has. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Message,
} from 'vscode-jsonrpc/node';
import type { InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';

const script = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../server/dist/browser.js');

/** Gives a worker of Node the few names that the server uses of a worker of a browser, and nothing of Node. */
const scope = `
  const { parentPort } = require('node:worker_threads');
  const text = require('node:fs').readFileSync(${JSON.stringify(script)}, 'utf8');
  const vm = require('node:vm');
  const scope = {
    addEventListener() {},
    postMessage: (message) => parentPort.postMessage(message),
    close: () => process.exit(),
    setTimeout, clearTimeout, console, TextDecoder, TextEncoder, crypto,
  };
  scope.self = scope;
  vm.runInNewContext(text, scope);
  parentPort.on('message', (data) => scope.onmessage({ data }));
`;

class Reader extends AbstractMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  listen(callback: DataCallback) {
    this.#worker.on('message', callback);
    return { dispose: () => void this.#worker.off('message', callback) };
  }
}

class Writer extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
    return Promise.resolve();
  }

  end(): void {}
}

describe('the language server of a browser', () => {
  it('pushes diagnostics, reads files through the editor, and ends', async () => {
    const worker = new Worker(scope, { eval: true });
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    const connection = createMessageConnection(new Reader(worker), new Writer(worker));
    const read: string[] = [];
    connection.onRequest('jcm/readFile', ({ uri }: { uri: string }) => {
      read.push(uri);
      return 'shared grid {\n  default EF_grid : tCO2/MWh = 0.8 "Factor" { source "Government" }\n}\n';
    });
    connection.onRequest('jcm/findFiles', () => []);
    const published = new Promise<PublishDiagnosticsParams>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    connection.listen();
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      capabilities: {},
      workspaceFolders: [{ uri: 'memfs:/m', name: 'm' }],
      initializationOptions: { language: 'en', files: true },
    });
    assert.equal(serverInfo?.name, 'jcm');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: {
        uri: 'memfs:/m/user.jcm',
        languageId: 'jcm',
        version: 1,
        text: 'methodology XX_AM001 {\n  use "grid.jcm"\n  x : tCO2/MWh "Factor" = EF_grid\n}\n',
      },
    });
    const { diagnostics } = await published;
    assert.deepEqual(read, ['memfs:/m/grid.jcm']);
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 1),
      [],
    );
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await ended;
    connection.dispose();
  });
});
