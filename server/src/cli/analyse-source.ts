/** Analysing texts of the file system, with the files that they use. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyse, type Analysis } from '../features/analysis.ts';
import { Workspace } from '../features/workspace.ts';
import type { Language } from '../rules/rule.ts';
import type { ReadSource } from './files.ts';

/** Analyses one text after another; files that several of them use are read and worked out once. */
export class SourceAnalyser {
  readonly #language: Language;
  #used: Workspace;

  /** @param language the language of the messages */
  constructor(language: Language) {
    this.#language = language;
    this.#used = Workspace.empty(language);
  }

  /**
   * Analyses a text. A file that it uses and that can't be read is as if it were not there: the analysis says so.
   *
   * @param source the text, with or without byte order mark
   */
  async analyse(source: ReadSource): Promise<Analysis> {
    const text = source.text.replace(/^\uFEFF/, '');
    if (!text.includes('use')) return analyse(text, this.#language);
    const address = addressOf(source);
    for (;;) {
      const workspace = this.#used.with(new Map([[address, text]]));
      const unread = workspace.unread(address);
      if (unread.length === 0) return workspace.analysis(address) ?? analyse(text, this.#language);
      const texts = await Promise.all(unread.map(async (used) => [used, await readUsed(used)] as const));
      this.#used = this.#used.with(new Map(texts));
    }
  }
}

/** The address of a text: its whole path, with `/`; of standard input without a name, one in the current folder. */
export function addressOf({ path: whole }: Pick<ReadSource, 'path'>): string {
  return (whole ?? path.resolve('stdin.jcm')).replaceAll(path.sep, '/');
}

async function readUsed(address: string): Promise<string | undefined> {
  try {
    return (await readFile(address, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
