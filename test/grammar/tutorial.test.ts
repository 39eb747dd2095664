/**
 * The tutorial, followed step by step: what it says that the tools say, they say.
 *
 * - A piece `jcm` is the file; `jcm add` goes before its last brace; `diff` replaces lines, which stand in it once.
 * - A piece `problems` is what the panel of VS Code lists, and a piece `console` what a terminal shows.
 *
 * With `UPDATE=1` in the environment, what is listed and shown is written into the page instead, for you to read.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Severity, TextEdit } from '../../server/src/rules/rule.ts';
import { folderOf, jcm, removeFolders } from '../cli/jcm.ts';
import { headings, links, look, readPage, snippetsOf, type Snippet } from './pages.ts';

const name = 'VN_PM910-heat-pump-dryers.jcm';
const address = new URL('../../grammar/TUTORIAL.md', import.meta.url);
const page = readPage('TUTORIAL.md');
const snippets = snippetsOf(page);
const isUpdate = process.env['UPDATE'] === '1';

const signs: Readonly<Record<Severity, string>> = { error: '⊗', warning: '⚠', information: 'ⓘ', hint: '' };

/** What the panel lists of a text: the worst first, hints not at all. */
function problemsOf(text: string): string {
  const listed = Object.entries(signs).flatMap(([severity, sign]) =>
    look(text)
      .found.filter((one) => one.severity === severity && sign !== '')
      .map(
        ({ message, code, line, column }) => `${sign} ${message} jcm(${code}) [Ln ${line}, Col ${column}]\n`,
      ),
  );
  return listed.join('') || 'No problems have been detected in the workspace.\n';
}

function added(file: string, text: string): string {
  const end = file.lastIndexOf('}');
  return `${file.slice(0, end)}\n${text}${file.slice(end)}`;
}

function changed(file: string, diff: string): string {
  const lines = (sign: string) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [lines('-'), lines('+')];
  assert.equal(file.split(before).length, 2, `stands in the file once:\n${before}`);
  return file.replace(before, () => after);
}

/** A text with edits made in it. */
function edited(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end), text);
}

/** Runs the commands of a terminal in a folder, and writes down what is shown. */
function session(folder: string, text: string): string {
  const commands = text.split('\n').filter((line) => line.startsWith('$ jcm '));
  return commands
    .map((command) => `${command}\n${jcm(command.slice('$ jcm '.length).split(' '), { in: folder }).output}`)
    .join('')
    .replace(/\n\n+$/, '\n');
}

describe('the tutorial', () => {
  const shownInstead = new Map<Snippet, string>();
  const files = new Map<Snippet, string>();
  let file = '';
  let folder = '';

  for (const snippet of snippets) {
    const { language, words, text } = snippet;
    if (language === 'jcm') file = words.includes('add') ? added(file, text) : text;
    else if (language === 'diff') file = changed(file, text);
    files.set(snippet, file);
  }

  before(() => {
    folder = folderOf({ [name]: file });
  });
  after(() => {
    removeFolders();
    if (!isUpdate) return;
    const lines = page.split('\n');
    for (const [{ line, text }, actual] of [...shownInstead].toReversed())
      lines.splice(line, text.split('\n').length - 1, ...actual.split('\n').slice(0, -1));
    writeFileSync(address, lines.join('\n'));
  });

  for (const snippet of snippets) {
    const { language, text, line } = snippet;
    if (language !== 'problems' && language !== 'console') continue;
    it(`line ${line}: ${language === 'problems' ? 'lists' : 'shows'} what the page says`, () => {
      const actual = language === 'problems' ? problemsOf(files.get(snippet)!) : session(folder, text);
      if (isUpdate) shownInstead.set(snippet, actual);
      else assert.equal(actual, text);
    });
  }

  it('ends with a methodology in which nothing is found', () => {
    assert.deepEqual(look(file).found, []);
    assert.ok(
      readFileSync(path.join(folder, name), 'utf8').includes('sum(i: W[i] * SFC_RE(goods_of[i])) * EF_LPG'),
    );
  });

  it('names fixes that are offered where it says so, with what they do', () => {
    const offered = new Map<string, readonly string[]>();
    for (const text of new Set(files.values())) {
      for (const { fixes } of look(text).analysis.diagnostics)
        for (const { title, edits } of fixes)
          offered.set(title, [...(offered.get(title) ?? []), edited(text, edits)]);
    }
    const named = page.matchAll(/_((?:Declare|Give|Insert|Write) [^\n]*?)_(?!\w)/g);
    const titles = Array.from(named, ([, title]) => title!);
    assert.ok(titles.length > 5, 'fixes are named');
    assert.deepEqual(
      titles.filter((title) => !offered.has(title)),
      [],
    );
    const stages = new Set(files.values());
    const asShown = titles.filter((title) => offered.get(title)!.some((text) => stages.has(text)));
    assert.deepEqual(asShown, ['Write VN', 'Give the number its unit: 500 [kW]', 'Declare EC_PJ in MWh/p']);
  });

  it('has links that lead to files and headings', () => {
    for (const link of links(page)) {
      const [target = '', anchor] = link.split('#');
      const place = new URL(target, address);
      assert.ok(existsSync(place), link);
      if (anchor !== undefined) assert.ok(headings(readFileSync(place, 'utf8')).includes(anchor), link);
    }
  });
});
