/** Files that only the editor can reach: in a browser, or on a virtual file system. */
import type { MessageConnection } from 'vscode-jsonrpc';
import type { FileReader } from './files.ts';
import type { FileParams, FindFilesMethod, ReadFileMethod } from './messages.ts';

const readFileMethod: ReadFileMethod = 'jcm/readFile';
const findFilesMethod: FindFilesMethod = 'jcm/findFiles';

/**
 * @param connection to a client that answers `jcm/readFile` and `jcm/findFiles`
 * @returns a reader that asks the client
 */
export function clientFiles(connection: MessageConnection): FileReader {
  const ask = async <Answer>(method: string, uri: string): Promise<Answer | undefined> => {
    const params: FileParams = { uri };
    try {
      return (await connection.sendRequest<Answer | null>(method, params)) ?? undefined;
    } catch {
      // A file that the client can't read is no different from one that is not there.
      return undefined;
    }
  };
  return {
    read: (uri) => ask<string>(readFileMethod, uri),
    find: async (folder) => (await ask<readonly string[]>(findFilesMethod, folder)) ?? [],
  };
}
