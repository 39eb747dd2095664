/**
 * Cases as files. A case is a text with marks in it: `‸` is the cursor, `⟦…⟧` is a place that the answer should have.
 * A line `// file: shared/fuels.jcm` begins another file of the same case; what stands before the first is `main.jcm`.
 * Lines `// key: value` at the very top are settings of the case.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('cases', import.meta.url));

/** A place in a file of a case. */
export interface MarkedPlace {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

export interface Case {
  readonly name: string;
  /** Texts without marks, by address. */
  readonly files: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, string>;
  /** The cursor; at the start of the first file where none is marked. */
  readonly cursor: { readonly address: string; readonly offset: number };
  readonly marked: readonly MarkedPlace[];
  /** Compares an answer with the recorded one beside the case; `UPDATE=1` records it. */
  matchesRecord(answer: string): void;
}

/** Address of the first file of a case. */
export const mainAddress = 'file:///cases/main.jcm';

/** All cases of a folder, in the order of their names. */
export function casesIn(kind: string): readonly Case[] {
  const place = path.join(folder, kind);
  const names = readdirSync(place).filter((name) => name.endsWith('.jcm'));
  assert.ok(names.length > 0, `no cases in ${place}`);
  return names.toSorted().map((name) => readCase(path.join(place, name)));
}

function readCase(file: string): Case {
  const whole = readFileSync(file, 'utf8');
  const name = path.basename(file, '.jcm');
  const settings = new Map<string, string>();
  for (const [, key = '', value = ''] of whole.matchAll(/^\/\/ ([a-z ]+): (.*)\n/gm))
    settings.set(key, value);
  const files = new Map<string, string>();
  const marked: MarkedPlace[] = [];
  let cursor = { address: mainAddress, offset: 0 };
  const parts = whole.split(/^\/\/ file: (.*)\n/m);
  for (let index = 0; index < parts.length; index += 2) {
    const address = index === 0 ? mainAddress : `file:///cases/${parts[index - 1]}`;
    const read = readMarks(parts[index]!);
    files.set(address, read.text);
    marked.push(...read.spans.map((span) => ({ address, ...span })));
    if (read.cursor !== undefined) cursor = { address, offset: read.cursor };
  }
  return {
    name,
    files,
    settings,
    cursor,
    marked,
    matchesRecord(answer) {
      const record = file.replace(/\.jcm$/, '.txt');
      if (process.env['UPDATE'] === '1') writeFileSync(record, answer);
      assert.ok(existsSync(record), `no record ${record}: UPDATE=1 makes it`);
      assert.equal(answer, readFileSync(record, 'utf8'));
    },
  };
}

/** Takes the marks out of a text. */
export function readMarks(marks: string): {
  readonly text: string;
  readonly cursor: number | undefined;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
} {
  let text = '';
  let cursor: number | undefined;
  let start = 0;
  const spans: { start: number; end: number }[] = [];
  for (const character of marks) {
    if (character === '‸') cursor = text.length;
    else if (character === '⟦') start = text.length;
    else if (character === '⟧') spans.push({ start, end: text.length });
    else text += character;
  }
  return { text, cursor, spans };
}
