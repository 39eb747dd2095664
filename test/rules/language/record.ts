import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Fails if a text is not what was recorded. With `UPDATE=1` in the environment it is recorded instead, for you to read.
 *
 * @param file where it is recorded
 * @param actual the text
 */
export function checkRecord(file: URL, actual: string): void {
  if (process.env['UPDATE'] === '1') {
    writeFileSync(file, actual);
    return;
  }
  assert.equal(actual, existsSync(file) ? readFileSync(file, 'utf8') : '');
}
