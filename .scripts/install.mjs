/** Makes sure that the packages of package-lock.json are installed. Needs nothing but Node and npm. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Runs npm in the project's folder, with its output shown.
 *
 * @param {string[]} args arguments of npm
 * @returns {boolean} whether it succeeded
 */
export function npm(args) {
  const self = process.env.npm_execpath;
  const result = self
    ? spawnSync(process.execPath, [self, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return result.status === 0;
}

/**
 * Installs the packages of package-lock.json unless exactly these are there.
 * Ends the process where npm cannot install them; npm has then said why.
 */
export function ensureInstalled() {
  if (installedAsLocked()) return;
  console.log('Installing packages (npm ci) …');
  if (!npm(['ci', '--no-audit', '--no-fund'])) {
    console.error('The packages could not be installed: see the message of npm above.');
    process.exit(1);
  }
}

function installedAsLocked() {
  const wanted = packages('package-lock.json');
  const present = packages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([place, entry]) => place === '' || entry.optional || present[place]?.version === entry.version,
  );
}

/**
 * @param {string} lockFile path inside the project
 * @returns {Record<string, { version?: string, optional?: boolean }>} the packages it lists, by place; none if it is absent
 */
function packages(lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(root, lockFile), 'utf8')).packages;
  } catch {
    return {};
  }
}
