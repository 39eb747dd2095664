/** Runs the built command `jcm` as a person would, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command. */
export const program = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../server/dist/jcm.js');

export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface RunOptions {
  /** Folder that the command is started in. */
  readonly in: string;
  /** What is on standard input; nothing where absent. */
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs it as the user `nobody` where the tests run as root, whom no permission stops. */
  readonly unprivileged?: boolean;
}

/** An environment in which neither colours nor languages depend on who runs the tests. */
const plainEnvironment = { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), LANG: 'C.UTF-8' };
const nobody = 65_534;

/** Runs `jcm` with these arguments and waits for its end. */
export function jcm(args: readonly string[], options: RunOptions): Outcome {
  const asNobody = options.unprivileged === true && process.getuid?.() === 0;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], {
    cwd: options.in,
    input: options.input ?? '',
    env: { ...plainEnvironment, ...options.environment },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    ...(asNobody && { uid: nobody, gid: nobody }),
  });
  if (error) throw error;
  return { exitCode: status, output: stdout, errors: stderr };
}

const made: string[] = [];

/**
 * Makes a folder with files, which `removeFolders` takes away again.
 *
 * @param files their contents, by path in the folder; a path that ends in `/` is a folder
 * @returns path of the folder
 */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'jcm-cli-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    mkdirSync(name.endsWith('/') ? place : path.dirname(place), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(place, content);
  }
  return folder;
}

/** Takes away the folders that `folderOf` made: for `after` of a test file. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
