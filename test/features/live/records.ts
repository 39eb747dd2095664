/** Recorded answers: a case and, beside it, what the editor is told. A person read each record and found it right. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Language } from '../../../server/src/rules/rule.ts';
import type { Case } from '../../cases.ts';

/** Compares an answer with the record beside a case; with `UPDATE=1` in the environment it becomes the record. */
export function matchesRecord({ path }: Case, answer: string): void {
  const record = path.replace(/\.jcm$/, '.txt');
  if (process.env['UPDATE'] === '1') writeFileSync(record, answer);
  assert.ok(existsSync(record), `no record ${record}: UPDATE=1 makes it`);
  assert.equal(answer, readFileSync(record, 'utf8'));
}

/** The language of a case: Japanese where its name ends with `-ja`. */
export function languageOf({ name }: Case): Language {
  return name.endsWith('-ja') ? 'ja' : 'en';
}

/** The line of an offset with the cursor in it. */
export function lineWithCursor(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return `${text.slice(start, offset)}‸${text.slice(offset, end === -1 ? undefined : end)}`.trim();
}
