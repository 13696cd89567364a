// Who may import whom. A layer is a folder under src/; imports go downward only:
//   main, cli, classroom/server, workers -> ui, map -> store -> classroom/client -> match, classroom/protocol
//   -> ai, analysis, scenario, words -> engine. atlas (shapes of the map) stands beside them and imports nothing.
const BELOW = {
  engine: [],
  scenario: ['engine'],
  ai: ['engine'],
  analysis: ['ai', 'engine'],
  atlas: [],
  words: ['engine'],
  match: ['ai', 'analysis', 'scenario', 'words', 'engine'],
  'classroom/protocol': ['match', 'ai', 'analysis', 'scenario', 'words', 'engine'],
  'classroom/client': ['classroom/protocol', 'match', 'ai', 'analysis', 'scenario', 'words', 'engine'],
  'classroom/server': ['classroom/protocol', 'match', 'ai', 'analysis', 'scenario', 'words', 'engine', 'workers'],
  workers: ['match', 'ai', 'analysis', 'scenario', 'words', 'engine'],
  store: [
    'classroom/client',
    'classroom/protocol',
    'match',
    'ai',
    'analysis',
    'scenario',
    'words',
    'engine',
    'workers',
    'atlas',
  ],
  map: ['atlas', 'store', 'match', 'ai', 'analysis', 'scenario', 'words', 'engine'],
  ui: [
    'atlas',
    'store',
    'classroom/client',
    'classroom/protocol',
    'match',
    'ai',
    'analysis',
    'scenario',
    'words',
    'engine',
  ],
  cli: ['classroom/server', 'workers', 'match', 'ai', 'analysis', 'scenario', 'words', 'engine'],
};

/** Each library of package.json and the only places that may import it. */
const LIBRARIES = {
  phaser: ['map'],
  'react|react-dom': ['ui', 'main\\.tsx'],
  zustand: ['store'],
  zod: ['scenario', 'classroom/protocol'],
  seedrandom: ['engine'],
  '@stdlib': ['engine'],
  '@noble/hashes': ['engine', 'match', 'classroom'],
  'jsonc-parser': ['scenario'],
  i18next: ['words'],
  idb: ['store'],
  'topojson-client': ['atlas'],
  '@codemirror|@lezer|uqr|marked': ['ui'],
  'vscode-json-languageservice': ['workers'],
  'commander|cli-progress|sirv|tsx|linkedom': ['cli'],
  '@observablehq': ['cli', 'ui'],
  fastify: ['classroom/server'],
};

const layerRules = Object.entries(BELOW).map(([layer, below]) => ({
  name: `layer-${layer.replace('/', '-')}`,
  comment: `src/${layer} imports only: ${below.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: [layer, ...below].map((name) => `^src/${name}/`) },
}));

const libraryRules = Object.entries(LIBRARIES).map(([library, places]) => ({
  name: `library-${library.replace(/[^a-z]/g, '')}`,
  comment: `${library} is used only in: ${places.join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${places.join('|')})(/|$)` },
  to: { path: `node_modules/(${library})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle means that two files are one thought.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    ...layerRules,
    ...libraryRules,
    {
      name: 'engine-libraries',
      comment: 'The rules use seeded chance, exact maths and the digest, nothing else.',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(seedrandom|@stdlib|@noble/hashes|@types/seedrandom)/' },
    },
    {
      name: 'node-at-the-roots',
      comment: 'Only the command line, the server and worker threads know Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|workers|classroom/server)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-is-a-browser',
      severity: 'error',
      from: { path: '^src/main\\.tsx$' },
      to: { path: '^src/(cli|classroom/server)/' },
    },
    { name: 'src-does-not-import-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|assets)/' } },
    {
      name: 'kebab-case',
      comment: 'File names are lower case with hyphens.',
      severity: 'error',
      from: {},
      to: { path: '^src/.*[A-Z_]', pathNot: '[.]md$' },
    },
    {
      name: 'says-what-it-is',
      comment: 'Name a file after its subject.',
      severity: 'error',
      from: {},
      to: { path: '^src/.*/(util|utils|helper|helpers|types|manager|misc|common)[./]' },
    },
    {
      name: 'no-dev-library-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    exclude: { path: '\\?(url|raw|worker)' },
  },
};
