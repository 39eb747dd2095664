/** Entry point of the extension on a desktop: the language server runs in a process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension } from './extension.ts';
import type { LanguageServer } from './languageServer.ts';

let server: LanguageServer | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server/dist/server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  server = await activateExtension(context, (options) => ({
    client: new LanguageClient('jcm', 'JCM Methodology', { run, debug }, options),
    dispose() {},
  }));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
