/** Checking many texts, on several processors where there are enough of them. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  duplicateMethodologies,
  numberedMethodologies,
  type NumberedMethodology,
} from '../rules/duplicate-methodologies.ts';
import type { Diagnostic, Language } from '../rules/rule.ts';
import { SourceAnalyser } from './analyse-source.ts';
import { readSources, type Source, type Unreadable } from './files.ts';

/** What was found in one text. */
export interface CheckedSource {
  readonly name: string;
  /** Without byte order mark. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly methodologies: readonly NumberedMethodology[];
}

/** What a thread is to do. */
export interface CheckTask {
  readonly sources: readonly Source[];
  readonly language: Language;
}

/** Starting a thread costs as much as checking about so many texts. */
const textsPerThread = 100;
/** More threads than this wait for the same disk and memory. */
const mostThreads = 8;

/**
 * Checks texts.
 *
 * @param sources where they are; standard input can be one of a few
 * @param language the language of the messages
 * @returns for each source, in the same order, what was found, or why it can't be read
 */
export async function checkSources(
  sources: readonly Source[],
  language: Language,
): Promise<readonly (CheckedSource | Unreadable)[]> {
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(sources.length / textsPerThread));
  if (threads < 2 || sources.some(({ standardInput }) => standardInput)) {
    return checkHere({ sources, language });
  }
  const share = Math.ceil(sources.length / threads);
  const parts = Array.from({ length: threads }, (_, thread) =>
    sources.slice(thread * share, (thread + 1) * share),
  );
  const others = parts.slice(1).map((part) => checkInThread({ sources: part, language }));
  const own = await checkHere({ sources: parts[0]!, language });
  return [own, ...(await Promise.all(others))].flat();
}

/** Checks texts in this thread; see `checkSources`. */
export async function checkHere({
  sources,
  language,
}: CheckTask): Promise<readonly (CheckedSource | Unreadable)[]> {
  const analyser = new SourceAnalyser(language);
  const results: (CheckedSource | Unreadable)[] = [];
  for await (const source of readSources(sources)) {
    if ('reason' in source) {
      results.push({ name: source.name, reason: source.reason });
      continue;
    }
    const { text, diagnostics, model } = await analyser.analyse(source);
    results.push({ name: source.name, text, diagnostics, methodologies: numberedMethodologies(model) });
  }
  return results;
}

function checkInThread(task: CheckTask): Promise<readonly (CheckedSource | Unreadable)[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/**
 * Finds methodologies that two of the texts have.
 *
 * @returns diagnostics by the name of the text
 */
export function duplicatesAmong(
  results: readonly (CheckedSource | Unreadable)[],
  language: Language,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = results.flatMap((result) =>
    'methodologies' in result ? [{ address: result.name, methodologies: result.methodologies }] : [],
  );
  return duplicateMethodologies(files, language);
}
