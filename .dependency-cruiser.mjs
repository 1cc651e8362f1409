// The map of the house as rules that fail. Each room names what it may read; whatever is not named is refused.
// test/room-rules.test.ts plants one violation a rule and expects each to be reported.

const tests = '\\.(test|case)\\.ts$';
const pure = ['methods', 'model', 'matching', 'indicators', 'evidence', 'programme', 'connect', 'register'];
const records = ['store-duck', 'store-pg'];

/** Room → the rooms it may read, and why no others. An entry with `/` is a path in the room; `types:` is for types only. */
export const rooms = {
  methods: {
    reads: [],
    reason: 'Numbers in, numbers out: a method that knows the domain can not be checked against outside software.',
  },
  model: {
    reads: [],
    reason: 'The words of the domain stand under everything, so they can lean on nothing.',
  },
  matching: {
    reads: ['methods', 'model'],
    reason: 'Matching scores records of any origin: it may not know stores, use cases or indicators.',
  },
  indicators: {
    reads: ['methods', 'model'],
    reason:
      'Indicators turn domain tables into domain tables by methods: where the tables come from is not their matter.',
  },
  evidence: {
    reads: ['methods', 'model', 'indicators'],
    reason: 'Figures and claims are derived from indicators; how they are stored or printed is decided outside.',
  },
  programme: {
    reads: ['model', 'evidence'],
    reason: 'Workflows are pure state machines over the domain and its evidence.',
  },
  connect: {
    reads: ['model', 'matching'],
    reason: 'Capability, requirement and offer are compared by matching; cases are kept by a store behind a port.',
  },
  register: {
    reads: ['model', 'matching'],
    reason:
      'Public facts about enterprises, their identity and provenance. It may not know indicators, and they not it: the ' +
      'register zone and the statistical zone never meet in a computation.',
  },
  app: {
    reads: pure,
    reason:
      'Use cases say in ports.ts what they need; knowing a store, a format or a protocol would turn the arrow round.',
  },
  'store-duck': {
    reads: ['app/ports', ...pure],
    reason: 'A store fills ports of app; knowing a use case would let SQL decide what the program does.',
  },
  'store-pg': {
    reads: ['app/ports', 'model'],
    reason: 'Records are kept as the model words them; computing on them belongs to the pure rooms.',
  },
  documents: {
    reads: ['app/ports', 'model', 'evidence'],
    reason: 'A document shows evidence that exists already; it computes no figure of its own.',
  },
  exchange: {
    reads: ['app/ports', 'model'],
    reason: 'Outside formats become the words of the model at the door, and nothing else.',
  },
  http: {
    reads: ['app', 'model', 'types:evidence'],
    reason:
      'Pages and routes ask app. They may name the types of evidence, because answers of app are made of figures and ' +
      'claims; a value from evidence would be a computation in a page.',
  },
  cli: {
    reads: ['app', 'model', 'types:evidence'],
    reason: 'A command asks app. It may name the types of evidence that answers of app are made of, as http may.',
  },
  web: {
    reads: ['model', 'methods', 'http/contract'],
    reason:
      'What runs in the browser knows the wire contract and pure rooms only: all else would be shipped to readers.',
  },
  main: {
    reads: null,
    reason: 'The one place that wires; so it may read every room, and no room may read it.',
  },
};

/** The files of the two legal zones, in whatever room they lie. */
const zones = {
  register: '^src/(register/|[a-z-]+/((desks|routes|contract)/)?(ports-)?register[/.-])',
  statistics: '^src/[a-z-]+/((desks|routes|contract)/)?(ports-)?micro(data|-desk|-zone)?[/.-]',
};

const names = Object.keys(rooms);
const outer = [...records, 'documents', 'exchange', 'http', 'cli', 'main'];
const inRoom = (list) => `^src/(${list.join('|')})/`;
const asPath = (entry) => (entry.includes('/') ? `^src/${entry}[./-]` : `^src/${entry}/`);

function roomRule([name, { reads, reason }]) {
  const own = [`^src/${name}/`, '^node_modules/'];
  const allowed = (reads ?? names).map((entry) => asPath(entry.replace('types:', '')));
  // Tests of use cases and of outer rooms run on real stores, so only their sources keep to the map.
  const isOuter = name === 'app' || outer.includes(name);
  return {
    name: `room-${name}`,
    comment: reason,
    severity: 'error',
    from: { path: `^src/${name}/`, ...(isOuter ? { pathNot: tests } : {}) },
    to: { path: '^src/', pathNot: [...own, ...allowed] },
  };
}

const typesOnlyRules = names
  .filter((name) => rooms[name].reads?.some((entry) => entry.startsWith('types:')))
  .map((name) => ({
    name: `room-${name}-types-only`,
    comment: rooms[name].reason,
    severity: 'error',
    from: { path: `^src/${name}/`, pathNot: tests },
    to: {
      path: rooms[name].reads.filter((entry) => entry.startsWith('types:')).map((entry) => asPath(entry.slice(6))),
      dependencyTypesNot: ['type-only'],
    },
  }));

/** A package that stands for a decision → the only rooms that may know it. */
const kept = {
  '@duckdb/node-api': ['store-duck'],
  '@electric-sql/pglite|kysely|pg': ['store-pg'],
  'fastify|zod': ['http', 'main'],
  'react|react-dom|react-aria-components|@tanstack/[^/]+': ['web'],
  vite: ['main'],
  'docx|exceljs|@myriaddreamin/[^/]+': ['documents'],
};

const keptRules = Object.entries(kept).map(([packages, list]) => ({
  name: `kept-in-${list[0]}`,
  comment: `Only ${list.join(' and ')} may know this package, so that replacing it touches one room.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [inRoom(list), tests] },
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
}));

const core = (list) => ({ dependencyTypes: ['core'], path: `^(node:)?(${list.join('|')})(/|$)` });

/** Node's own modules that reach outside the program → the only rooms that may use them. */
const effects = [
  {
    name: 'files-in-outer-rooms',
    comment: 'What reads files can not be re-run from its arguments: files are read by the rooms at the edge.',
    rooms: outer,
    modules: ['fs', 'os', 'process', 'worker_threads', 'cluster', 'readline', 'tty', 'repl', 'vm', 'v8', 'inspector'],
  },
  {
    name: 'network-at-the-door',
    comment: 'Nothing is fetched unasked: only the server, the clients of exchange and the wiring may open a socket.',
    rooms: ['http', 'exchange', 'store-pg', 'main'],
    modules: ['http', 'https', 'http2', 'net', 'dgram', 'tls', 'dns'],
  },
  {
    name: 'no-hidden-programs',
    comment: 'Another program is a dependency nobody pinned: only the wiring and the command line may start one.',
    rooms: ['cli', 'main'],
    modules: ['child_process'],
  },
];

const effectRules = effects.map(({ name, comment, rooms: list, modules }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: [inRoom(list), tests] },
  to: core(modules),
}));

const listed = `^src/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    ...Object.entries(rooms)
      .filter(([, { reads }]) => reads !== null)
      .map(roomRule),
    ...typesOnlyRules,
    {
      name: 'nothing-reads-main',
      comment: rooms.main.reason,
      severity: 'error',
      from: { pathNot: ['^src/main/', '^(test|bench)/', tests] },
      to: { path: '^src/main/' },
    },
    {
      name: 'unlisted-room-reads',
      comment: 'A room not listed in this file may not exist: add it here, with its reason, when an issue needs it.',
      severity: 'error',
      from: { path: '^src/', pathNot: listed },
      to: {},
    },
    {
      name: 'unlisted-room-stands-alone',
      comment: 'As above, for a file that imports nothing and that nothing imports.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: listed },
      to: {},
    },
    {
      name: 'unlisted-room-is-read',
      comment: 'As above, for a file that others import.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: listed },
    },
    {
      name: 'no-cycles',
      comment: 'Files in a cycle can only be read, tested and moved together; type-only cycles count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-reads-tests',
      comment: 'A test is the end of the line: what others need of it belongs in a file of its own.',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'sources-stay-in-src',
      comment: 'The program must run without its tests, tools and benches; data come through a store, not an import.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^(test|tools|bench|packs|doc)/' },
    },
    {
      name: 'statistics-know-no-register',
      comment: 'The two legal zones never meet in a computation: what reads microdata may not know the register.',
      severity: 'error',
      from: { path: zones.statistics },
      to: { path: zones.register },
    },
    {
      name: 'register-knows-no-statistics',
      comment: 'The two legal zones never meet in a computation: what reads the register may not know microdata.',
      severity: 'error',
      from: { path: zones.register },
      to: { path: zones.statistics },
    },
    ...effectRules,
    {
      name: 'no-node-in-pure-rooms',
      comment: 'Pure rooms also run in a browser and in a second compile without ambient types.',
      severity: 'error',
      from: { path: inRoom([...pure, 'web']), pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-packages-in-inner-rooms',
      comment: 'What a figure means may not change with a package: packages stay in the outer rooms.',
      severity: 'error',
      from: { path: inRoom([...pure, 'app']), pathNot: tests },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    ...keptRules,
    {
      name: 'no-development-packages-in-sources',
      comment: 'The program is installed without development packages; only types, which vanish, may come from them.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that package.json does not name is there by chance and has no line in doc/licences.md.',
      severity: 'error',
      from: { path: '^(src|test|tools|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails at run time, on the path nobody tried.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.fixture\\.(R|py)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};

export default configuration;
