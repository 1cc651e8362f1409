import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { buildDossier } from '../app/dossier/build-dossier.ts';
import { verifyDossier } from '../app/dossier/verify-dossier.ts';
import { parseRecipe } from '../evidence/parse-recipe.ts';
import type { Recipe } from '../evidence/recipe.ts';
import { commandList } from '../main/commands.ts';
import { openDesk } from '../main/open-desk.ts';
import { wire } from '../main/wire.ts';
import type { Command, Terminal } from './command.ts';
import { definitionsAddCommand } from './definitions-add.ts';
import { definitionsListCommand } from './definitions-list.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { RefusedError } from './refused-error.ts';

const root = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'lienket-definitions-'));
const house = wire({ root, dataFolder: join(work, 'data') });
after(async () => {
  await house.close();
  rmSync(work, { recursive: true });
});

interface Answer {
  readonly release?: { readonly name: string; readonly version: string; readonly hash: string };
  readonly groups?: readonly { readonly id: string; readonly codes: readonly string[] }[];
  readonly definitions?: readonly {
    readonly id: string;
    readonly version: string;
    readonly release: object | null;
    readonly codes: readonly { readonly classification: string; readonly code: string }[];
  }[];
}

async function commandOf(name: string): Promise<Command> {
  if (name === 'definitions list')
    return definitionsListCommand({
      definitionSource: async () => ({ shelf: await house.shelf(), tables: await house.tables() }),
    });
  const entry = commandList(house).entries.find((each) => each.name === name);
  assert.ok(entry);
  const command = await entry.load();
  if (name === 'definitions add') assert.deepEqual(command.options, definitionsAddCommand(NO_NEEDS).options);
  return command;
}

const NO_NEEDS = { definitionPorts: () => Promise.reject(new Error('not asked')) };

/** Runs a command of the program; refusals come back as their codes. */
async function run(name: string, ...args: string[]): Promise<Answer & { readonly refused: readonly string[] }> {
  const command = await commandOf(name);
  let answer: Answer = {};
  const terminal: Terminal = {
    language: 'en',
    json: true,
    say: () => undefined,
    warn: () => undefined,
    answer: (value) => {
      answer = JSON.parse(JSON.stringify(value));
    },
    progress: () => undefined,
    signal: new AbortController().signal,
  };
  const line = parseCommandLine(command, args);
  assert.deepEqual(line.faults, []);
  try {
    await command.run(line.input, terminal);
    return { ...answer, refused: [] };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { refused: error.refusals.map(({ code }) => code) };
  }
}

const file = (name: string, text: string): string => {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
};

const save = (path: string, name: string, ...more: string[]) =>
  run('definitions add', path, '--name', name, '--industries', 'naics2012', ...more);

const releases = (): readonly string[] => {
  mkdirSync(join(work, 'data', 'releases'), { recursive: true });
  return readdirSync(join(work, 'data', 'releases')).sort();
};

test('clusters that the search found become versioned definitions that keep the run which made them', async () => {
  const table = join(root, 'doc/methods/us-states.csv');
  const found = await run(
    'method',
    'cluster-search',
    '--table',
    `x=${table}`,
    '--param',
    'groups=10',
    '--out',
    join(work, 'found'),
  );
  assert.deepEqual(found.refused, []);
  const path = join(work, 'found', 'definition.csv');
  const saved = await save(path, 'found');
  assert.deepEqual([saved.refused, saved.release?.name, saved.release?.version], [[], 'found', '1']);
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  assert.equal(saved.groups?.length, new Set(rows.map((row) => row.split(',')[1])).size);
  const listed = await run('definitions list');
  const own = listed.definitions?.filter(({ release }) => release !== null) ?? [];
  const told = own.flatMap(({ id, codes }) => codes.map(({ code }) => `${code},${id.replace('found-', '')}`));
  assert.deepEqual([...told].sort(), [...rows].sort());
  const descriptor = JSON.parse(readFileSync(join(work, 'data/releases/found@1/datapackage.json'), 'utf8'));
  const hash = createHash('sha256').update(readFileSync(table)).digest('hex');
  assert.match(descriptor['lienket:steps'][0], /^Ran cluster-search@\d+ on x = us-states\.csv/);
  assert.ok(descriptor['lienket:steps'][0].includes(hash));
  const verified = await run('pack verify', join(work, 'data/releases/found@1'));
  assert.deepEqual(verified.refused, []);
});

test('communities, and clusters with names in any file of two columns, can be saved too', async () => {
  const communities = await save(file('community.csv', 'node,community\n3341,0\n3342,0\n3361,1\n'), 'communities');
  assert.deepEqual(communities.groups, [
    { id: 'communities-0', codes: ['3341', '3342'] },
    { id: 'communities-1', codes: ['3361'] },
  ]);
  const named = await save(file('named.csv', 'industry,cluster\n3341,IT\n3361,Automotive\n3362,Automotive\n'), 'named');
  assert.deepEqual(named.groups, [
    { id: 'named-Automotive', codes: ['3361', '3362'] },
    { id: 'named-IT', codes: ['3341'] },
  ]);
});

test('all faults of a set are told at once and nothing is written', async () => {
  const before = releases();
  const bad = file('bad.csv', 'industry,cluster\n33,0\nabc,0\n9999,1\n3341,0\n3341,1\n');
  assert.deepEqual((await save(bad, 'vn-places')).refused, ['name-of-a-pack', 'bad-form', 'unknown-code', 'twice']);
  assert.deepEqual((await save(file('none.csv', 'industry,cluster\n'), 'none')).refused, ['empty']);
  assert.deepEqual((await save(file('columns.csv', 'code,group\n3341,0\n'), 'x')).refused, ['missing-column']);
  assert.deepEqual((await save(join(work, 'no-such-file.csv'), 'x')).refused, ['unreadable-file']);
  assert.deepEqual(releases(), before);
});

test('a taken name is refused, and a newer version leaves the old one in the dossiers that name it', async () => {
  const first = file('v1.csv', 'industry,cluster\n3341,0\n3344,0\n');
  const second = file('v2.csv', 'industry,cluster\n3341,0\n3361,0\n');
  await save(first, 'versions');
  assert.deepEqual((await save(second, 'versions')).refused, ['name-taken']);
  const ports = await openDesk(house, { program: 'test' });
  const parsed = parseRecipe(readFileSync(join(root, 'recipes/us-electronics-santa-clara.json'), 'utf8'), 'recipe');
  assert.ok(parsed.ok);
  const recipe = (version: string): Recipe => ({
    ...parsed.value,
    claims: [],
    cluster: { ...parsed.value.cluster, group: { id: 'versions-0', version } },
  });
  const before = await buildDossier(ports, recipe('1'));
  const again = await save(second, 'versions', '--replace');
  assert.equal(again.release?.version, '2');
  const after = await buildDossier(ports, recipe('1'));
  assert.deepEqual(after.report.figures, before.report.figures);
  assert.deepEqual(
    after.gathered.content.codes.map(({ code }) => code),
    ['3341', '3344'],
  );
  const used = after.report.releases.find(({ name }) => name === 'versions');
  assert.deepEqual([used?.version, used?.newer], ['1', '2']);
  const newer = await buildDossier(ports, recipe('2'));
  assert.notDeepEqual(newer.report.figures, before.report.figures);
  const verified = await verifyDossier(ports, { ...after.file, carried: [] });
  assert.deepEqual([verified.holds, verified.newer.map(({ name }) => name)], [true, ['versions']]);
  await assert.rejects(buildDossier(ports, recipe('3')), { code: 'unknown-group' });
});
