/** The samples as a newcomer meets them: nothing is found in them, their examples pass; and each broken twin is found out. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../server/src/features/analysis.ts';
import { checkFindings, readCases } from '../cases.ts';
import { jcm } from '../cli/jcm.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const samples = readdirSync(path.join(root, 'samples'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.jcm'),
);

interface TestReport {
  readonly files: readonly {
    readonly path: string;
    readonly examples: readonly { readonly title: string; readonly expectations: readonly unknown[] }[];
  }[];
  readonly counts: { readonly passed: number; readonly failed: number };
}

describe('samples', function () {
  this.timeout(60_000);

  it('have no errors and no warnings', () => {
    const { exitCode, output } = jcm(['check', 'samples'], { in: root });
    assert.equal(exitCode, 0, output);
  });

  it('give what their examples expect', () => {
    const { exitCode, output } = jcm(['test', '--format', 'json', 'samples'], { in: root });
    const { files, counts }: TestReport = JSON.parse(output);
    assert.equal(exitCode, 0, output);
    assert.equal(counts.failed, 0);
    assert.equal(files.length, samples.length);
  });

  it('have at least two examples each, every one with a result that it expects', () => {
    const { output } = jcm(['test', '--format', 'json', 'samples'], { in: root });
    const { files }: TestReport = JSON.parse(output);
    for (const { path: file, examples } of files.filter((one) => !one.path.includes('shared'))) {
      assert.ok(examples.length >= 2, `${file} has ${examples.length} examples`);
      for (const { title, expectations } of examples) assert.ok(expectations.length > 0, `${file}: ${title}`);
    }
  });

  it('are formatted', () => {
    const { exitCode, output } = jcm(['fmt', '--check', 'samples'], { in: root });
    assert.equal(exitCode, 0, output);
  });
});

describe('broken twins of samples', () => {
  for (const twin of readCases(new URL('./broken/', import.meta.url))) {
    it(twin.name, () => {
      const { diagnostics } = analyse(twin.text);
      checkFindings(
        twin,
        diagnostics
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map(({ start, end, severity, code, message }) => ({
            start,
            end,
            words: `${severity}[${code}] ${message}`,
          })),
      );
    });
  }
});
