/** Entry point of the language server in Node: over standard input and output, or over the channel of a parent process. */
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { nodeFiles } from './nodeFiles.ts';
import { type Host, serve } from './server.ts';

const secondsBetweenLooks = 3;

let owner: number | undefined;
let ended = false;

const host: Host = {
  files: nodeFiles,
  // The first step lets the message that is next in the queue be handled; what it changes comes before the second.
  soon: (task) => void setImmediate(() => setImmediate(task)),
  belongsTo: (processId) => watchOwner(processId),
  exit(code) {
    if (ended) return;
    ended = true;
    process.exit(code);
  },
};

/** Ends the server when the process that it belongs to is gone without a word. */
function watchOwner(processId: number): void {
  if (owner === undefined) {
    setInterval(() => {
      if (!isAlive(owner!)) host.exit(1);
    }, secondsBetweenLooks * 1000).unref();
  }
  owner = processId;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of another user may be looked at, but not touched.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function connect(): MessageConnection | undefined {
  if (process.argv.includes('--node-ipc')) {
    process.on('disconnect', () => host.exit(1));
    return createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  }
  if (!process.argv.includes('--stdio')) return undefined;
  return createMessageConnection(
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
}

const connection = connect();
if (connection) {
  const argument = process.argv.indexOf('--clientProcessId');
  if (argument !== -1) watchOwner(Number(process.argv[argument + 1]));
  serve(connection, host);
} else {
  process.stderr.write('The language server of JCM methodologies. Start it with --stdio or --node-ipc.\n');
  process.exitCode = 2;
}
