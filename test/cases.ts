/**
 * Folders of cases: each `.jcm` file is one case, and says itself what should be found in it.
 *
 *     methodology A {
 *       fixed EF : tCO2/‸MWh = "Coal"
 *       //                     ^^^^^^ unexpected: what should be found here
 *     }
 *
 * - `‸` marks where the cursor stands. A case may have several; their offsets are in `cursors`, in order.
 * - A comment line with `^` marks a finding on the line above it: the `^` stand under what is found, the words behind
 *   them say what it is. Columns count UTF-16 units, without any `‸`.
 * - `|` instead of `^` marks a finding of no length; `^^^…` one that goes on in the lines below.
 * - What starts under the `//` itself gets its columns in figures, counted from 1: `//@1-3 words`.
 * - Several findings on a line have several comment lines, in the order of the text.
 *
 * The text of a case is what is left without the marks: no tool sees them. `checkFindings` compares what is marked with
 * what is found; with `UPDATE=1` in the environment it writes what is found into the file instead, for you to read.
 *
 *     for (const testCase of readCases(new URL('./cases/', import.meta.url)))
 *       it(testCase.name, () => {
 *         const { problems } = parse(testCase.text);
 *         checkFindings(testCase, problems.map((problem) => ({ ...problem, words: problem.kind })));
 *       });
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Something that stands in a text from one offset to another, and the words that tell what. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface Case {
  /** The name of the file without `.jcm`. */
  readonly name: string;
  readonly path: string;
  /** The file as it is, with its marks. */
  readonly source: string;
  /** The text without marks. */
  readonly text: string;
  /** The offsets into `text` at which a `‸` stands. */
  readonly cursors: readonly number[];
  /** What is marked, in the order of the file. The `end` of one that goes on below is the end of its line. */
  readonly marked: readonly Finding[];
}

const cursorMark = '‸';
const markLine = /^(\s*\/\/\s*)(?:(\^+)(…?)|(\|)|@(\d+)-(\d+))(?: (.*))?$/;

/**
 * Reads all cases of a folder and of the folders in it.
 *
 * @param folder the folder, mostly `new URL('./cases/', import.meta.url)`
 * @returns the cases in the order of their paths; at least one, or it throws
 */
export function readCases(folder: URL): readonly Case[] {
  const root = fileURLToPath(folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.jcm'),
  );
  assert.ok(files.length > 0, `no cases in ${root}`);
  return files.toSorted().map((file) => readCase(readFileSync(join(root, file), 'utf8'), join(root, file)));
}

/**
 * Reads one case.
 *
 * @param source a text with marks
 * @param path the file that it is from, if any
 */
export function readCase(source: string, path = ''): Case {
  const lines: string[] = [];
  const cursors: number[] = [];
  const marked: Finding[] = [];
  let lineStart = 0;
  let previousStart = 0;
  for (const line of source.split('\n')) {
    const mark = markLine.exec(line);
    if (mark !== null && lines.length > 0) {
      marked.push(markedFinding(mark, previousStart, lines.at(-1)!.length));
      continue;
    }
    const pieces = line.split(cursorMark);
    let offset = lineStart;
    for (const piece of pieces.slice(0, -1)) {
      offset += piece.length;
      cursors.push(offset);
    }
    const plain = pieces.join('');
    lines.push(plain);
    previousStart = lineStart;
    lineStart += plain.length + 1;
  }
  return { name: basename(path, '.jcm'), path, source, text: lines.join('\n'), cursors, marked };
}

function markedFinding(mark: RegExpExecArray, lineStart: number, lineLength: number): Finding {
  const [, before = '', carets, goesOn, , from, to, words = ''] = mark;
  if (from !== undefined) return { start: lineStart + Number(from) - 1, end: lineStart + Number(to), words };
  const start = lineStart + before.length;
  const length = goesOn ? lineLength - before.length : (carets?.length ?? 0);
  return { start, end: start + length, words };
}

/**
 * Fails if what is found is not what the case marks. With `UPDATE=1` it rewrites the file instead.
 *
 * @param testCase the case
 * @param found what a tool found in `testCase.text`, in any order; line ends in `words` are shown as `⏎`
 */
export function checkFindings(testCase: Case, found: readonly Finding[]): void {
  const actual = writeCase(testCase, found);
  if (process.env['UPDATE'] === '1') {
    if (actual !== testCase.source) writeFileSync(testCase.path, actual);
    return;
  }
  assert.equal(actual, testCase.source);
}

/** A case as it would be if it marked these findings. */
export function writeCase(testCase: Pick<Case, 'text' | 'cursors'>, found: readonly Finding[]): string {
  const lines: string[] = [];
  const inOrder = found.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let lineStart = 0;
  for (const line of testCase.text.split('\n')) {
    const lineEnd = lineStart + line.length;
    lines.push(withCursors(line, lineStart, testCase.cursors));
    for (const finding of inOrder) {
      if (finding.start >= lineStart && finding.start <= lineEnd)
        lines.push(markOf(finding, lineStart, lineEnd, /^\s*/.exec(line)![0].length));
    }
    lineStart = lineEnd + 1;
  }
  return lines.join('\n');
}

function withCursors(line: string, lineStart: number, cursors: readonly number[]): string {
  let marked = line;
  for (const cursor of cursors.toReversed()) {
    const column = cursor - lineStart;
    if (column >= 0 && column <= line.length)
      marked = marked.slice(0, column) + cursorMark + marked.slice(column);
  }
  return marked;
}

function markOf({ start, end, words }: Finding, lineStart: number, lineEnd: number, indent: number): string {
  const column = start - lineStart;
  const behind = words === '' ? '' : ` ${words.replace(/\r?\n/g, '⏎')}`;
  if (column < 2) return `//@${column + 1}-${Math.min(end, lineEnd) - lineStart}${behind}`;
  const comment = `${' '.repeat(Math.min(indent, column - 2))}//`.padEnd(column);
  if (start === end) return `${comment}|${behind}`;
  if (end > lineEnd) return `${comment}${'^'.repeat(Math.max(1, lineEnd - start))}…${behind}`;
  return `${comment}${'^'.repeat(end - start)}${behind}`;
}
