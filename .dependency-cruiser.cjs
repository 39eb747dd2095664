/**
 * The architecture: data flows one way, from text to door. Each floor may import what its line names, and itself.
 * `npm run check` and test/architecture/ run these rules.
 */

/** Floor -> the floors it may import, as folders of the project. */
const floors = {
  grammar: [],
  'server/src/units': [],
  'server/src/reference': [],
  'server/src/model': ['grammar', 'server/src/units', 'server/src/reference'],
  'server/src/calc': ['server/src/model', 'grammar', 'server/src/units', 'server/src/reference'],
  'server/src/rules': [
    'server/src/calc',
    'server/src/model',
    'grammar',
    'server/src/units',
    'server/src/reference',
  ],
  'server/src/features': [
    'server/src/publish',
    'server/src/rules',
    'server/src/calc',
    'server/src/model',
    'grammar',
    'server/src/units',
    'server/src/reference',
  ],
  'server/src/publish': [
    'server/src/rules',
    'server/src/calc',
    'server/src/model',
    'grammar',
    'server/src/units',
    'server/src/reference',
  ],
};

const below = Object.keys(floors);
const doors = {
  'server/src/lsp': [...below],
  'server/src/cli': [...below],
  client: ['server/src/lsp/messages\\.ts$'],
};

const folder = (name) => `^${name}/`;
const anyOf = (names) => names.map((name) => (name.endsWith('$') ? `^${name}` : folder(name)));

const floorRules = Object.entries({ ...floors, ...doors }).map(([floor, allowed]) => ({
  name: `floor ${floor}`,
  comment: allowed.length
    ? `${floor}/ may import only itself and ${allowed.join(', ')}.`
    : `${floor}/ may import nothing of the project but itself.`,
  severity: 'error',
  from: { path: folder(floor) },
  to: {
    path: anyOf(['grammar', 'server', 'client', 'test', 'samples']),
    pathNot: anyOf([floor, ...allowed]),
  },
}));

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'no circles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no platform below the doors',
      comment: 'What is below lsp/, cli/ and client/ runs unchanged in Node and in a browser worker.',
      severity: 'error',
      from: { path: anyOf(below) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no protocol below the doors',
      comment: 'Only lsp/ and client/ speak the protocol; features/ may name its types and enumerations.',
      severity: 'error',
      from: { path: anyOf(below) },
      to: {
        path: ['(^|/)vscode($|/)', 'vscode-languageserver', 'vscode-languageclient', 'vscode-jsonrpc'],
        pathNot: ['vscode-languageserver-types'],
      },
    },
    {
      name: 'protocol types only in features',
      comment: 'Positions are offsets inside; the types of the protocol begin in features/.',
      severity: 'error',
      from: { path: anyOf(below), pathNot: [folder('server/src/features')] },
      to: { path: ['vscode-languageserver-types'] },
    },
    {
      name: 'client knows only message types',
      comment: 'The client imports nothing of the server but types, which leave no trace in its bundle.',
      severity: 'error',
      from: { path: folder('client') },
      to: { path: folder('server'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to a file or a package that is installed.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^vscode$'] },
    },
    {
      name: 'listed in package.json',
      comment: 'What ships is listed in dependencies, so that its version is fixed and its licence known.',
      severity: 'error',
      from: { path: anyOf(['grammar', 'server', 'client']) },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: ['node_modules/@types/'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['(^|/)dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'browser', 'default'],
      extensions: ['.ts', '.js', '.json', '.d.ts'],
    },
  },
};
