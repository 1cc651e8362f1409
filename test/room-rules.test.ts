import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { before, describe, test } from 'node:test';

const root = resolve(import.meta.dirname, '..');
const configFile = join(root, '.dependency-cruiser.mjs');

// Said a second time, from DESIGN section 3, so that a slip of the pen in the configuration shows.
const purePairs: Readonly<Record<string, readonly string[]>> = {
  methods: [],
  model: [],
  matching: ['methods', 'model'],
  indicators: ['methods', 'model'],
  evidence: ['methods', 'model', 'indicators'],
  programme: ['model', 'evidence'],
  connect: ['model', 'matching'],
  register: ['model', 'matching'],
};
const pure = Object.keys(purePairs);
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...purePairs,
  app: pure,
  'store-duck': pure,
  'store-pg': ['model'],
  documents: ['model', 'evidence'],
  exchange: ['model'],
  http: ['app', 'model'],
  cli: ['app', 'model'],
  web: ['model', 'methods'],
  main: [...pure, 'app', 'store-duck', 'store-pg', 'documents', 'exchange', 'http', 'cli', 'web'],
};
const rooms = Object.keys(allowed);
const pairs = rooms.flatMap((from) => rooms.filter((to) => to !== from).map((to) => ({ from, to })));

type Plant = Readonly<{ file: string; text: string; rule: string }>;
const plants: readonly Plant[] = [
  { file: 'src/http/value.ts', text: `export { leaf } from '../evidence/leaf.ts';`, rule: 'room-http-types-only' },
  { file: 'src/cli/value.ts', text: `export { leaf } from '../evidence/leaf.ts';`, rule: 'room-cli-types-only' },
  { file: 'src/store-duck/use.ts', text: `export { leaf } from '../app/leaf.ts';`, rule: 'room-store-duck' },
  { file: 'src/documents/use.ts', text: `export { leaf } from '../app/leaf.ts';`, rule: 'room-documents' },
  { file: 'src/web/use.ts', text: `export { leaf } from '../http/leaf.ts';`, rule: 'room-web' },
  { file: 'src/model/edge.test.ts', text: `export { leaf } from '../app/leaf.ts';`, rule: 'room-model' },
  { file: 'tools/start.ts', text: `export { leaf } from '../src/main/leaf.ts';`, rule: 'nothing-reads-main' },
  { file: 'src/attic/reads.ts', text: `export { leaf } from '../model/leaf.ts';`, rule: 'unlisted-room-reads' },
  { file: 'src/attic/alone.ts', text: 'export const alone = 1;', rule: 'unlisted-room-stands-alone' },
  { file: 'src/main/attic.ts', text: `export { leaf } from '../attic/leaf.ts';`, rule: 'unlisted-room-is-read' },
  {
    file: 'src/model/egg.ts',
    text: `import type { Hen } from './hen.ts';\nexport type Egg = Hen[];`,
    rule: 'no-cycles',
  },
  { file: 'src/model/taste.ts', text: `import './edge.test.ts';`, rule: 'nothing-reads-tests' },
  { file: 'src/model/borrowed.ts', text: `export { leaf } from '../../test/leaf.ts';`, rule: 'sources-stay-in-src' },
  { file: 'src/app/file.ts', text: `export { readFileSync } from 'node:fs';`, rule: 'files-in-outer-rooms' },
  { file: 'src/app/file-promise.ts', text: `export * from 'node:fs/promises';`, rule: 'files-in-outer-rooms' },
  { file: 'src/app/environment.ts', text: `export { env } from 'node:process';`, rule: 'files-in-outer-rooms' },
  { file: 'src/documents/call.ts', text: `export { get } from 'node:https';`, rule: 'network-at-the-door' },
  {
    file: 'src/store-duck/program.ts',
    text: `export { spawn } from 'node:child_process';`,
    rule: 'no-hidden-programs',
  },
  {
    file: 'src/app/microdata/firm.ts',
    text: `export { leaf } from '../../register/leaf.ts';`,
    rule: 'statistics-know-no-register',
  },
  {
    file: 'src/app/register/survey.ts',
    text: `export { leaf } from '../../indicators/microdata/leaf.ts';`,
    rule: 'register-knows-no-statistics',
  },
  {
    file: 'src/indicators/microdata/leaf.ts',
    text: `import '../../register/leaf.ts';`,
    rule: 'statistics-know-no-register',
  },
  { file: 'src/model/hash.ts', text: `export { createHash } from 'node:crypto';`, rule: 'no-node-in-pure-rooms' },
  { file: 'src/web/hash.ts', text: `export { createHash } from 'node:crypto';`, rule: 'no-node-in-pure-rooms' },
  { file: 'src/app/package.ts', text: `export { leaf } from 'fflate';`, rule: 'no-packages-in-inner-rooms' },
  { file: 'src/methods/package.ts', text: `export { leaf } from 'fflate';`, rule: 'no-packages-in-inner-rooms' },
  { file: 'src/http/duck.ts', text: `export { leaf } from '@duckdb/node-api';`, rule: 'kept-in-store-duck' },
  { file: 'src/exchange/kysely.ts', text: `export { leaf } from 'kysely';`, rule: 'kept-in-store-pg' },
  { file: 'src/cli/server.ts', text: `export { leaf } from 'fastify';`, rule: 'kept-in-http' },
  { file: 'src/http/view.tsx', text: `export { leaf } from 'react';`, rule: 'kept-in-web' },
  { file: 'src/cli/build.ts', text: `export { leaf } from 'vite';`, rule: 'kept-in-main' },
  { file: 'src/cli/letter.ts', text: `export { leaf } from 'docx';`, rule: 'kept-in-documents' },
  { file: 'src/http/toy.ts', text: `export { leaf } from 'fast-check';`, rule: 'no-development-packages-in-sources' },
  { file: 'tools/chance.ts', text: `export { leaf } from 'by-chance';`, rule: 'no-undeclared-packages' },
  { file: 'tools/nowhere.ts', text: `export { leaf } from './nowhere-at-all.ts';`, rule: 'no-unresolvable' },
];

const lawful: Readonly<Record<string, string>> = {
  'src/http/types.ts': `export type { leaf } from '../evidence/leaf.ts';`,
  'src/store-duck/port.ts': `export { leaf } from '../app/ports.ts';`,
  'src/documents/port.ts': `export { leaf } from '../app/ports.ts';`,
  'src/web/wire.ts': `export { leaf } from '../http/contract.ts';`,
  'src/app/store.duck.test.ts': `import '../store-duck/leaf.ts';\nimport 'node:fs';\nimport 'fast-check';`,
  'src/methods/tool.test.ts': `import 'node:fs';\nimport 'fast-check';\nimport '../../test/leaf.ts';`,
  'src/store-duck/duck.ts': `import 'node:fs';\nexport { leaf } from '@duckdb/node-api';`,
  'src/http/server.ts': `import 'node:http';\nexport { leaf } from 'fastify';`,
  'src/app/hash.ts': `export { createHash } from 'node:crypto';`,
};

const dependencies = ['fflate', '@duckdb/node-api', 'kysely', 'fastify', 'docx', 'react', 'vite'];
const packageJson = {
  name: 'planted',
  type: 'module',
  dependencies: Object.fromEntries(dependencies.map((name) => [name, '1.0.0'])),
  devDependencies: { 'fast-check': '1.0.0' },
};

function plantedTree(): Readonly<Record<string, string>> {
  const leaf = 'export const leaf = 1;';
  const hen = `import type { Egg } from './egg.ts';\nexport type Hen = Egg[];`;
  const tree: Record<string, string> = {
    ...lawful,
    'tsconfig.json': '{}',
    'package.json': JSON.stringify(packageJson),
    'src/model/hen.ts': hen,
  };
  for (const room of rooms) tree[`src/${room}/leaf.ts`] = leaf;
  for (const file of ['src/app/ports.ts', 'src/http/contract.ts', 'src/attic/leaf.ts', 'test/leaf.ts'])
    tree[file] = leaf;
  for (const { from, to } of pairs) tree[`src/${from}/to-${to}.ts`] = `export { leaf } from '../${to}/leaf.ts';`;
  for (const { file, text } of plants) tree[file] = text;
  for (const name of [...dependencies, 'fast-check', 'by-chance']) {
    tree[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    tree[`node_modules/${name}/index.js`] = 'exports.leaf = 1;';
  }
  return tree;
}

type Violation = Readonly<{ from: string; rule: Readonly<{ name: string }> }>;

function violationsOf(tree: Readonly<Record<string, string>>): readonly Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-rooms-'));
  try {
    for (const [file, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const args = [cruiser, '--config', configFile, '--output-type', 'json', 'src', 'test', 'tools'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
    assert.ok(stdout.startsWith('{'), `the cruiser gave no answer: ${stderr}`);
    return JSON.parse(stdout).summary.violations;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('room rules', () => {
  let violations: readonly Violation[] = [];
  const rulesBroken = (file: string): readonly string[] =>
    violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  before(() => {
    violations = violationsOf(plantedTree());
  });

  for (const { file, text, rule } of plants) {
    test(`${rule} reports ${file}`, () => {
      assert.ok(rulesBroken(file).includes(rule), `${text}\nbroke only: ${rulesBroken(file).join(', ')}`);
    });
  }

  test('a room may read the rooms of the design, and is reported for every other', () => {
    const wrong = pairs.filter(({ from, to }) => {
      const mayRead = allowed[from]!.includes(to);
      const isTypesOnly = (from === 'http' || from === 'cli') && to === 'evidence';
      const broken = rulesBroken(`src/${from}/to-${to}.ts`);
      const expected = isTypesOnly ? `room-${from}-types-only` : `room-${from}`;
      return mayRead ? broken.length > 0 : !broken.includes(expected);
    });
    assert.deepEqual(wrong, []);
  });

  test('lawful imports break no rule', () => {
    assert.deepEqual(
      Object.keys(lawful).flatMap((file) => rulesBroken(file).map((rule) => `${file}: ${rule}`)),
      [],
    );
  });

  test('every rule of the configuration has a planted violation and a reason', async () => {
    const { default: configuration } = await import(configFile);
    const forbidden: readonly { name: string; comment: string }[] = configuration.forbidden;
    const seen = new Set(violations.map(({ rule }) => rule.name));
    assert.deepEqual(
      forbidden.filter(({ name, comment }) => !seen.has(name) || comment.length < 40).map(({ name }) => name),
      [],
    );
  });
});
