/** `jcm fmt`, `jcm explain`, help and version. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { folderOf, jcm, removeFolders } from './jcm.ts';

const untidy = `shared   pumps {
fixed EC:MWh/p "Electricity"{source “Plan”}
  x=EC×2 // twice
}
`;
const tidy = `shared pumps {
  fixed EC : MWh/p "Electricity" { source "Plan" }
  x = EC * 2  // twice
}
`;

describe('jcm fmt', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('formats files in place, once', () => {
    const folder = folderOf({ 'a.jcm': untidy, 'b.jcm': tidy });
    const first = jcm(['fmt', '.'], { in: folder });
    assert.equal(first.exitCode, 0, first.errors);
    assert.equal(first.output, 'a.jcm\n');
    assert.equal(readFileSync(path.join(folder, 'a.jcm'), 'utf8'), tidy);
    assert.equal(jcm(['fmt', '.'], { in: folder }).output, '');
  });

  it('only lists with --check', () => {
    const folder = folderOf({ 'a.jcm': untidy });
    const { exitCode, output } = jcm(['fmt', '--check', 'a.jcm'], { in: folder });
    assert.equal(exitCode, 1);
    assert.equal(output, 'a.jcm\n');
    assert.equal(readFileSync(path.join(folder, 'a.jcm'), 'utf8'), untidy);
  });

  it('formats standard input to standard output', () => {
    assert.equal(jcm(['fmt', '-'], { in: folderOf({}), input: untidy }).output, tidy);
  });

  it('leaves a text with a syntax error as it is and says where the error stands', () => {
    const broken = 'shared pumps {\n  fixed EC :\n}\n';
    const folder = folderOf({ 'broken.jcm': broken });
    const before = statSync(path.join(folder, 'broken.jcm')).mtimeMs;
    const { exitCode, errors } = jcm(['fmt', 'broken.jcm'], { in: folder });
    assert.equal(exitCode, 1);
    assert.match(errors, /broken\.jcm: syntax error at 2:\d+/);
    assert.equal(statSync(path.join(folder, 'broken.jcm')).mtimeMs, before);
  });

  it('says that it may not write, and leaves the file', () => {
    const folder = folderOf({ 'a.jcm': untidy });
    const { exitCode, errors } = jcm(['fmt', 'a.jcm'], { in: folder, unprivileged: true });
    assert.equal(exitCode, 2, errors);
    assert.match(errors, /a\.jcm/);
    assert.equal(readFileSync(path.join(folder, 'a.jcm'), 'utf8'), untidy);
  });
});

describe('jcm explain', function () {
  this.timeout(60_000);

  it('explains a code with a text that is not accepted and one that is', () => {
    const { exitCode, output } = jcm(['explain', 'unit-scale'], { in: folderOf({}) });
    assert.equal(exitCode, 0);
    assert.match(output, /^unit-scale {2}error {2}Scale of a unit/);
    assert.match(output, /Not accepted:[^]*Accepted:/);
  });

  it('lists all, and explains each that it lists in both languages', () => {
    const listed = jcm(['explain'], { in: folderOf({}) })
      .output.trimEnd()
      .split('\n');
    assert.ok(listed.length >= 80, `${listed.length} codes`);
    const codes = listed.map((line) => line.split(' ')[0]!);
    for (const language of ['en', 'ja']) {
      const rules = JSON.parse(
        jcm(['explain', '--format', 'json', '--language', language, ...codes], { in: folderOf({}) }).output,
      );
      assert.equal(rules.length, codes.length);
      for (const { code, explanation, examples } of rules) {
        assert.ok(explanation.length > 40, code);
        assert.ok(examples.length > 0, code);
      }
    }
  });

  it('names near codes where there is none of a name', () => {
    const { exitCode, errors } = jcm(['explain', 'unit-scala'], { in: folderOf({}) });
    assert.equal(exitCode, 2);
    assert.match(errors, /there is no finding with the code "unit-scala"/);
  });
});

describe('jcm', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('tells its version, which is that of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.equal(jcm(['--version'], { in: folderOf({}) }).output, `${version}\n`);
  });

  it('has help for every command that it lists', () => {
    const { output } = jcm(['--help'], { in: folderOf({}) });
    const commands = [...output.matchAll(/^ {2}jcm ([a-z]+) /gm)].map(([, name]) => name!);
    assert.deepEqual(commands, ['check', 'test', 'calc', 'fmt', 'explain', 'lsp']);
    for (const command of commands) {
      const help = jcm([command, '--help'], { in: folderOf({}) });
      assert.equal(help.exitCode, 0);
      assert.match(help.output, new RegExp(`^usage: jcm ${command} `));
      assert.match(help.output, /--help/);
    }
  });
});
