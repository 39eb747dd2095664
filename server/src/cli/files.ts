/** Finding and reading the texts that a command works on. */
import { isUtf8 } from 'node:buffer';
import { readdir, readFileSync, type Dirent } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Failure, reasonOf } from './failure.ts';

/** A text to work on. */
export interface Source {
  /** What a person calls it: the path as given, or the name given to standard input. */
  readonly name: string;
  /** Where it lies, as a whole path; `undefined` for standard input without a name. */
  readonly path: string | undefined;
  /** True for standard input. */
  readonly standardInput: boolean;
}

/** A text, as it is in the file; a byte order mark stays. */
export interface ReadSource extends Source {
  readonly text: string;
}

/** Something that could not be read, with the reason. */
export interface Unreadable {
  readonly name: string;
  readonly reason: string;
}

export interface FoundSources {
  readonly sources: readonly Source[];
  readonly unreadable: readonly Unreadable[];
}

const globCharacters = /[*?[\]{}()!]/;

/**
 * Finds the texts that the arguments of a command name.
 *
 * @param places files, folders (with all below, without node_modules and folders that begin with a dot), globs, or
 *   `-` for standard input. Of folders and globs, only `.jcm` files count; links to folders are not followed.
 * @param standardInputName what to call standard input
 * @returns each text once, in the order of the arguments and then of the names; and what could not be looked at
 */
export async function findSources(
  places: readonly string[],
  standardInputName: string | undefined,
): Promise<FoundSources> {
  const sources = new Map<string, Source>();
  const unreadable: Unreadable[] = [];
  for (const place of places) {
    if (place === '-') {
      sources.set('-', standardInput(standardInputName));
      continue;
    }
    try {
      for (const name of await namesAt(place, unreadable)) {
        const whole = path.resolve(name);
        sources.set(whole, { name, path: whole, standardInput: false });
      }
    } catch (error) {
      unreadable.push({ name: place, reason: reasonOf(error) });
    }
  }
  return { sources: [...sources.values()], unreadable };
}

function standardInput(name: string | undefined): Source {
  return {
    name: name ?? '<stdin>',
    path: name === undefined ? undefined : path.resolve(name),
    standardInput: true,
  };
}

async function namesAt(place: string, unreadable: Unreadable[]): Promise<readonly string[]> {
  const kind = await kindOf(place);
  if (kind === 'file') return [path.normalize(place)];
  const { glob } = await import('tinyglobby');
  const before = unreadable.length;
  const options = {
    ignore: ['**/node_modules'],
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: noticing(unreadable) },
  };
  const found =
    kind === 'folder'
      ? (await glob('**/*.jcm', { ...options, cwd: place })).map((name) => path.join(place, name))
      : await glob(place.replaceAll(path.sep, '/'), { ...options, absolute: path.isAbsolute(place) });
  const names = found.filter((name) => name.endsWith('.jcm')).map((name) => path.normalize(name));
  if (names.length === 0 && unreadable.length === before) {
    throw new Failure(kind === 'folder' ? 'no .jcm files in this folder' : 'no .jcm files match');
  }
  return names.toSorted();
}

async function kindOf(place: string): Promise<'file' | 'folder' | 'glob'> {
  try {
    return (await stat(place)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (globCharacters.test(place)) return 'glob';
    throw error;
  }
}

/** The library passes over folders that it can't read; a check must not. */
function noticing(unreadable: Unreadable[]): typeof readdir {
  const noticed = (
    folder: string,
    options: { withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
  ): void =>
    readdir(folder, options, (error, entries) => {
      if (error) unreadable.push({ name: path.relative('', folder) || '.', reason: reasonOf(error) });
      done(error, entries);
    });
  return noticed as typeof readdir;
}

/**
 * Reads texts, one when it is asked for. Files are read at once and not in the background: for many small files that is ten times
 * as fast.
 *
 * @param sources what to read
 * @returns each text, or why it can't be read, in the same order
 */
export async function* readSources(
  sources: readonly Source[],
): AsyncGenerator<ReadSource | (Source & { readonly reason: string })> {
  for (const source of sources) yield await readSource(source);
}

async function readSource(source: Source): Promise<ReadSource | (Source & { readonly reason: string })> {
  try {
    const bytes = source.standardInput ? await buffer(process.stdin) : readFileSync(source.path!);
    return { ...source, text: decode(bytes) };
  } catch (error) {
    return { ...source, reason: reasonOf(error) };
  }
}

function decode(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  throw new Failure(
    mark === 0xfeff || mark === 0xfffe ? 'the text is UTF-16, not UTF-8' : 'the text is not UTF-8',
  );
}
