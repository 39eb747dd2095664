#!/usr/bin/env node
'use strict';
/**
 * Starts the bundle beside this file: `jcm.js` starts `jcm.bundle.js`. Where the build left code that this version of V8 has
 * compiled before, most of the time to start is saved; any other version refuses that code by itself and compiles anew.
 */
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const bundle = __filename.replace(/\.js$/, '.bundle.js');
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, 'utf8')}\n})`,
  { filename: bundle, cachedData: compiledBefore() },
);
script.runInThisContext()(exports, require, module, __filename, __dirname);

function compiledBefore() {
  try {
    return readFileSync(`${bundle}.cache`);
  } catch {
    return undefined;
  }
}
