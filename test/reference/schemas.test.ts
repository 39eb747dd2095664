import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { referenceFolder, referenceProblems } from '../../.scripts/validate-reference.mjs';

/** What is done to a copy of the reference data, and what the build then says. */
const mistakes: readonly (readonly [
  what: string,
  file: string,
  edit: (text: string) => string,
  message: RegExp,
])[] = [
  [
    'a number without quotes',
    'fuels.json',
    (text) => text.replace('"0.0726"', '0.0726'),
    /^fuels\.json\/fuels\/1\/CO2\/lower\/value: must be string/,
  ],
  [
    'a number with a comma',
    'gases.json',
    (text) => text.replace('"27.9"', '"27,9"'),
    /^gases\.json\/gases\/1\/potentials\/AR6: must match pattern/,
  ],
  [
    'an unknown certainty',
    'sectoral-scopes.json',
    (text) => text.replace('"confirmed"', '"sure"'),
    /^sectoral-scopes\.json\/scopes\/0\/certainty: must be equal to one of .*confirmed,unconfirmed/,
  ],
  [
    'a value without a source',
    'partner-countries.json',
    (text) => text.replace(/"source": "[^"]*",\s*/, ''),
    /^partner-countries\.json\/countries\/0: must have required property 'source'/,
  ],
  [
    'a field that is not known',
    'waste.json',
    (text) => text.replace('"unit": "tC/t"', '"unit": "tC/t", "remark": "x"'),
    /^waste\.json\/tables\/DOC: must NOT have additional properties \(remark\)/,
  ],
  [
    'an impossible day',
    'partner-countries.json',
    (text) => text.replace('2013-01-08', '2013-01-38'),
    /^partner-countries\.json\/countries\/0\/signed: must match pattern/,
  ],
  ['a broken file', 'gases.json', (text) => text.slice(0, -5), /^gases\.json or its schema can't be read/],
];

describe('reference: schemas', () => {
  it('all data fit their schemas', async () => {
    assert.deepEqual(await referenceProblems(), []);
  });

  for (const [what, file, edit, message] of mistakes) {
    it(`${what} is one clear problem`, async () => {
      await withCopy(async (folder) => {
        const before = await readFile(path.join(folder, file), 'utf8');
        const after = edit(before);
        assert.notEqual(after, before);
        await writeFile(path.join(folder, file), after);
        const problems = await referenceProblems(folder);
        assert.equal(problems.length, 1);
        assert.match(problems[0]!, message);
      });
    });
  }

  it('data without a schema are a problem', async () => {
    await withCopy(async (folder) => {
      await rm(path.join(folder, 'waste.schema.json'));
      assert.deepEqual(await referenceProblems(folder), [
        'waste.json: there is no waste.schema.json beside it',
      ]);
    });
  });
});

async function withCopy(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jcm-reference-'));
  try {
    await cp(referenceFolder, folder, { recursive: true, filter: (name) => !name.endsWith('.ts') });
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
