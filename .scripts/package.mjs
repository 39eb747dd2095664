/** Makes the installable extension: .build/jcm-methodology.vsix. */
import path from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { build } = await import('./build.mjs');
const { extensionFolder } = await import('./stage.mjs');
await build();
const { createVSIX } = await import('@vscode/vsce');
const packagePath = path.join(root, '.build/jcm-methodology.vsix');
await createVSIX({
  cwd: extensionFolder,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
