/** Addresses of texts: `file:///home/me/pumps.jcm`, nothing in it percent-encoded. */

/**
 * The address that a path names, seen from a file.
 *
 * @param from address of the file that names it
 * @param path path with `/`: `shared/fuels.jcm`, `../fuels.jcm`
 * @returns the address; `..` above the root stays at the root
 */
export function resolvePath(from: string, path: string): string {
  const root = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/[^/]*)?\//i.exec(from)?.[0] ?? '';
  const folders = path.startsWith('/') ? [] : from.slice(root.length).split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.' && part !== '') folders.push(part);
  }
  return root + folders.join('/');
}

/**
 * The path by which a file names another one: the reverse of `resolvePath`.
 *
 * @param from address of the file that names
 * @param to address of the file that is named
 * @returns the path with `/`; `undefined` where they have no folder in common
 */
export function relativePath(from: string, to: string): string | undefined {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let common = 0;
  while (common < start.length && common < end.length - 1 && start[common] === end[common]) common++;
  const path = [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/');
  return resolvePath(from, path) === to ? path : undefined;
}
