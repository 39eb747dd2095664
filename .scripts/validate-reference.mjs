/**
 * Checks the reference data against their schemas: each `server/src/reference/x.json` against `x.schema.json` beside it.
 * `node .scripts/validate-reference.mjs`
 */
import { Ajv } from 'ajv';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

/** Where the reference data are. */
export const referenceFolder = path.join(root, 'server/src/reference');

/**
 * Validates every file of reference data in a folder.
 *
 * @param {string} [folder] the folder; that of the project where it is left out
 * @returns {Promise<string[]>} what is wrong, one line each; empty where nothing is
 */
export async function referenceProblems(folder = referenceFolder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const problems = [];
  for (const name of names.filter((other) => !other.endsWith('.schema.json'))) {
    const schemaName = name.replace(/\.json$/, '.schema.json');
    if (!names.includes(schemaName)) {
      problems.push(`${name}: there is no ${schemaName} beside it`);
      continue;
    }
    problems.push(...(await problemsOf(path.join(folder, name), path.join(folder, schemaName))));
  }
  return problems;
}

/**
 * @param {string} file
 * @param {string} schemaFile
 * @returns {Promise<string[]>}
 */
async function problemsOf(file, schemaFile) {
  const name = path.basename(file);
  try {
    const schema = JSON.parse(await readFile(schemaFile, 'utf8'));
    const data = JSON.parse(await readFile(file, 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
    if (validate(data)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const details = Object.values(params).join(', ');
      return `${name}${instancePath}: ${message ?? 'is wrong'}${details === '' ? '' : ` (${details})`}`;
    });
  } catch (error) {
    return [`${name} or its schema can't be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Validates the project's reference data. Rejects where something is wrong; the messages have then been printed. */
export async function validateReference() {
  const problems = await referenceProblems();
  if (problems.length === 0) return;
  for (const problem of problems) console.error(`Reference data: ${problem}`);
  throw new Error('The reference data do not fit their schemas.');
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  try {
    await validateReference();
  } catch {
    process.exitCode = 1;
  }
}
