/** Files that no editor has open. The entry points of the server know how to get at them. */

export interface FileReader {
  /**
   * Reads a file.
   *
   * @param uri its address
   * @returns its text without a byte order mark; `undefined` where there is no such file or it can't be read
   */
  read(uri: string): Promise<string | undefined>;
  /**
   * Finds the `.jcm` files in a folder and below, without node_modules and folders whose name begins with a dot.
   *
   * @param folder address of the folder
   * @returns their addresses; none where the folder can't be read
   */
  find(folder: string): Promise<readonly string[]>;
}

/** Reads nothing: for a server that has only what the editor opens. */
export const noFiles: FileReader = {
  read: () => Promise.resolve(undefined),
  find: () => Promise.resolve([]),
};
