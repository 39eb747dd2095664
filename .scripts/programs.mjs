/** The programs that the editor tests need: a Chromium and neovim. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const chromiums = [
  ...(process.env.CHROME_PATH ? [process.env.CHROME_PATH] : []),
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} path of an installed Chromium or Chrome */
export const findChromium = () => findProgram(chromiums);

/** @returns {string | undefined} path of an installed neovim */
export const findNeovim = () => findProgram(['nvim']);

/**
 * Makes sure that both programs are there; installs what is missing where Debian's apt-get can.
 *
 * @returns {boolean} whether both are there; if not, one line has said what to install
 */
export function ensurePrograms() {
  const missing = () => [...(findChromium() ? [] : ['chromium']), ...(findNeovim() ? [] : ['neovim'])];
  if (missing().length > 0 && findProgram(['apt-get'])) aptInstall(missing());
  const left = missing();
  if (left.length > 0) {
    console.error(
      `The editor tests need ${left.join(' and ')}: install ${left.length > 1 ? 'them' : 'it'} and run npm test again.`,
    );
  }
  return left.length === 0;
}

/** @param {string[]} packages names of Debian packages */
function aptInstall(packages) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (/** @type {string[]} */ ...args) => {
    const [program, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return (
      spawnSync(/** @type {string} */ (program), rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status ===
      0
    );
  };
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  if (run('update')) run('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * @param {string[]} names names to look for on the PATH, or whole paths
 * @returns {string | undefined} path of the first that can be executed
 */
function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const places = names.flatMap((name) =>
    path.isAbsolute(name)
      ? [name]
      : folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))),
  );
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
