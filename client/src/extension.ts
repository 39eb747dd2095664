import * as vscode from 'vscode';
import { type Connect, LanguageServer } from './languageServer.ts';
import { PreviewPanel } from './preview/panel.ts';
import { showServerStatus } from './serverStatus.ts';
import { textsFor } from './texts.ts';

/**
 * Starts the extension: language server, status, commands and preview. Desktop and web differ only in the connection.
 *
 * @param context the extension's own context
 * @param connect makes the connection to the language server
 * @returns the running server, to be stopped when the extension is deactivated
 */
export async function activateExtension(
  context: vscode.ExtensionContext,
  connect: Connect,
): Promise<LanguageServer> {
  const texts = textsFor(vscode.env.language);
  const server = new LanguageServer(connect, texts);
  const preview = new PreviewPanel(context.extensionUri, server, texts);
  context.subscriptions.push(
    server,
    preview,
    showServerStatus(server, texts),
    vscode.commands.registerCommand('jcm.openPreview', () => preview.open()),
    vscode.commands.registerCommand('jcm.restartServer', () => server.restart()),
  );
  await server.start();
  return server;
}
