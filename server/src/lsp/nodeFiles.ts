/** Files on the disk of the machine that the server runs on. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileReader } from './files.ts';

/** Reads files whose address begins with `file:`; knows nothing of others. */
export const nodeFiles: FileReader = {
  async read(uri) {
    try {
      return (await readFile(fileURLToPath(uri), 'utf8')).replace(/^\uFEFF/, '');
    } catch {
      return undefined;
    }
  },
  async find(folder) {
    try {
      return (await jcmFiles(fileURLToPath(folder))).map((name) => pathToFileURL(name).href);
    } catch {
      return [];
    }
  },
};

/** A person can open the root of a disk; nobody keeps methodologies in more folders than these. */
const mostFolders = 20_000;

async function jcmFiles(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [folder];
  // What is added on the way is visited too.
  for (const current of folders) {
    // A folder that can't be read must not hide the others.
    const entries = await readdir(current, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const whole = path.join(current, entry.name);
      if (entry.isFile() && entry.name.endsWith('.jcm')) found.push(whole);
      const hidden = entry.name.startsWith('.') || entry.name === 'node_modules';
      if (entry.isDirectory() && !hidden && folders.length < mostFolders) folders.push(whole);
    }
  }
  return found.toSorted();
}
