/**
 * Many texts at one moment, with what they mean. A snapshot never changes: a change gives a new one, which keeps the
 * analysis of each file until its text, or the text of a file that it uses, changes. What is asked for is worked out
 * on demand and kept.
 */
import { parse, type ParseResult } from '../../../grammar/parse.ts';
import { buildModel } from '../model/build.ts';
import type { Model, UsedFile, UsedFiles } from '../model/model.ts';
import type { Language } from '../rules/rule.ts';
import { resolvePath } from './addresses.ts';
import { analyseModel, type Analysis } from './analysis.ts';
import type { HasText } from './positions.ts';

/** A file of a snapshot. What is not asked for yet is `undefined`. */
interface Entry extends HasText {
  parsed: ParseResult | undefined;
  /** Address of each file that it names with `use`, by path as written. */
  uses: ReadonlyMap<string, string> | undefined;
  /** What its methodologies are called, without those that have no name yet. */
  names: readonly string[] | undefined;
  model: Model | undefined;
  analysis: Analysis | undefined;
}

/** Texts by address; `undefined` says that there is no such file. */
export type Texts = ReadonlyMap<string, string | undefined>;

export class Workspace {
  /** The language of the messages. */
  readonly language: Language;
  readonly #entries: ReadonlyMap<string, Entry | undefined>;

  private constructor(language: Language, entries: ReadonlyMap<string, Entry | undefined>) {
    this.language = language;
    this.#entries = entries;
  }

  /** A workspace without files. */
  static empty(language: Language): Workspace {
    return new Workspace(language, new Map());
  }

  /** The same files with messages in another language. */
  in(language: Language): Workspace {
    if (language === this.language) return this;
    const entries = new Map<string, Entry | undefined>();
    for (const [address, entry] of this.#entries) {
      entries.set(address, entry && { ...entry, analysis: undefined });
    }
    return new Workspace(language, entries);
  }

  /** The workspace with these texts in place of the old ones. */
  with(texts: Texts): Workspace {
    const entries = new Map(this.#entries);
    const changed = new Set<string>();
    for (const [address, text] of texts) {
      if (entries.has(address) && entries.get(address)?.text === text) continue;
      changed.add(address);
      entries.set(address, text === undefined ? undefined : newEntry(text));
    }
    if (changed.size === 0) return this;
    for (const [address, entry] of this.#entries) {
      if (entry?.model === undefined || changed.has(address)) continue;
      if (this.#reaches(address, (used) => changed.has(used))) {
        entries.set(address, { ...entry, model: undefined, analysis: undefined });
      }
    }
    return new Workspace(this.language, entries);
  }

  /** Whether the text at an address, or that there is none, is known. */
  knows(address: string): boolean {
    return this.#entries.has(address);
  }

  /** Addresses of all files, in the order in which they became known. */
  get addresses(): readonly string[] {
    return [...this.#entries].filter(([, entry]) => entry !== undefined).map(([address]) => address);
  }

  /** The text at an address. */
  text(address: string): string | undefined {
    return this.#entries.get(address)?.text;
  }

  /** What holds the text at an address. */
  source(address: string): HasText | undefined {
    return this.#entries.get(address);
  }

  /** The parse of a file, whose names and units need not be worked out for it. */
  parsed(address: string): ParseResult | undefined {
    const entry = this.#entries.get(address);
    return entry && parsedOf(entry);
  }

  /** What the methodologies of a file are called: all that is kept of a file that nobody has asked more of. */
  methodologyNames(address: string): readonly string[] {
    const entry = this.#entries.get(address);
    if (entry === undefined) return [];
    entry.names ??= (entry.parsed ?? parse(entry.text)).tree.methodologies
      .map(({ name }) => name.text)
      .filter((name) => name !== '');
    return entry.names;
  }

  /** The names and units of a file. */
  model(address: string): Model | undefined {
    const entry = this.#entries.get(address);
    if (entry === undefined) return undefined;
    entry.model ??= buildModel(entry.text, parsedOf(entry).tree, this.#usedFiles(address, entry));
    return entry.model;
  }

  /** Everything that is known of a file. */
  analysis(address: string): Analysis | undefined {
    const entry = this.#entries.get(address);
    const model = this.model(address);
    if (entry === undefined || model === undefined) return undefined;
    entry.analysis ??= analyseModel(entry.text, parsedOf(entry), model, this.language);
    return entry.analysis;
  }

  /** The files that a file uses, directly or through others, and that nobody has read yet. */
  unread(address: string): readonly string[] {
    const unread: string[] = [];
    this.#reaches(address, (used) => {
      if (!this.knows(used)) unread.push(used);
      return false;
    });
    return unread;
  }

  /** Addresses of the files that use a file, directly or through others, and of the file itself. */
  usersOf(address: string): readonly string[] {
    return this.addresses.filter(
      (user) => user === address || this.#reaches(user, (used) => used === address),
    );
  }

  #usedFiles(address: string, entry: Entry): UsedFiles {
    const files = new Map<string, UsedFile | 'circle' | undefined>();
    for (const [path, used] of usesOf(address, entry)) {
      const circular = used === address || this.#reaches(used, (further) => further === address);
      files.set(path, circular ? 'circle' : this.#usedFile(used));
    }
    return files;
  }

  #usedFile(address: string): UsedFile | undefined {
    const model = this.model(address);
    return model && { address, text: this.text(address)!, model };
  }

  /** Whether one of the files that a file uses, directly or through others, is wanted. */
  #reaches(address: string, wanted: (used: string) => boolean): boolean {
    const seen = new Set<string>();
    const open = [address];
    for (let current = open.pop(); current !== undefined; current = open.pop()) {
      const entry = this.#entries.get(current);
      if (entry === undefined) continue;
      for (const used of usesOf(current, entry).values()) {
        if (seen.has(used)) continue;
        if (wanted(used)) return true;
        seen.add(used);
        open.push(used);
      }
    }
    return false;
  }
}

function newEntry(text: string): Entry {
  return {
    text,
    parsed: undefined,
    uses: undefined,
    names: undefined,
    model: undefined,
    analysis: undefined,
  };
}

function parsedOf(entry: Entry): ParseResult {
  entry.parsed ??= parse(entry.text);
  return entry.parsed;
}

function usesOf(address: string, entry: Entry): ReadonlyMap<string, string> {
  entry.uses ??= new Map(
    parsedOf(entry)
      .tree.methodologies.flatMap(({ items }) => items)
      .filter((item) => item.kind === 'use')
      .map(({ path }) => path.variants[0]?.value ?? '')
      .filter((path) => path !== '')
      .map((path) => [path, resolvePath(address, path)]),
  );
  return entry.uses;
}
