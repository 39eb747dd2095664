/** Serves VS Code Web, as npm carries it, with this extension on a folder. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from './install.mjs';
import { extensionFolder } from './stage.mjs';

/**
 * Starts the server in a process of its own, so that what it writes about each request is not shown.
 * Only this machine can reach it.
 *
 * @param {{ folder: string, port?: number }} options the folder to open, and the first port to try
 * @returns {Promise<{ address: string, close: () => void }>} where the editor is, and how to end the server
 */
export async function serveEditor({ folder, port = 3000 }) {
  const data = path.join(root, '.build/vscode-web');
  /** @type {import('@vscode/test-web').Options} */
  const options = {
    browserType: 'none',
    quality: 'stable',
    commit: await provideWorkbench(data),
    testRunnerDataDir: data,
    host: '127.0.0.1',
    port: await freePort(port),
    extensionDevelopmentPath: extensionFolder,
    folderPath: folder,
  };
  const server = fork(path.join(root, '.scripts/web-server.mjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  server.send(options);
  await Promise.race([
    once(server, 'message'),
    once(server, 'exit').then(() => Promise.reject(new Error('The server of VS Code Web did not start.'))),
  ]);
  // Webviews live on subdomains of the workbench's host. Below a name of its own they belong to the same site;
  // below plain `localhost` a browser that blocks third-party cookies would refuse them their service worker.
  return { address: `http://jcm.localhost:${options.port}/`, close: () => server.kill() };
}

/**
 * Puts the workbench where test-web looks for a downloaded build, once for each version of it.
 *
 * @param {string} data folder that test-web keeps builds in
 * @returns {Promise<string>} the commit under which test-web finds it
 */
async function provideWorkbench(data) {
  const manifest = createRequire(import.meta.url).resolve('vscode-web/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const commit = createHash('sha1').update(version).digest('hex');
  const folder = path.join(data, `vscode-web-stable-${commit}`);
  if (!existsSync(path.join(folder, 'version'))) {
    await mkdir(data, { recursive: true });
    await cp(path.join(path.dirname(manifest), 'dist'), folder, { recursive: true });
    await writeFile(path.join(folder, 'version'), version);
  }
  return commit;
}

/**
 * @param {number} first the port to try first
 * @returns {Promise<number>} the first port from there on that nobody listens on
 */
function freePort(first) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      ['EADDRINUSE', 'EACCES'].includes(error.code ?? '') && first < 65_535
        ? resolve(freePort(first + 1))
        : reject(error),
    );
    probe.listen(first, '127.0.0.1', () => probe.close(() => resolve(first)));
  });
}
