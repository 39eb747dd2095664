/** Texts that nobody writes: each is handled or refused with a message at its place, never with a stack trace or a hang. */
import assert from 'node:assert/strict';
import { folderOf, jcm, removeFolders } from './jcm.ts';

const million = 1_000_000;

/** Printable characters in an order that means nothing. */
function noise(length: number): string {
  return Array.from({ length }, (_, position) => String.fromCharCode(33 + ((position * 7_919) % 90))).join(
    '',
  );
}

const texts: Readonly<Record<string, string>> = {
  'more than the limit': ' '.repeat(7 * million),
  'noise of 5 MB': noise(5 * million),
  '10,000 brackets deep': `shared a {\n  x = ${'('.repeat(10_000)}1${')'.repeat(10_000)}\n}\n`,
  'a line of 1 MB': `shared a {\n  x = ${'1 + '.repeat(million / 4)}1\n}\n`,
  '100,000 blocks that nobody closes': `methodology A {\n${'fixed a {\n'.repeat(100_000)}`,
  'a text that nobody closes': `methodology A {\n  title "${'x'.repeat(million)}`,
  'a comment that nobody closes': `methodology A {\n  /* ${'x'.repeat(million)}`,
  '50,000 conditions deep': `shared a {\n  x = ${'if 1 > 0 then '.repeat(50_000)}\n}\n`,
  'a chain of 20,000 indices': `shared a {\n  x = a${'[i'.repeat(20_000)}\n}\n`,
};

describe('jcm check on hostile texts', function () {
  this.timeout(120_000);
  after(removeFolders);

  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      const folder = folderOf({ 'hostile.jcm': text });
      const { exitCode, output, errors } = jcm(['check', 'hostile.jcm'], { in: folder });
      assert.equal(errors, '');
      assert.equal(exitCode, 1);
      assert.match(output, /^hostile\.jcm:\d+:\d+: error: .+\[[a-z-]+\]$/m);
      const reported = output.match(/^hostile\.jcm:\d+:\d+: error: /gm)!.length;
      assert.ok(reported <= 100, `${reported} errors`);
    });
  }
});
