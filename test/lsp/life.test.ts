/** A day of the language server, from `initialize` to `exit`, as an editor that gets diagnostics pushed lives it. */
import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Definition,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SignatureHelp,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { PreviewModel } from '../../server/src/lsp/messages.ts';
import { LanguageServer } from './languageServer.ts';

const uri = 'file:///methodologies/pumps.jcm';

/** 1500 MWh × 0.8 tCO2/MWh − 1000 MWh × 0.8 tCO2/MWh = 400 tCO2. */
const pumps = `methodology VN_AM900 {
  title "Pumps"

  monitored EC_RE : MWh/p "Electricity of the reference pumps" {
    option C
    instrument "Electricity meter"
    frequency continuous
    quality "Calibrated"
  }
  monitored EC_PJ : MWh/p "Electricity of the project pumps" {
    option C
    instrument "Electricity meter"
    frequency continuous
    quality "Calibrated"
  }
  default EF_elec : tCO2/MWh = 0.8 "Emission factor of the grid" { source "Published by the government" }
  EC_saved "Electricity saved" = EC_RE - EC_PJ
  rounded : - "A number" = round(2.5, 0)

  reference RE_p : tCO2/p = EC_RE * EF_elec
  project PE_p : tCO2/p = EC_PJ * EF_elec
  reduction ER_p : tCO2/p = RE_p - PE_p

  example "One year" {
    EC_RE = 1500
    EC_PJ = 1000
    expect ER_p = 400
  }
}
`;

describe('the language server', () => {
  let server: LanguageServer;

  before(async () => {
    server = await LanguageServer.start();
    await server.open(uri, pumps);
  });

  after(() => server.process.kill());

  afterEach(async () => {
    if (server.isOpen(uri) && server.text(uri) !== pumps) await server.replace(uri, server.text(uri), pumps);
  });

  it('says what it can do', () => {
    const { capabilities, serverInfo } = server.initialized;
    assert.equal(serverInfo?.name, 'jcm');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.ok(capabilities.hoverProvider && capabilities.definitionProvider);
  });

  it('pushes diagnostics of what is opened', async () => {
    const errors = (await server.diagnostics(uri)).filter(({ severity }) => severity === 1);
    assert.deepEqual(errors, []);
  });

  it('finds a mistake as soon as it is typed, and mends it', async () => {
    await server.replace(uri, 'EC_PJ * EF_elec', 'EC_PJ * 800 [kgCO2/MWh]');
    const found = (await server.diagnostics(uri)).find(({ severity }) => severity === 1);
    assert.ok(found, 'no error on the formula');
    assert.ok(server.textIn(uri, found.range).includes('800'));
    assert.equal(found.source, 'jcm');
    assert.match(String(found.message), /1000/);

    const actions = await server.ask<CodeAction[]>('textDocument/codeAction', uri, undefined, {
      range: found.range,
      context: { diagnostics: [found] },
    });
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(preferred?.edit?.changes, 'no preferred fix');
    assert.equal(preferred.diagnostics?.[0]?.code, found.code);
    const mended = server.edited(uri, preferred.edit.changes[uri]!);
    await server.replace(uri, server.text(uri), mended);
    const left = (await server.diagnostics(uri)).filter(({ code }) => code === found.code);
    assert.deepEqual(left, []);
  });

  it('analyses only the last of the changes that arrive together', async () => {
    const before = server.analysed.length;
    for (const factor of ['0.81', '0.82', '0.83', '0.8']) {
      const current = /EF_elec : tCO2\/MWh = ([0-9.]+)/.exec(server.text(uri))![1]!;
      void server.replace(uri, `tCO2/MWh = ${current} `, `tCO2/MWh = ${factor} `);
    }
    await server.diagnostics(uri);
    const told = server.analysed.slice(before);
    assert.ok(told.length < 4, `all ${told.length} versions were analysed`);
    assert.equal(server.pushed.at(-1)!.diagnostics.filter(({ severity }) => severity === 1).length, 0);
  });

  it('completes', async () => {
    const answer = await server.ask<CompletionItem[] | CompletionList>(
      'textDocument/completion',
      uri,
      'EC_RE - EC_PJ',
      {},
      'EC_RE - EC'.length,
    );
    const items = Array.isArray(answer) ? answer : answer.items;
    assert.ok(items.some(({ label }) => label.startsWith('EC_PJ')));
  });

  it('explains a name on hover', async () => {
    const hover = await server.ask<Hover>('textDocument/hover', uri, 'EF_elec\n');
    assert.match(JSON.stringify(hover.contents), /Emission factor of the grid/);
  });

  it('shows the arguments of a function', async () => {
    const help = await server.ask<SignatureHelp>(
      'textDocument/signatureHelp',
      uri,
      'round(2.5',
      {},
      'round('.length,
    );
    assert.match(help.signatures[0]!.label, /round/);
  });

  it('goes to definitions and finds references', async () => {
    const place = await server.ask<Definition>('textDocument/definition', uri, 'EF_elec\n');
    assert.ok(!Array.isArray(place));
    assert.equal(server.textIn(uri, place.range), 'EF_elec');
    assert.equal(place.range.start.line, server.rangeOf(uri, 'default EF_elec').start.line);

    const all = { context: { includeDeclaration: true } };
    const references = await server.ask<Location[]>('textDocument/references', uri, 'EF_elec\n', all);
    assert.equal(references.length, 3);
    const uses = await server.ask<Location[]>('textDocument/references', uri, 'EF_elec\n', {
      context: { includeDeclaration: false },
    });
    assert.equal(uses.length, 2);
    const marked = await server.ask<DocumentHighlight[]>('textDocument/documentHighlight', uri, 'EF_elec\n');
    assert.deepEqual(
      marked.map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it('renames', async () => {
    const prepared = await server.ask<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      uri,
      'EF_elec\n',
    );
    assert.equal(prepared.placeholder, 'EF_elec');
    const edit = await server.ask<WorkspaceEdit>('textDocument/rename', uri, 'EF_elec\n', {
      newName: 'EF_grid',
    });
    assert.equal(server.edited(uri, edit.changes![uri]!), pumps.replaceAll('EF_elec', 'EF_grid'));
    await assert.rejects(
      server.ask('textDocument/rename', uri, 'EF_elec\n', { newName: 'EC_PJ' }),
      /already stands for something else in VN_AM900/,
    );
    await assert.rejects(
      server.ask('textDocument/prepareRename', uri, '"Pumps"', {}, 2),
      /no name here that can be renamed/,
    );
  });

  it('outlines, folds and selects', async () => {
    const [methodology] = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.equal(methodology!.name, 'VN_AM900');
    assert.ok(methodology!.children!.some(({ name }) => name === 'Parameters to be monitored ex post'));
    const folds = await server.ask<FoldingRange[]>('textDocument/foldingRange', uri);
    assert.deepEqual(folds[0], { startLine: 0, endLine: pumps.split('\n').length - 3 });
    const [selection] = await server.ask<SelectionRange[]>('textDocument/selectionRange', uri, undefined, {
      positions: [server.rangeOf(uri, 'EC_PJ * EF_elec').start],
    });
    assert.equal(server.textIn(uri, selection!.range), 'EC_PJ');
    assert.equal(server.textIn(uri, selection!.parent!.range), 'EC_PJ * EF_elec');
  });

  it('finds symbols of the workspace', async () => {
    const symbols = await server.connection.sendRequest<{ name: string; location: Location }[]>(
      'workspace/symbol',
      { query: 'erp' },
    );
    assert.deepEqual(
      symbols.map(({ name, location }) => [name, location.uri]),
      [['ER_p', uri]],
    );
  });

  it('formats all, a part, and a block when it is closed', async () => {
    await server.replace(uri, 'EC_PJ * EF_elec', 'EC_PJ  *EF_elec');
    await server.replace(uri, 'EC_RE = 1500', 'EC_RE=1500');
    const all = await server.ask<TextEdit[]>('textDocument/formatting', uri, undefined, {
      options: { tabSize: 2, insertSpaces: true },
    });
    const formatted = server.edited(uri, all);
    assert.ok(formatted.includes('EC_PJ * EF_elec') && formatted.includes('EC_RE = 1500'));
    const part = await server.ask<TextEdit[]>('textDocument/rangeFormatting', uri, undefined, {
      range: server.rangeOf(uri, 'project PE_p : tCO2/p = EC_PJ  *EF_elec\n'),
      options: { tabSize: 2, insertSpaces: true },
    });
    const partly = server.edited(uri, part);
    assert.ok(partly.includes('EC_PJ * EF_elec') && partly.includes('EC_RE=1500'));
    const block = await server.ask<TextEdit[]>(
      'textDocument/onTypeFormatting',
      uri,
      '= 400\n  }',
      { ch: '}', options: { tabSize: 2, insertSpaces: true } },
      '= 400\n  }'.length,
    );
    const closed = server.edited(uri, block);
    assert.ok(closed.includes('EC_PJ  *EF_elec') && closed.includes('EC_RE = 1500'));
  });

  it('shows inferred units', async () => {
    const hints = await server.ask<InlayHint[]>('textDocument/inlayHint', uri, undefined, {
      range: server.rangeOf(uri, pumps),
    });
    assert.ok(JSON.stringify(hints).includes('MWh/p'));
  });

  it('colours by meaning, and then says only what differs', async () => {
    const first = await server.ask<SemanticTokens>('textDocument/semanticTokens/full', uri);
    assert.ok(first.data.length > 0 && first.data.length % 5 === 0);
    await server.replace(uri, 'EC_saved "', 'EC_kept "');
    const second = await server.ask<SemanticTokensDelta>(
      'textDocument/semanticTokens/full/delta',
      uri,
      undefined,
      { previousResultId: first.resultId },
    );
    const data = [...first.data];
    for (const { start, deleteCount, data: inserted } of second.edits) {
      assert.ok(deleteCount < 20);
      data.splice(start, deleteCount, ...(inserted ?? []));
    }
    const whole = await server.ask<SemanticTokens>('textDocument/semanticTokens/full', uri);
    assert.deepEqual(data, whole.data);
    const range = server.rangeOf(uri, 'EC_kept "Electricity saved" = EC_RE');
    const part = await server.ask<SemanticTokens>('textDocument/semanticTokens/range', uri, undefined, {
      range,
    });
    assert.equal(part.data[0], range.start.line);
    assert.ok(part.data.length < whole.data.length);
  });

  it('previews', async () => {
    const preview = await server.connection.sendRequest<PreviewModel>('jcm/preview', { uri });
    const [example] = preview.examples;
    assert.equal(example!.name, 'One year');
    assert.equal(example!.rows.find(({ name }) => name === 'ER_p')!.value, '400');
  });

  it('takes another language', async () => {
    await server.replace(uri, 'EC_RE - EC_PJ', 'EC_RE - EC_PY');
    const english = (await server.diagnostics(uri)).map(({ message }) => String(message));
    const pushedBefore = server.pushed.length;
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { jcm: { language: 'ja' } },
    });
    await server.until(() => server.pushed.length > pushedBefore);
    const japanese = (await server.diagnostics(uri)).map(({ message }) => String(message));
    assert.equal(japanese.length, english.length);
    assert.ok(english.every((message) => !/[ぁ-ん]/.test(message)));
    assert.ok(japanese.every((message) => /[ぁ-ん]/.test(message)));
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { jcm: { language: 'auto' } },
    });
  });

  it('takes the diagnostics of a closed text away', async () => {
    await server.close(uri);
    await server.until(() => server.pushed.at(-1)!.diagnostics.length === 0);
    assert.equal(await server.ask('textDocument/hover', uri), null);
  });

  it('has found nothing wrong with itself, and ends when it is told to', async () => {
    assert.deepEqual(server.log, []);
    assert.equal(await server.stop(), 0);
  });
});
