/** Entry point of the extension in a browser: the language server runs in a worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension } from './extension.ts';
import type { LanguageServer } from './languageServer.ts';

let server: LanguageServer | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
  server = await activateExtension(context, (options, fail) => {
    const worker = new Worker(script);
    worker.addEventListener('error', (event) => fail(event.message || script));
    return {
      client: new LanguageClient('jcm', 'JCM Methodology', worker, options),
      dispose: () => worker.terminate(),
    };
  });
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
