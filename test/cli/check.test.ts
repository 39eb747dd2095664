/** `jcm check` as a person and as a pull request meet it. */
import assert from 'node:assert/strict';
import { folderOf, jcm, removeFolders } from './jcm.ts';

const clean = `shared pumps {
  fixed EC : MWh/p "Electricity consumption" { source "Plan" range 0 .. 100 }
}
`;
/** kWh/p times tCO2/MWh: 1000 times too small for tCO2/p. */
const wrongUnit = `shared pumps {
  fixed EC : kWh/p "Electricity consumption" { source "Plan" range 0 .. 100 }
  fixed EF : tCO2/MWh "Emission factor" { source "Plan" range 0 .. 2 }
  emissions : tCO2/p "Emissions" = EC * EF
}
`;

describe('jcm check', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('finds nothing in a clean text and ends with 0', () => {
    const folder = folderOf({ 'clean.jcm': clean });
    const { exitCode, output, errors } = jcm(['check', 'clean.jcm'], { in: folder });
    assert.equal(output, '1 file checked, nothing found\n');
    assert.equal(errors, '');
    assert.equal(exitCode, 0);
  });

  it('shows the place with a mark under it, the code and the fix, and ends with 1', () => {
    const folder = folderOf({ 'wrong.jcm': wrongUnit });
    const { exitCode, output } = jcm(['check', 'wrong.jcm'], { in: folder });
    assert.equal(exitCode, 1);
    const lines = output.split('\n');
    assert.match(lines[0]!, /^wrong\.jcm:\d+:\d+: error: .*1000 times too .*\[unit-/);
    const mark = lines.find((line) => /^\s*\|\s+\^+$/.test(line));
    assert.ok(mark, output);
    assert.match(output, /^\s+fix: /m);
    assert.match(output, /1 error/);
    assert.ok(!output.includes('\u001B'), 'no colours in a file');
  });

  it('colours where it is told to', () => {
    const folder = folderOf({ 'wrong.jcm': wrongUnit });
    const { output } = jcm(['check', 'wrong.jcm'], { in: folder, environment: { FORCE_COLOR: '1' } });
    assert.ok(output.includes('\u001B[31merror'), output);
  });

  it('takes folders, globs and standard input', () => {
    const folder = folderOf({
      'a/one.jcm': clean,
      'a/b/two.jcm': wrongUnit,
      'a/node_modules/three.jcm': wrongUnit,
      'a/.hidden/four.jcm': wrongUnit,
      'a/notes.txt': wrongUnit,
    });
    assert.match(jcm(['check', 'a'], { in: folder }).output, /in 1 of 2 files/);
    assert.match(jcm(['check', 'a/*.jcm'], { in: folder }).output, /^1 file checked/);
    const { output, exitCode } = jcm(['check', '-', '--stdin-filename', 'typed.jcm'], {
      in: folder,
      input: wrongUnit,
    });
    assert.match(output, /^typed\.jcm:\d+:\d+: error/);
    assert.equal(exitCode, 1);
  });

  it('reads a byte order mark and line ends of Windows as if they were not there', () => {
    const folder = folderOf({ 'windows.jcm': `\uFEFF${wrongUnit.replaceAll('\n', '\r\n')}` });
    const windows = jcm(['check', 'windows.jcm'], { in: folder }).output;
    const plain = jcm(['check', 'windows.jcm'], { in: folderOf({ 'windows.jcm': wrongUnit }) }).output;
    assert.equal(windows, plain);
  });

  it('ends with 2 where something cannot be read, and checks the rest', () => {
    const folder = folderOf({ 'clean.jcm': clean, 'utf16.jcm': Buffer.from('\uFEFFshared', 'utf16le') });
    const missing = jcm(['check', 'clean.jcm', 'absent.jcm'], { in: folder });
    assert.equal(missing.exitCode, 2);
    assert.match(missing.errors, /^jcm: absent\.jcm: no such file or directory\n$/);
    assert.match(missing.output, /^1 file checked/);
    const utf16 = jcm(['check', 'utf16.jcm'], { in: folder });
    assert.equal(utf16.exitCode, 2);
    assert.match(utf16.errors, /UTF-16, not UTF-8/);
  });

  it('ends with 2 and one line for wrong usage', () => {
    const folder = folderOf({ 'clean.jcm': clean });
    for (const args of [['check', '--format', 'xml'], ['check', '--nonsense'], ['chekc'], []]) {
      const { exitCode, errors } = jcm(args, { in: folder });
      assert.equal(exitCode, 2, args.join(' '));
      assert.match(errors, /^jcm: .+\n$/, args.join(' '));
    }
  });

  it('gives JSON that a program can apply', () => {
    const folder = folderOf({ 'wrong.jcm': wrongUnit });
    const { output, exitCode } = jcm(['check', '--format', 'json', 'wrong.jcm'], { in: folder });
    assert.equal(exitCode, 1);
    const { version, files, counts } = JSON.parse(output);
    assert.equal(version, 1);
    assert.deepEqual(counts, { error: 1, warning: 0, information: 0, hint: 0 });
    const [diagnostic] = files[0].diagnostics;
    const { start, end } = diagnostic.range;
    assert.ok(wrongUnit.slice(start.offset, end.offset).length > 0);
    const fix = diagnostic.fixes.find(({ preferred }: { preferred: boolean }) => preferred);
    let mended = wrongUnit;
    for (const { range, newText } of fix.edits.toReversed()) {
      mended = mended.slice(0, range.start.offset) + newText + mended.slice(range.end.offset);
    }
    assert.equal(jcm(['check', '-'], { in: folder, input: mended }).exitCode, 0, mended);
  });

  it('gives SARIF with rules, places and fixes', () => {
    const folder = folderOf({ 'wrong unit.jcm': wrongUnit });
    const { output } = jcm(['check', '--format', 'sarif', 'wrong unit.jcm'], { in: folder });
    const { version, runs } = JSON.parse(output);
    assert.equal(version, '2.1.0');
    const [{ results, tool }] = runs;
    assert.equal(tool.driver.name, 'jcm');
    const [result] = results;
    assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, 'wrong%20unit.jcm');
    assert.ok(region.startLine >= 2);
    assert.ok(result.fixes.length > 0);
  });

  it('gives annotations of GitHub Actions', () => {
    const folder = folderOf({ 'wrong.jcm': wrongUnit });
    const { output } = jcm(['check', '--format', 'github', 'wrong.jcm'], { in: folder });
    assert.match(
      output,
      /^::error file=wrong\.jcm,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=unit-[a-z]+::/,
    );
  });

  it('counts only what is severe enough, and accepts as many warnings as it is told', () => {
    const draft = 'methodology VN_AM001 {\n  title "Pumps"\n}\n';
    const folder = folderOf({ 'draft.jcm': draft });
    assert.equal(jcm(['check', 'draft.jcm'], { in: folder }).exitCode, 1);
    assert.equal(jcm(['check', '--severity', 'error', 'draft.jcm'], { in: folder }).exitCode, 0);
    assert.equal(jcm(['check', '--max-warnings', '20', 'draft.jcm'], { in: folder }).exitCode, 0);
  });

  it('speaks Japanese', () => {
    const folder = folderOf({ 'wrong.jcm': wrongUnit });
    const { output } = jcm(['check', 'wrong.jcm'], { in: folder, environment: { LANG: 'ja_JP.UTF-8' } });
    assert.match(output, /エラー/);
    assert.match(output, /[\u3040-\u309F]/);
  });

  it('reads what a text uses from the folder of that text', () => {
    const user = `methodology VN_AM001 {
  use "shared/factors.jcm"
  emissions : tCO2/p "Emissions" = EC * EF
}
`;
    const factors = `shared factors {
  fixed EC : kWh/p "Electricity consumption" { source "Plan" }
  fixed EF : tCO2/MWh "Emission factor" { source "Plan" }
}
`;
    const folder = folderOf({ 'specs/user.jcm': user, 'specs/shared/factors.jcm': factors });
    const { output } = jcm(['check', '--severity', 'error', 'specs/user.jcm'], { in: folder });
    assert.match(output, /user\.jcm:3:\d+: error: .*1000/);
    const alone = folderOf({ 'user.jcm': user });
    assert.match(
      jcm(['check', '--severity', 'error', 'user.jcm'], { in: alone }).output,
      /shared\/factors\.jcm/,
    );
  });
});
