/** A second editor: Debian's neovim, with the language server of the command line over standard input and output. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../.scripts/install.mjs';
import { findNeovim } from '../../.scripts/programs.mjs';

const wrongUnit = `methodology XX_AM001 {
  title "Pumps"
  monitored EC_PJ : kWh/p "Electricity consumption of the project pumps" { option C }
  default EF_elec : tCO2/MWh = 0.8 "Emission factor of the grid" { source "Published by the government" }
  project PE_p : tCO2/p = EC_PJ * EF_elec
}
`;

/** Opens the file named in JCM_FILE, waits for diagnostics, asks for a hover on PE_p, and prints both as JSON. */
const script = `
vim.cmd('edit ' .. vim.env.JCM_FILE)
local client = vim.lsp.start_client{ name = 'jcm', cmd = { vim.env.JCM_NODE, vim.env.JCM_COMMAND, 'lsp', '--stdio' } }
vim.lsp.buf_attach_client(0, client)
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local diagnostics = vim.diagnostic.get(0)
local params = {
  textDocument = vim.lsp.util.make_text_document_params(),
  position = { line = 4, character = 11 },
}
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 20000) or {}
local hover
for _, answer in pairs(answers) do hover = answer.result and answer.result.contents end
io.stdout:write(vim.json.encode({ diagnostics = diagnostics, hover = hover }))
vim.lsp.stop_client(client)
vim.cmd('qall!')
`;

interface Seen {
  readonly diagnostics: readonly {
    readonly lnum: number;
    readonly message: string;
    readonly severity: number;
  }[];
  readonly hover?: { readonly value: string };
}

describe('neovim', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'jcm-neovim-'));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('shows the diagnostics and the hover of the language server', async function () {
    this.timeout(90_000);
    const file = path.join(folder, 'pumps.jcm');
    const lua = path.join(folder, 'script.lua');
    await writeFile(file, wrongUnit);
    await writeFile(lua, script);
    const { stdout } = await promisify(execFile)(
      findNeovim() ?? 'nvim',
      ['--headless', '-u', 'NONE', '-c', `luafile ${lua}`],
      {
        env: {
          ...process.env,
          JCM_FILE: file,
          JCM_NODE: process.execPath,
          JCM_COMMAND: path.join(root, 'server/dist/jcm.js'),
        },
      },
    );
    const { diagnostics, hover }: Seen = JSON.parse(stdout);
    const error = diagnostics.find(({ lnum, severity }) => lnum === 4 && severity === 1);
    assert.ok(error, `no error on the formula: ${stdout}`);
    assert.match(error.message, /1000/);
    assert.match(hover?.value ?? '', /PE_p/);
    assert.match(hover?.value ?? '', /tCO2\/p/);
  });
});
