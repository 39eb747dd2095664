/** `jcm check` on many files, which it shares out among threads, and on files that have something to do with each other. */
import assert from 'node:assert/strict';
import { folderOf, jcm, removeFolders } from './jcm.ts';

const numbered = (number: string, version: string) => `methodology ${number} {\n  version "${version}"\n}\n`;

describe('jcm check on several files', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('finds a methodology that two files have in the same version', () => {
    const folder = folderOf({
      'a.jcm': numbered('VN_AM001', '01.0'),
      'b.jcm': numbered('VN_AM001', '01.0'),
      'c.jcm': numbered('VN_AM001', '02.0'),
    });
    const { exitCode, output } = jcm(['check', '--severity', 'error', '.'], { in: folder });
    assert.equal(exitCode, 1);
    assert.match(output, /^a\.jcm:1:13: error: .*b\.jcm.*\[duplicate-methodology\]/m);
    assert.match(output, /^b\.jcm:1:13: error: .*a\.jcm.*\[duplicate-methodology\]/m);
    assert.doesNotMatch(output, /^c\.jcm/m);
  });

  it('finds the same in 450 files as in each alone, in the order of their names', () => {
    const names = Array.from(
      { length: 450 },
      (_, position) => `file-${String(position).padStart(3, '0')}.jcm`,
    );
    const broken = new Set(['file-000.jcm', 'file-151.jcm', 'file-300.jcm', 'file-449.jcm']);
    const files = Object.fromEntries(
      names.map((name) => [name, broken.has(name) ? 'shared a {\n  x = nothing\n}\n' : 'shared a {\n}\n']),
    );
    const folder = folderOf(files);
    const { exitCode, output } = jcm(['check', '--format', 'json', '.'], { in: folder });
    assert.equal(exitCode, 1);
    const report: { files: { path: string; diagnostics: { code: string }[] }[] } = JSON.parse(output);
    assert.deepEqual(
      report.files.map(({ path }) => path),
      names,
    );
    const found = report.files.filter(({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'unknown-name'),
    );
    assert.deepEqual(
      found.map(({ path }) => path),
      [...broken],
    );
  });
});
