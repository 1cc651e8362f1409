import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { plantedIn, plantedSurvey } from '../app/microdata/planted-survey.case.ts';
import { commandList } from '../main/commands.ts';
import { microdataEntries } from '../main/microdata-entries.ts';
import { wire } from '../main/wire.ts';
import type { ExitCode, Terminal } from './command.ts';
import { namedCommand } from './command-list.ts';
import { microdataAddCommand } from './microdata-add.ts';
import { microdataListCommand, microdataRemoveCommand, microdataShowCommand } from './microdata-list.ts';
import { microdataTabulateCommand } from './microdata-tabulate.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { RefusedError, sayRefusals } from './refused-error.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-micro-cli-'));
const data = join(work, 'data');
const house = wire({ root: resolve(import.meta.dirname, '../..'), dataFolder: data });
const list = commandList(house);
const survey = plantedSurvey(1200, 11);
const source = join(work, 'dn.csv');
writeFileSync(source, survey.csv);
/** Everything that any command said, in either language and to machines. */
const said: string[] = [];
after(async () => {
  await house.close();
  rmSync(work, { recursive: true });
});

async function run(...words: string[]): Promise<{ code: ExitCode; out: string; answer: Record<string, unknown> }> {
  const out: string[] = [];
  let answer: Record<string, unknown> = {};
  const terminal: Terminal = {
    language: said.length % 2 === 0 ? 'vi' : 'en',
    json: false,
    say: (line) => out.push(line),
    warn: (line) => out.push(line),
    answer: (value) => {
      answer = JSON.parse(JSON.stringify(value));
    },
    progress: ({ vi, en }) => out.push(vi, en),
    signal: new AbortController().signal,
  };
  const found = namedCommand(list, words);
  assert.ok(found, words.join(' '));
  const command = await found.entry.load();
  const line = parseCommandLine(command, words.slice(found.used));
  assert.deepEqual(line.faults, [], words.join(' '));
  const code = await command.run(line.input, terminal).catch((error: unknown) => {
    if (error instanceof RefusedError) return sayRefusals(terminal, error.refusals);
    throw error;
  });
  said.push(out.join('\n'), JSON.stringify(answer));
  return { code, out: out.join('\n'), answer };
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());

const leaked = (text: string): readonly string[] => plantedIn(text, survey);

const RULES = ['--rule', 'minimum=3', '--rule', 'dominance=2,0.85'];
const TABLE = ['--by', 'place,industry,ownership', '--measure', 'enterprises,workers', '--level', '2', ...RULES];

test('from microdata to a cluster dossier in one sitting, and what it rests on is the protected table', async () => {
  assert.equal((await run('microdata', 'add', source, '--as', 'dn', '--period', '2023', '--show')).code, 0);
  const added = await run('microdata', 'add', source, '--as', 'dn', '--period', '2023', '--status', 'synthetic');
  assert.equal(added.code, 0, added.out);
  assert.match((await run('microdata', 'list')).out, /dn\s+1200\s+1200/u);
  const looked = await run('microdata', 'tabulate', ...TABLE, '--show');
  assert.deepEqual([looked.code, looked.answer['output']], [0, null]);
  assert.doesNotMatch((await run('microdata', 'show', 'dn')).out, /told,|công bố,/u);
  const made = await run('microdata', 'tabulate', ...TABLE, '--out', join(work, 'out'), '--as-release', 'dn-2023');
  assert.equal(made.code, 0, made.out);
  assert.deepEqual(readdirSync(join(work, 'out')).sort(), ['README.en.md', 'README.vi.md', 'meta.json', 'table.csv']);
  const recipe = join(work, 'recipe.json');
  const cluster = ['--group', 'textile-garment', '--place', 'VN63-36', '--as-of', '2024-06-01'];
  assert.equal((await run('dossier', 'new', 'det-may', ...cluster, '--out', recipe)).code, 0);
  const built = await run(
    'dossier',
    'build',
    recipe,
    '--out',
    join(work, 'dossier'),
    '--format',
    'json',
    '--format',
    'html',
  );
  assert.equal(built.code, 0, built.out);
  const dossier = readFileSync(join(work, 'dossier/det-may.dossier.json'), 'utf8');
  assert.match(dossier, /"name":\s*"dn-2023"/u);
  const verified = await run('dossier', 'verify', join(work, 'dossier/det-may.dossier.json'));
  assert.equal(verified.code, 0, verified.out);
});

test('a second table that would expose a cell is refused by name, and files are never written over', async () => {
  const stricter = await run(
    'microdata',
    'tabulate',
    'dn',
    '--by',
    'place,industry',
    '--measure',
    'workers',
    '--level',
    '2',
    '--rule',
    'minimum=200',
    '--out',
    join(work, 'out2'),
  );
  assert.equal(stricter.code, 2);
  const [output] = ((await run('microdata', 'show', 'dn')).answer['outputs'] ?? []) as readonly { id: string }[];
  assert.ok(output && stricter.out.includes(output.id), stricter.out);
  assert.throws(() => statSync(join(work, 'out2')));
  assert.equal((await run('microdata', 'tabulate', 'dn', ...TABLE, '--out', join(work, 'out'))).code, 2);
  assert.equal((await run('microdata', 'tabulate', 'dn', ...TABLE)).code, 2);
  assert.equal(
    (await run('microdata', 'tabulate', 'dn', '--by', 'mst', '--measure', 'workers', ...RULES, '--show')).code,
    2,
  );
  assert.equal((await run('microdata', 'show', 'nobody')).code, 2);
  assert.equal((await run('microdata', 'remove', 'nobody')).code, 2);
});

test('no name, tax code or phone of the microdata stands in any answer, log, release, dossier or backup, nor in the zone itself', async () => {
  const spoiled = join(work, 'spoiled.csv');
  writeFileSync(spoiled, survey.csv.replaceAll(';Hà Nội;', ';;').replace(';1311;', ';mười;'));
  assert.equal(
    (await run('microdata', 'add', spoiled, '--as', 'bad', '--period', '2023', '--status', 'synthetic')).code,
    2,
  );
  const wrong = [
    'place=MST',
    'industry=Điện thoại',
    'ownership=Tên doanh nghiệp',
    'workers=MST',
    'turnover=Tên doanh nghiệp',
  ];
  for (const map of wrong) {
    const words = ['--as', 'bad', '--period', '2023', '--status', 'synthetic', '--map', map];
    assert.equal((await run('microdata', 'add', source, ...words)).code, 2, map);
  }
  assert.equal(leaked(survey.csv).length, 3, 'what was planted is found where it stands');
  const beside = [
    '--as',
    'beside',
    '--period',
    '2023',
    '--status',
    'synthetic',
    '--map',
    'place-name=Tên doanh nghiệp',
  ];
  assert.equal((await run('microdata', 'add', source, ...beside)).code, 0, 'a name beside a code is read, not kept');
  const backup = join(work, 'backup');
  assert.equal((await run('backup', backup)).code, 0);
  assert.equal((await run('pack', 'list')).code, 0);
  assert.equal((await run('data', 'list')).code, 0);
  assert.equal((await run('search', survey.secrets[1] ?? '')).code, 1, 'the register knows nothing of it');
  for (const text of said.filter((each) => !each.includes('"query"'))) assert.deepEqual(leaked(text), []);
  const folders = [data, backup, join(work, 'out'), join(work, 'dossier')];
  const files = folders.flatMap(filesUnder);
  assert.ok(files.length > 20, `${files.length} files were looked through`);
  for (const file of files) assert.deepEqual(leaked(readFileSync(file, 'utf8')), [], file);
  const backed = filesUnder(backup).filter((file) => file.includes('microdata'));
  assert.deepEqual(
    backed.map((file) => file.slice(backup.length)),
    ['/files/microdata/ledger.jsonl'],
  );
});

test('removed records are gone, and the commands of the zone are those that this test asks', async () => {
  for (const name of ['dn', 'beside']) assert.equal((await run('microdata', 'remove', name)).code, 0);
  assert.deepEqual(readdirSync(join(data, 'microdata/sets')), []);
  const needs = new Proxy({} as never, { get: () => assert.fail('a command asked for something before it was run') });
  const commands = [
    microdataAddCommand(needs),
    microdataListCommand(needs),
    microdataShowCommand(needs),
    microdataRemoveCommand(needs),
    microdataTabulateCommand(needs),
  ];
  assert.deepEqual(
    microdataEntries(house).map(({ name, about }) => [name, about]),
    commands.map(({ name, about }) => [name, about]),
  );
});
