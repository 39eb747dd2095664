/** One methodology in two files, as programs read of it. */
import assert from 'node:assert/strict';
import { folderOf, jcm, removeFolders } from './jcm.ts';

const numbered = (version: string) => `methodology VN_AM001 {\n  version "${version}"\n}\n`;
const files = { 'a.jcm': numbered('01.0'), 'b.jcm': numbered('01.0'), 'c.jcm': numbered('02.0') };

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
  }[];
}

interface SarifReport {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

describe('jcm check on a methodology that two files have', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('names the other file in each, in JSON', () => {
    const { exitCode, output } = jcm(['check', '--format', 'json', '.'], { in: folderOf(files) });
    const report: JsonReport = JSON.parse(output);
    const found = report.files.flatMap(({ path, diagnostics }) =>
      diagnostics
        .filter(({ code }) => code === 'duplicate-methodology')
        .map(({ message }) => `${path}: ${message}`),
    );
    assert.deepEqual(found, [
      'a.jcm: VN_AM001 version 01.0 is also the number and version of a methodology in b.jcm.',
      'b.jcm: VN_AM001 version 01.0 is also the number and version of a methodology in a.jcm.',
    ]);
    assert.equal(exitCode, 1);
  });

  it('has a result for each in SARIF', () => {
    const { exitCode, output } = jcm(['check', '--format', 'sarif', '.'], { in: folderOf(files) });
    const report: SarifReport = JSON.parse(output);
    const found = report.runs[0]!.results.filter(({ ruleId }) => ruleId === 'duplicate-methodology').map(
      ({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri,
    );
    assert.deepEqual(found, ['a.jcm', 'b.jcm']);
    assert.equal(exitCode, 1);
  });

  it('finds nothing where the files are checked one by one', () => {
    const { output } = jcm(['check', 'a.jcm'], { in: folderOf(files) });
    assert.doesNotMatch(output, /duplicate-methodology/);
  });
});
