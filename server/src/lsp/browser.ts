/** Entry point of the language server in a browser: a worker that talks with its page. */
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { serve } from './server.ts';

// The types of a page know no worker; what the connection needs of it, a port has too.
const port = globalThis as unknown as MessagePort;

serve(createMessageConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
  files: undefined,
  // The first step lets the message that is next in the queue be handled; what it changes comes before the second.
  soon: (task) => void setTimeout(() => setTimeout(task)),
  belongsTo: () => undefined,
  exit: () => globalThis.close(),
});
