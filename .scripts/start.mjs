/**
 * `npm start`: installs, builds, and serves VS Code in the browser with this extension on samples/.
 * `npm start -- --desktop` opens the installed VS Code instead. `npm start -- --port 4000` begins with another port.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './install.mjs';

const usage = 'usage: npm start [-- [--desktop] [--port NUMBER]]';
const options = readOptions();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);

ensureInstalled();
const { build } = await import('./build.mjs');
const { extensionFolder } = await import('./stage.mjs');
console.log('Building …');
try {
  await build();
} catch {
  console.error('The build failed: see the messages above.');
  process.exit(1);
}

const samples = path.join(root, 'samples');
if (options.desktop) {
  openDesktop();
} else {
  const { serveEditor } = await import('./serve.mjs');
  const { address } = await serveEditor({ folder: samples, port: options.port });
  console.log(`\nVS Code with JCM Methodology on samples/ is at ${address}`);
  console.log('Changes made there stay in the browser. Ctrl-C ends it.');
  endWithTerminal();
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { desktop: { type: 'boolean' }, port: { type: 'string' } } });
    const port = Number(values.port ?? 3000);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`No port: ${values.port}`);
    return { desktop: values.desktop ?? false, port };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

function openDesktop() {
  const args = [`--extensionDevelopmentPath=${extensionFolder}`, samples];
  const result = spawnSync('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error || result.status === 127) {
    console.error(
      'No `code` command on the PATH: install VS Code with it, or leave out --desktop to use the browser.',
    );
    process.exit(1);
  }
  process.exit(result.status ?? 1);
}

function end() {
  process.exit(0);
}

/**
 * Ends this process by Ctrl-C, and with the shell that npm runs it in. The key is read as a key and not as a
 * signal, because the signal would also reach npm and its shell, which report it as a failure.
 */
function endWithTerminal() {
  if (process.stdin.isTTY) {
    const keys = { interrupt: 3, endOfText: 4 };
    process.stdin.setRawMode(true);
    process.stdin.on('data', (typed) => {
      if (typed.includes(keys.interrupt) || typed.includes(keys.endOfText)) end();
    });
  }
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || end(), 300);
}
