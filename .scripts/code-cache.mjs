/** Keeps compiled code beside the programs in server/dist, so that they start faster. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './install.mjs';

const folder = path.join(root, '.scripts/code-cache');
const programs = ['jcm', 'server'];

/** Puts a loader in front of each bundle, without compiled code. */
export async function placeLoaders() {
  for (const name of programs) {
    const program = path.join(root, `server/dist/${name}.js`);
    await rm(program.replace(/\.js$/, '.bundle.js.cache'), { force: true });
    await copyFile(path.join(folder, 'loader.cjs'), program);
    await chmod(program, 0o755);
  }
}

/** Runs each program once on a sample and keeps what was compiled. A program that fails has nothing kept, and starts slower. */
export function keepCompiledCode() {
  const sample = 'samples/indonesia/ID_AM002-centrifugal-chiller.jcm';
  warm('jcm', ['check', sample], '');
  warm('server', ['--stdio'], conversation(path.join(root, sample)));
}

/**
 * @param {string} name of the program
 * @param {string[]} args its arguments
 * @param {string} input what it reads
 */
function warm(name, args, input) {
  spawnSync(process.execPath, [path.join(folder, 'warm.cjs'), `server/dist/${name}.js`, ...args], {
    cwd: root,
    input,
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: 30_000,
  });
}

/** @param {string} file path of a text; answers what an editor says that opens it, looks at it, and ends */
function conversation(file) {
  const uri = 'file:///sample.jcm';
  const position = { line: 0, character: 0 };
  const text = readFileSync(file, 'utf8');
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { method: 'initialized', params: {} },
    {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'jcm', version: 1, text } },
    },
    { id: 2, method: 'textDocument/hover', params: { textDocument: { uri }, position } },
    { id: 3, method: 'textDocument/completion', params: { textDocument: { uri }, position } },
    { id: 4, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } },
    { id: 5, method: 'shutdown' },
    { method: 'exit' },
  ];
  return messages
    .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    .join('');
}
