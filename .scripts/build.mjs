/**
 * Bundles the extension, the language server and the command line, and stages the extension as it ships.
 * `node .scripts/build.mjs [--watch]`
 */
import { build as bundle, context } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';
import { keepCompiledCode, placeLoaders } from './code-cache.mjs';
import { stageExtension } from './stage.mjs';
import { validateReference } from './validate-reference.mjs';

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  target: 'es2022',
};

// In CommonJS output `import.meta` is empty, so the address of the file is given to it.
/** @type {import('esbuild').BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { 'import.meta.url': '__fileUrl' },
  banner: { js: 'const __fileUrl=require("node:url").pathToFileURL(__filename).href;' },
};

/** @type {import('esbuild').BuildOptions} */
const browser = { ...common, platform: 'browser' };

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: ['client/src/desktop.ts'],
    outfile: 'client/dist/desktop.js',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/web.ts'],
    outfile: 'client/dist/web.js',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: { preview: 'client/src/preview/page/page.ts' },
    outdir: 'client/dist',
  },
  { ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'server/dist/server.bundle.js' },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/lsp/browser.ts'],
    outfile: 'server/dist/browser.js',
  },
  {
    ...node,
    entryPoints: ['server/src/cli/jcm.ts'],
    outfile: 'server/dist/jcm.bundle.js',
  },
];

/**
 * Builds everything once: the bundles in client/dist and server/dist, and the extension in .build/extension.
 * Rejects where a bundle fails or the reference data are wrong; the reason has then been printed.
 */
export async function build() {
  await validateReference();
  await prepare();
  await Promise.all(bundles.map((options) => bundle(options)));
  await placeLoaders();
  keepCompiledCode();
  try {
    await stageExtension();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    throw error;
  }
}

async function watch() {
  await prepare();
  /** @type {import('esbuild').Plugin} */
  const stage = {
    name: 'stage',
    setup: (setup) =>
      setup.onEnd(async (result) => {
        if (result.errors.length > 0) return;
        await placeLoaders();
        await stageExtension();
      }),
  };
  for (const options of bundles) {
    const watched = await context({ ...options, logLevel: 'info', plugins: [stage] });
    await watched.watch();
  }
}

async function prepare() {
  for (const folder of ['client/dist', 'server/dist']) {
    await mkdir(path.join(root, folder), { recursive: true });
    // The project is made of ES modules; what is bundled is CommonJS, as editors load it.
    await writeFile(path.join(root, folder, 'package.json'), '{ "type": "commonjs" }\n');
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  try {
    await (process.argv.includes('--watch') ? watch() : build());
  } catch {
    process.exitCode = 1;
  }
}
