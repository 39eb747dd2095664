import * as vscode from 'vscode';
import type { LanguageServer, ServerState } from './languageServer.ts';
import type { Texts } from './texts.ts';

/**
 * Shows in the status bar that the language server does not run, why, and how to start it. While it runs, nothing is shown.
 *
 * @param server the server to watch
 * @param texts what is said to a person
 * @returns the item with its listener, to be disposed with the extension
 */
export function showServerStatus(server: LanguageServer, texts: Texts): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('jcm.server', vscode.StatusBarAlignment.Left);
  item.name = 'JCM';
  const show = (state: ServerState) => {
    if (state.kind === 'running') return item.hide();
    if (state.kind === 'starting') {
      item.text = `$(loading~spin) ${texts.serverStarting}`;
      item.tooltip = undefined;
      item.backgroundColor = undefined;
      item.command = undefined;
    } else {
      item.text = `$(error) ${texts.serverStopped}`;
      item.tooltip = `${state.reason}\n${texts.restartHint}`;
      item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
      item.command = 'jcm.restartServer';
    }
    item.show();
  };
  show(server.state);
  return vscode.Disposable.from(item, server.onDidChangeState(show));
}
