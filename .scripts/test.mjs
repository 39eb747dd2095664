/** `npm test`: installs what is missing, builds, and runs every test. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, root } from './install.mjs';
import { ensurePrograms } from './programs.mjs';

ensureInstalled();
if (!ensurePrograms()) process.exit(1);

const { build } = await import('./build.mjs');
console.log('Building …');
try {
  await build();
} catch {
  console.error('The build failed: see the messages above.');
  process.exit(1);
}

const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
const reporter = path.join(root, '.scripts/reporter.cjs');
const result = spawnSync(process.execPath, [mocha, '--reporter', reporter, 'test/**/*.test.ts'], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
