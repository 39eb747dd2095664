/** Puts together, in .build/extension, exactly what the installed extension consists of. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './install.mjs';

/** Where the extension stands as it ships: editors in development start it from here, and the VSIX is made from it. */
export const extensionFolder = path.join(root, '.build/extension');

/** Fields of package.json that only developers of the project need. */
const development = ['type', 'private', 'bin', 'scripts', 'dependencies', 'devDependencies'];

/** Compiled code fits only the Node that built it. @param {string} source path of a file */
const isNoCache = (source) => !source.endsWith('.cache');

/**
 * Copies the `files` of package.json. The manifest loses `"type": "module"`, because editors from 1.100 on would otherwise load
 * the CommonJS bundles as ES modules, which a browser's extension host refuses.
 */
export async function stageExtension() {
  await rm(extensionFolder, { recursive: true, force: true });
  await mkdir(extensionFolder, { recursive: true });
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  for (const file of manifest.files) {
    await cp(path.join(root, file), path.join(extensionFolder, file), { recursive: true, filter: isNoCache });
  }
  for (const field of development) delete manifest[field];
  await writeFile(path.join(extensionFolder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
