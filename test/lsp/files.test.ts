/** Several files: `use`, renames across files, changes on the disk; and an editor that asks for diagnostics itself. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Diagnostic,
  DocumentLink,
  FullDocumentDiagnosticReport,
  LocationLink,
  UnchangedDocumentDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { LanguageServer } from './languageServer.ts';

const user = `methodology XX_AM001 {
  use "shared/grid.jcm"
  monitored EC : MWh/p "Electricity" { option C }
  project PE_p : tCO2/p = EC * EF_grid
}
`;
const shared = `shared grid {
  default EF_grid : tCO2/MWh = 0.8 "Emission factor of the grid" { source "Government" }
}
`;
const other = user.replace('XX_AM001', 'XX_AM002').replace('EC * EF_grid', '2 * EC * EF_grid');

const isError = ({ severity }: Diagnostic) => severity === 1;

describe('files that use each other', () => {
  let folder: string;
  let server: LanguageServer;
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'jcm-lsp-'));
    mkdirSync(path.join(folder, 'shared'));
    mkdirSync(path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'user.jcm'), user);
    writeFileSync(path.join(folder, 'other.jcm'), other);
    writeFileSync(path.join(folder, 'shared/grid.jcm'), `\uFEFF${shared}`);
    writeFileSync(path.join(folder, 'node_modules/foreign.jcm'), other);
  });

  afterEach(() => {
    server.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read when they are needed, without a folder being open', async () => {
    server = await LanguageServer.start();
    await server.open(uriOf('user.jcm'), user);
    assert.deepEqual((await server.diagnostics(uriOf('user.jcm'))).filter(isError), []);
    const [link] = await server.ask<DocumentLink[]>('textDocument/documentLink', uriOf('user.jcm'));
    assert.equal(link!.target, uriOf('shared/grid.jcm'));
  });

  it('lead to definitions elsewhere', async () => {
    const capabilities = { textDocument: { definition: { linkSupport: true } } };
    server = await LanguageServer.start({ capabilities });
    await server.open(uriOf('user.jcm'), user);
    const [link] = await server.ask<LocationLink[]>('textDocument/definition', uriOf('user.jcm'), 'EF_grid');
    assert.equal(link!.targetUri, uriOf('shared/grid.jcm'));
    assert.deepEqual(link!.targetSelectionRange.start, { line: 1, character: 10 });
    assert.equal(server.textIn(uriOf('user.jcm'), link!.originSelectionRange!), 'EF_grid');
  });

  it('are renamed together, those that no editor has open too', async () => {
    const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
    server = await LanguageServer.start({ folder: pathToFileURL(folder).href, capabilities });
    await server.open(uriOf('user.jcm'), user);
    const edit = await server.ask<WorkspaceEdit>('textDocument/rename', uriOf('user.jcm'), 'EF_grid', {
      newName: 'EF_elec',
    });
    const changes = edit.documentChanges!.map((change) => {
      assert.ok('textDocument' in change);
      return [change.textDocument.uri, change.textDocument.version, change.edits.length];
    });
    assert.deepEqual(changes.toSorted(), [
      [uriOf('other.jcm'), null, 1],
      [uriOf('shared/grid.jcm'), null, 1],
      [uriOf('user.jcm'), 1, 1],
    ]);
  });

  it('change each other’s diagnostics as they are typed', async () => {
    server = await LanguageServer.start();
    await server.open(uriOf('user.jcm'), user);
    await server.open(uriOf('shared/grid.jcm'), shared);
    assert.deepEqual((await server.diagnostics(uriOf('user.jcm'))).filter(isError), []);
    const before = server.pushed.length;
    await server.replace(uriOf('shared/grid.jcm'), 'tCO2/MWh', 'tCO2/GJ');
    const ofUser = () => server.pushed.slice(before).findLast(({ uri }) => uri === uriOf('user.jcm'));
    await server.until(() => ofUser() !== undefined);
    assert.ok(ofUser()!.diagnostics.some(isError));
  });

  it('are read anew when they change on the disk', async () => {
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    server = await LanguageServer.start({ capabilities });
    await server.until(() => server.requested.includes('client/registerCapability'));
    await server.open(uriOf('user.jcm'), user);
    await server.diagnostics(uriOf('user.jcm'));
    const change = async (uri: string) => {
      const before = server.pushed.length;
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri, type: 2 }],
      });
      await server.until(() => server.pushed.length > before);
      return server.pushed.at(-1)!.diagnostics.filter(isError);
    };
    writeFileSync(path.join(folder, 'shared/grid.jcm'), shared.replace('MWh', 'GJ'));
    assert.ok((await change(uriOf('shared/grid.jcm'))).length > 0);
    writeFileSync(path.join(folder, 'shared/grid.jcm'), shared);
    assert.deepEqual(await change(uriOf('shared/grid.jcm')), []);
    rmSync(path.join(folder, 'shared/grid.jcm'));
    assert.ok((await change(uriOf('shared/grid.jcm'))).length > 0);
  });

  it('say that a methodology exists twice, as soon as the folder is read', async () => {
    const versioned = (version: string) => user.replace('{\n', `{\n  version "${version}"\n`);
    writeFileSync(path.join(folder, 'other.jcm'), versioned('01.0'));
    server = await LanguageServer.start({ folder: pathToFileURL(folder).href });
    const uri = uriOf('user.jcm');
    await server.open(uri, versioned('01.0'));
    const twice = () =>
      server.pushed.at(-1)!.diagnostics.filter(({ code }) => code === 'duplicate-methodology');
    await server.diagnostics(uri);
    await server.until(() => twice().length === 1);
    assert.match(String(twice()[0]!.message), /other\.jcm/);
    await server.replace(uri, '01.0', '02.0');
    await server.diagnostics(uri);
    assert.deepEqual(twice(), []);
  });

  it('come from the editor where no disk has them', async () => {
    const files = new Map([
      ['memfs:/m/shared/grid.jcm', shared],
      ['memfs:/m/other.jcm', other],
    ]);
    server = LanguageServer.spawn();
    const { connection } = server;
    connection.onRequest('jcm/readFile', ({ uri }: { uri: string }) => files.get(uri) ?? null);
    connection.onRequest('jcm/findFiles', () => [...files.keys()]);
    await connection.sendRequest('initialize', {
      processId: null,
      capabilities: {},
      workspaceFolders: [{ uri: 'memfs:/m', name: 'm' }],
      initializationOptions: { language: 'auto', files: true },
    });
    await server.open('memfs:/m/user.jcm', user);
    assert.deepEqual((await server.diagnostics('memfs:/m/user.jcm')).filter(isError), []);
    const edit = await server.ask<WorkspaceEdit>('textDocument/rename', 'memfs:/m/user.jcm', 'EF_grid', {
      newName: 'EF_elec',
    });
    assert.deepEqual(
      Object.keys(edit.changes!).toSorted(),
      [...files.keys(), 'memfs:/m/user.jcm'].toSorted(),
    );
  });

  it('are asked for by an editor that pulls, and nothing is pushed', async () => {
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    };
    server = await LanguageServer.start({ capabilities });
    assert.deepEqual(server.initialized.capabilities.diagnosticProvider, {
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    const uri = uriOf('user.jcm');
    await server.open(uri, user);
    type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;
    const first = await server.ask<Report>('textDocument/diagnostic', uri);
    assert.ok(first.kind === 'full' && !first.items.some(isError));
    const { resultId } = first;
    const again = await server.ask<Report>('textDocument/diagnostic', uri, undefined, {
      previousResultId: resultId,
    });
    assert.deepEqual(again, { kind: 'unchanged', resultId });

    await server.open(uriOf('shared/grid.jcm'), shared.replace('tCO2/MWh', 'tCO2/GJ'));
    await server.until(() => server.requested.includes('workspace/diagnostic/refresh'));
    const changed = await server.ask<Report>('textDocument/diagnostic', uri, undefined, {
      previousResultId: resultId,
    });
    assert.ok(changed.kind === 'full' && changed.items.some(isError));
    assert.deepEqual(server.pushed, []);
    assert.ok(server.analysed.length >= 2);
  });
});

describe('the language of messages', () => {
  const cases = [
    { locale: 'ja', language: undefined, japanese: true },
    { locale: 'ja-JP', language: 'auto', japanese: true },
    { locale: 'ja', language: 'en', japanese: false },
    { locale: 'de', language: 'auto', japanese: false },
    { locale: undefined, language: 'ja', japanese: true },
    { locale: undefined, language: 'klingon', japanese: false },
  ];
  for (const { locale, language, japanese } of cases) {
    it(`${language ?? 'no setting'} in an editor of ${locale ?? 'no locale'}`, async () => {
      const server = await LanguageServer.start({
        ...(locale && { locale }),
        ...(language && { initializationOptions: { language } }),
      });
      try {
        await server.open('file:///a.jcm', 'methodology XX_AM001 {\n  y : - "Sum" = x + 1\n}\n');
        const [first] = await server.diagnostics('file:///a.jcm');
        assert.equal(/[ぁ-ん]/.test(String(first!.message)), japanese, String(first!.message));
      } finally {
        server.process.kill();
      }
    });
  }
});
