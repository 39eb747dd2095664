/** What no editor should do, and what happens to editors: the language server lives on, or ends. */
import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import type { DocumentSymbol, Hover, InitializeResult } from 'vscode-languageserver-protocol';
import { generateSpec } from '../bench/generate-spec.ts';
import { LanguageServer, program } from './languageServer.ts';

const uri = 'file:///a.jcm';
const text = 'methodology XX_AM001 {\n  fixed x : - "Number" { source "Project" }\n}\n';

describe('a language server in bad company', () => {
  let server: LanguageServer;

  afterEach(() => server?.process.kill());

  it('refuses questions before it is initialized', async () => {
    server = LanguageServer.spawn();
    await assert.rejects(
      server.connection.sendRequest('textDocument/hover', { textDocument: { uri } }),
      /not initialized/,
    );
    await assert.rejects(server.connection.sendRequest('jcm/nonsense', {}), /not initialized/);
  });

  it('answers what makes no sense, and lives on', async () => {
    server = await LanguageServer.start();
    await server.open(uri, text);
    const { connection } = server;
    await assert.rejects(connection.sendRequest('jcm/nonsense', {}), /no method jcm\/nonsense/);
    await assert.rejects(connection.sendRequest('textDocument/hover'), /address of a text/);
    await assert.rejects(connection.sendRequest('textDocument/hover', { textDocument: 7 }), /address/);
    assert.equal(await server.ask('textDocument/hover', uri), null, 'without a position');
    assert.equal(await server.ask('textDocument/hover', 'file:///never-opened.jcm'), null);
    const nowhere = { position: { line: 'x' } };
    await assert.rejects(server.ask('textDocument/completion', uri, undefined, nowhere), /needs a place/);
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 } });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never-opened.jcm', version: 2 },
      contentChanges: [{ text: '' }],
    });
    await connection.sendNotification('textDocument/didOpen', {});
    await connection.sendNotification('jcm/nonsense', { a: 1 });
    const far = { start: { line: 9999, character: 9 }, end: { line: -3, character: -3 } };
    assert.ok(Array.isArray(await server.ask('textDocument/inlayHint', uri, undefined, { range: far })));
    const hover = await server.ask<Hover>('textDocument/hover', uri, 'x :');
    assert.match(JSON.stringify(hover.contents), /Number/);
    assert.ok(server.log.length > 0, 'nothing was written to the log');
    assert.equal(await server.stop(), 0);
  });

  it('reads on behind what is no message', async () => {
    server = LanguageServer.spawn();
    const nonsense = '{"jsonrpc": "2.0", "method": ';
    server.process.stdin!.write(`Content-Length: ${nonsense.length}\r\n\r\n${nonsense}`);
    await assert.rejects(server.connection.sendRequest('jcm/nonsense', {}), /not initialized/);
  });

  it('keeps outline and definitions of half-typed text', async () => {
    server = await LanguageServer.start();
    await server.open(uri, 'methodology XX_AM001 {\n  fixed x : - "Number" {\n  y : - = (x *\n');
    const [methodology] = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.match(JSON.stringify(methodology), /"name":"y"/);
    assert.ok(await server.ask('textDocument/definition', uri, 'x *'));
  });

  it('lives through a text of 5 MB, and refuses one that is longer', async function () {
    // A few seconds on a machine with nothing else to do.
    this.timeout(240_000);
    const some = generateSpec(2000);
    server = await LanguageServer.start();
    await server.open(uri, some.repeat(Math.ceil(5_000_000 / some.length)));
    await server.replace(uri, 'title', 'title ');
    assert.ok(await server.ask('textDocument/foldingRange', uri));
    await server.replace(uri, some, some.repeat(Math.ceil(1_500_000 / some.length)));
    const [refusal, ...others] = await server.diagnostics(uri);
    assert.equal(refusal!.severity, 1);
    assert.deepEqual(others, []);
    await server.replace(uri, server.text(uri), text);
    assert.match(JSON.stringify(await server.ask<Hover>('textDocument/hover', uri, 'x :')), /Number/);
  });

  it('ends with 1 when the editor goes without a word', async () => {
    server = await LanguageServer.start();
    const ended = server.ended();
    server.process.stdin!.end();
    assert.equal(await ended, 1);
  });

  it('ends with 0 when the editor goes after shutdown', async () => {
    server = await LanguageServer.start();
    const ended = server.ended();
    await server.connection.sendRequest('shutdown');
    server.process.stdin!.end();
    assert.equal(await ended, 0);
  });

  it('ends when the process that it belongs to is gone', async () => {
    const owner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    server = LanguageServer.spawn(['--stdio', '--clientProcessId', String(owner.pid)]);
    await assert.rejects(server.connection.sendRequest('jcm/nonsense', {}), /not initialized/);
    const ended = server.ended();
    owner.kill();
    await once(owner, 'exit');
    assert.equal(await ended, 1);
  });

  it('speaks over the channel of a parent process, and ends with it', async () => {
    const child = fork(program, ['--node-ipc'], { stdio: 'ignore' });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', { capabilities: {} });
    assert.equal(serverInfo?.name, 'jcm');
    child.disconnect();
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 1);
    connection.dispose();
  });

  it('says how it is started', async () => {
    const child = spawn(process.execPath, [program]);
    let said = '';
    child.stderr.on('data', (part) => (said += String(part)));
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 2);
    assert.match(said, /--stdio/);
  });
});
