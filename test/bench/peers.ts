/** The peers of the benchmark: installed here, on demand, from a package of their own. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Folder of the peers' package. */
export const peersFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'peers');

const require = createRequire(path.join(peersFolder, 'package.json'));

/** Installs the peers as their lock file says, unless they are there. Throws where npm cannot. */
export function installPeers(): void {
  const wanted: Record<string, string> = JSON.parse(
    readFileSync(path.join(peersFolder, 'package.json'), 'utf8'),
  ).dependencies;
  const present = Object.entries(wanted).every(([name, version]) => {
    const manifest = path.join(peersFolder, 'node_modules', name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
  if (present) return;
  console.log('Installing the peers (npm ci in test/bench/peers) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peersFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed: see the message of npm above.');
}

/** Path of a file of a peer's package. */
export function peerFile(...parts: readonly string[]): string {
  return path.join(peersFolder, 'node_modules', ...parts);
}

/** A parser that Peggy generates from our grammar for it; it builds a tree and links nothing. */
export function peggyParser(): (text: string) => unknown {
  const peggy = require('peggy');
  const parser = peggy.generate(readFileSync(path.join(peersFolder, 'jcm.peggy'), 'utf8'));
  return (text) => parser.parse(text);
}

/**
 * A Langium language from our grammar for it: parses, indexes, links and validates, but knows no units.
 *
 * @returns builds one text, and answers how many mistakes it found
 */
export async function langiumBuilder(): Promise<(text: string) => Promise<number>> {
  // Langium's parser calls this function, which came with Node 21.
  if (!('groupBy' in Object)) Object.defineProperty(Object, 'groupBy', { value: groupBy });
  const entry = (file: string) => import(pathToFileURL(peerFile('langium/lib', file)).href);
  const { createServicesForGrammar } = await entry('grammar/index.js');
  const { EmptyFileSystem, URI } = await entry('index.js');
  const services = await createServicesForGrammar({
    grammar: readFileSync(path.join(peersFolder, 'jcm.langium'), 'utf8'),
    ...EmptyFileSystem,
  });
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const [extension] = services.LanguageMetaData.fileExtensions;
  let count = 0;
  return async (text) => {
    const uri = URI.parse(`file:///bench-${count++}${extension}`);
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    const found = document.diagnostics?.length ?? 0;
    await LangiumDocuments.deleteDocument(uri);
    return found;
  };
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) {
  const groups: Record<PropertyKey, T[]> = Object.create(null);
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}
