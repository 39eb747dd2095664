'use strict';
/**
 * Runs a program of server/dist once and keeps, beside its bundle, the code that V8 compiled on the way:
 * `node warm.cjs server/dist/jcm.js check samples`.
 */
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');
const path = require('node:path');

const [program, ...args] = process.argv.slice(2);
const loader = path.resolve(program);
process.argv = [process.argv[0], loader, ...args];

let script;
vm.Script = class extends vm.Script {
  constructor(...options) {
    super(...options);
    script ??= this;
  }
};
process.on('exit', () =>
  writeFileSync(`${loader.replace(/\.js$/, '.bundle.js')}.cache`, script.createCachedData()),
);
require(loader);
