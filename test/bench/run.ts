/**
 * `npm run bench`: how fast the tools are, each beside a peer that is measured in the same run.
 * The peers are installed on demand in test/bench/peers.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { build } from '../../.scripts/build.mjs';
import type * as analysis from '../../server/src/features/analysis.ts';
import { generatePrisma } from './generate-prisma.ts';
import { generateShortSpec, generateSpec } from './generate-spec.ts';
import { TimedClient, type ServerProgram } from './language-client.ts';
import { printTable, sideBySide, timingOf, type Row, type Timing } from './measure.ts';
import { installPeers, langiumBuilder, peerFile, peggyParser } from './peers.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const jcm = path.join(root, 'server/dist/jcm.js');

installPeers();
await build();
const rows: Row[] = [];
await benchAnalysis();
await benchServer();
await benchCommand();
console.log();
printTable(rows);

/** The analysis as it ships: bundled, without the names that the loader of the tests keeps for each function. */
async function bundledAnalysis(): Promise<typeof analysis> {
  const outfile = path.join(root, '.build/bench/analysis.mjs');
  await bundle({
    absWorkingDir: root,
    entryPoints: ['server/src/features/analysis.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

async function benchAnalysis(): Promise<void> {
  const { analyse } = await bundledAnalysis();
  const langium = await langiumBuilder();
  const peggy = peggyParser();
  for (const { lines, aim, runs } of [
    { lines: 880, aim: 4, runs: 60 },
    { lines: 8_800, aim: 45, runs: 11 },
  ]) {
    const text = generateSpec(lines);
    const { diagnostics } = analyse(text);
    const found =
      diagnostics.filter(({ severity }) => severity !== 'information').length + (await langium(text));
    if (found > 0) throw new Error(`the text of ${lines} lines is not clean: ${found} findings`);
    peggy(text);
    const task = `parse, names, units, rules of ${text.split('\n').length} lines, ${Math.round(text.length / 1024)} KB`;
    // Each run gets a text of its own, so that no answer can come from a cache.
    let version = 0;
    const fresh = () => `// ${version++}\n${text}`;
    const timings = await sideBySide(
      { ours: () => analyse(fresh()), langium: () => langium(fresh()), peggy: () => peggy(fresh()) },
      runs,
      Math.ceil(runs / 2),
    );
    rows.push({ task, who: 'jcm', timing: timings['ours']!, aim: { median: aim } });
    rows.push({ task, who: 'langium 4.4, no units', timing: timings['langium']! });
    rows.push({ task, who: 'peggy 5.1, parse only', timing: timings['peggy']! });
  }
}

async function benchServer(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jcm-bench-'));
  const ours: ServerProgram = {
    args: [jcm, 'lsp', '--stdio'],
    languageId: 'jcm',
    uri: `file://${folder}/bench.jcm`,
  };
  const prisma: ServerProgram = {
    args: [peerFile('@prisma/language-server/dist/bin.js'), '--stdio'],
    languageId: 'prisma',
    uri: `file://${folder}/bench.prisma`,
  };
  const spec = generateSpec(880);
  const schema = generatePrisma(880);
  const start = 'start to first diagnostics, 880 lines';
  const starts: Record<'ours' | 'prisma', number[]> = { ours: [], prisma: [] };
  for (let run = 0; run < 11; run++) {
    for (const [who, program, text] of [
      ['ours', ours, spec],
      ['prisma', prisma, schema],
    ] as const) {
      const { client, time } = await TimedClient.start(program, text);
      client.close();
      starts[who].push(time);
    }
  }
  rows.push({ task: start, who: 'jcm lsp', timing: timingOf(starts.ours), aim: { median: 170 } });
  rows.push({ task: start, who: '@prisma/language-server', timing: timingOf(starts.prisma) });

  const { client: own } = await TimedClient.start(ours, spec);
  const { client: peer } = await TimedClient.start(prisma, schema);
  const keys: Record<'ours' | 'prisma', number[]> = { ours: [], prisma: [] };
  const ownPlace = placeOf(spec, '= RE_p - PE_p', 'RE_p');
  const peerPlace = placeOf(schema, 'name        String   @unique', 'String');
  for (let run = -20; run < 200; run++) {
    const broken = run % 2 === 0;
    const first = await own.change({ ...ownPlace, to: ownPlace.from + 4 }, broken ? 'RE_x' : 'RE_p');
    const second = await peer.change({ ...peerPlace, to: peerPlace.from + 6 }, broken ? 'Strong' : 'String');
    if (first.errors > 0 !== broken || second.errors > 0 !== broken)
      throw new Error(
        `wrong diagnostics: ${first.errors} of ours and ${second.errors} of the peer's after a ${broken ? 'break' : 'repair'}`,
      );
    if (run < 0) continue;
    keys.ours.push(first.time);
    keys.prisma.push(second.time);
  }
  own.close();
  peer.close();
  rmSync(folder, { recursive: true });
  const task = 'key to diagnostics over stdio, 880 lines';
  rows.push({ task, who: 'jcm lsp', timing: timingOf(keys.ours), aim: { median: 3, p95: 8 } });
  rows.push({ task, who: '@prisma/language-server', timing: timingOf(keys.prisma) });
}

function placeOf(text: string, line: string, word: string): { line: number; from: number } {
  const lines = text.split('\n');
  const number = lines.findIndex((candidate) => candidate.includes(line));
  if (number < 0) throw new Error(`"${line}" is not in the text`);
  return { line: number, from: lines[number]!.indexOf(line) + line.indexOf(word) };
}

async function benchCommand(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jcm-bench-'));
  for (const { count, aim, runs } of [
    { count: 1, aim: 110, runs: 15 },
    { count: 1_000, aim: 500, runs: 5 },
  ]) {
    const specs = path.join(folder, `specs-${count}`);
    const scripts = path.join(folder, `scripts-${count}`);
    const size = writeFiles(specs, scripts, count);
    const timings = await sideBySide(
      {
        node: () => run(process.execPath, ['-e', '0'], folder),
        ours: () => run(process.execPath, [jcm, 'check', specs], folder),
        biome: () => run(peerFile('.bin/biome'), ['lint', scripts], folder),
        eslint: () => run(process.execPath, [peerFile('eslint/bin/eslint.js'), '.'], scripts),
      },
      runs,
      1,
    );
    const task = `check of ${count} file${count > 1 ? 's' : ''}, ${Math.round(size / 1024)} KB`;
    const row = (who: string, timing: Timing): Row => ({ task, who, timing });
    rows.push({ ...row('jcm check', timings['ours']!), aim: { median: aim } });
    rows.push(row('biome lint', timings['biome']!));
    rows.push(row('eslint', timings['eslint']!));
    rows.push(row('floor: node -e 0', timings['node']!));
  }
  rmSync(folder, { recursive: true });
}

/** Writes so many specs of about 2.7 KB and as much JavaScript; answers the size of the specs. */
function writeFiles(specs: string, scripts: string, count: number): number {
  mkdirSync(specs);
  mkdirSync(scripts);
  writeFileSync(
    path.join(scripts, 'eslint.config.mjs'),
    'export default [{ rules: { "no-undef": "error", "no-unused-vars": "error", eqeqeq: "error" } }];\n',
  );
  let size = 0;
  for (let number = 1; number <= count; number++) {
    const spec = generateShortSpec(number);
    size += spec.length;
    writeFileSync(path.join(specs, `spec-${number}.jcm`), spec);
    writeFileSync(path.join(scripts, `script-${number}.js`), smallScript(spec.length));
  }
  return size;
}

function smallScript(length: number): string {
  let script = 'export let total = 0;\n';
  for (let part = 0; script.length < length; part++) {
    script += `export function emissions${part}(consumption, factor) {
  const reference = consumption * factor;
  const project = consumption * factor * 0.5;
  if (reference === project) return 0;
  total += reference - project;
  return reference - project;
}
`;
  }
  return script;
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`${path.basename(program)} ${args.join(' ')} ended with ${status}: ${stderr}`);
}
