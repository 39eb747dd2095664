/** The pieces of text in the pages about the language, and what the tools say of them. */
import { readFileSync } from 'node:fs';
import type { Analysis } from '../../server/src/features/analysis.ts';
import { Workspace } from '../../server/src/features/workspace.ts';
import { LineMap } from '../../server/src/publish/lines.ts';
import type { Severity } from '../../server/src/rules/rule.ts';

/** A fenced piece of a page. */
export interface Snippet {
  /** The first word behind the fence: `jcm`, `ebnf`. */
  readonly language: string;
  /** The further words behind it: `wrong`, `items`. */
  readonly words: readonly string[];
  readonly text: string;
  /** The line of the page on which its fence stands, counted from 1. */
  readonly line: number;
}

/** Something that the tools found. */
export interface Found {
  /** The line and the column of the text at which it begins, counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** Reads a page of the folder `grammar/`. */
export function readPage(name: string): string {
  return readFileSync(new URL(`../../grammar/${name}`, import.meta.url), 'utf8');
}

/** The fenced pieces of a page, in its order. */
export function snippetsOf(page: string): readonly Snippet[] {
  return [...page.matchAll(/^```(\w+)([^\n]*)\n([^]*?)^```$/gm)].map((match) => ({
    language: match[1]!,
    words: match[2]!.trim().split(' ').filter(Boolean),
    text: match[3]!,
    line: page.slice(0, match.index).split('\n').length,
  }));
}

/**
 * Analyses a text.
 *
 * @param text the text
 * @param others further files, by the path that `use` names
 */
export function look(
  text: string,
  others: ReadonlyMap<string, string> = new Map(),
): { readonly analysis: Analysis; readonly found: readonly Found[] } {
  const address = 'file:///page/text.jcm';
  const files = [...others].map(([path, content]): [string, string] => [`file:///page/${path}`, content]);
  const analysis = Workspace.empty('en')
    .with(new Map([...files, [address, text]]))
    .analysis(address)!;
  const lines = new LineMap(text);
  const found = analysis.diagnostics.map(({ start, code, severity, message }) => ({
    ...lines.at(start),
    code,
    severity,
    message,
  }));
  return { analysis, found };
}

/** A page without its fenced pieces. */
function withoutPieces(page: string): string {
  return page.replace(/^```[^]*?^```$/gm, '');
}

/** Where the links of a page lead, without those to other sites. */
export function links(page: string): readonly string[] {
  return [...withoutPieces(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** The headings of a page as links name them: `#a-first-methodology` without the `#`. */
export function headings(page: string): readonly string[] {
  return [...withoutPieces(page).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/**
 * The rows of a table of a page.
 *
 * @param page the page
 * @param head what stands in the first cell of its head
 * @returns the cells of each row below the head
 */
export function tableRows(page: string, head: string): readonly (readonly string[])[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^\\| ${head} +\\|`).test(line));
  if (start < 0) return [];
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
