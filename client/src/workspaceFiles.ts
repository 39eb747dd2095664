import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileParams, FindFilesMethod, ReadFileMethod } from '../../server/src/lsp/messages.ts';

const readFileMethod: ReadFileMethod = 'jcm/readFile';
const findFilesMethod: FindFilesMethod = 'jcm/findFiles';

/**
 * Reads files for the language server: those in a browser, and those on virtual file systems, only the editor reaches.
 *
 * @param client the client whose server may ask
 */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFileMethod, async ({ uri }: FileParams): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(findFilesMethod, ({ uri }: FileParams) => findFiles(vscode.Uri.parse(uri)));
}

/** The editor's own search knows no files of most virtual file systems, so the folders are read one by one. */
async function findFiles(folder: vscode.Uri): Promise<string[]> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.File) return name.endsWith('.jcm') ? [uri.toString()] : [];
      const hidden = name.startsWith('.') || name === 'node_modules';
      return type === vscode.FileType.Directory && !hidden ? findFiles(uri) : [];
    }),
  );
  return found.flat();
}
