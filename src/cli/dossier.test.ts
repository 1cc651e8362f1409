import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { DossierFile } from '../app/dossier/dossier-file.ts';
import { methodHere } from '../app/methods/method-here.case.ts';
import { parseRecipe } from '../evidence/parse-recipe.ts';
import { carryReleases, layOutCarried } from '../exchange/carried-releases.ts';
import { recipeFolders } from '../exchange/recipe-folders.ts';
import { folderShelf } from '../exchange/release-shelf.ts';
import { duckTableSource } from '../store-duck/table-source.ts';
import type { Command, ExitCode, Terminal } from './command.ts';
import { dossierBuildCommand } from './dossier-build.ts';
import { dossierDiffCommand } from './dossier-diff.ts';
import { dossierListCommand } from './dossier-list.ts';
import type { DeskPorts, DossierNeeds } from './dossier-needs.ts';
import { dossierNewCommand } from './dossier-new.ts';
import { dossierVerifyCommand } from './dossier-verify.ts';
import { RefusedError } from './refused-error.ts';
import { serveCommand } from './serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'lienket-cli-dossier-'));
const shelf = folderShelf({ packs: join(root, 'packs'), added: join(work, 'releases') });
const tables = duckTableSource(shelf);
after(async () => {
  await tables.close();
  rmSync(work, { recursive: true, force: true });
});

const ports: DeskPorts = {
  shelf,
  tables,
  program: 'lienket test',
  methodRoom: methodHere,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  recipes: recipeFolders({ examples: join(root, 'recipes'), own: join(work, 'recipes'), parse: parseRecipe }),
  writers: { write: async (format, report) => new TextEncoder().encode(`${format} ${report.id}`) },
  carry: (releases) => carryReleases(shelf, releases),
};
const needs: DossierNeeds = {
  deskPorts: async () => ports,
  parseRecipe,
  withCarried: async (given, file) => {
    await layOutCarried(file.carried, join(work, 'carried'));
    return { ports: given, close: async () => undefined };
  },
  today: () => '2026-11-23',
};

async function run(
  command: Command,
  operands: readonly string[],
  options: Readonly<Record<string, readonly string[]>> = {},
): Promise<{ code: ExitCode; said: readonly string[]; answer: unknown }> {
  const said: string[] = [];
  let answer: unknown;
  const terminal: Terminal = {
    language: 'en',
    json: true,
    say: (line) => said.push(line),
    warn: (line) => said.push(line),
    answer: (value) => {
      answer = value;
    },
    progress: () => undefined,
    signal: new AbortController().signal,
  };
  const code = await command.run({ operands, options, flags: new Set() }, terminal);
  return { code, said, answer };
}

const NEW = { group: ['textile-garment'], place: ['VN63-36'], 'as-of': ['2024-06-01', '2026-11-23'] };

test('new writes a recipe that is listed, built, verified and served from the data folder', async () => {
  assert.equal((await run(dossierNewCommand(needs), ['may-nam-dinh'], NEW)).code, 0);
  assert.match(JSON.stringify((await run(dossierListCommand(needs), [])).answer), /may-nam-dinh/);
  const out = join(work, 'out');
  assert.equal((await run(dossierBuildCommand(needs), ['may-nam-dinh'], { out: [out] })).code, 0);
  assert.deepEqual(readdirSync(out).sort(), [
    'may-nam-dinh.dossier.json',
    'may-nam-dinh.en.docx',
    'may-nam-dinh.en.html',
    'may-nam-dinh.en.pdf',
    'may-nam-dinh.en.xlsx',
  ]);
  const verified = await run(dossierVerifyCommand(needs), [join(out, 'may-nam-dinh.dossier.json')]);
  assert.equal(verified.code, 0, verified.said.join());
});

test('new never overwrites and refuses what cannot be computed', async () => {
  await assert.rejects(run(dossierNewCommand(needs), ['may-nam-dinh'], NEW), RefusedError);
  await assert.rejects(run(dossierNewCommand(needs), ['x'], { ...NEW, place: ['VN63-99'] }), RefusedError);
  await assert.rejects(run(dossierNewCommand(needs), ['y'], { ...NEW, 'as-of': ['hôm nay'] }), RefusedError);
});

test('verify exits 1 and names the first number that differs; a cut file is refused', async () => {
  const path = join(work, 'out/may-nam-dinh.dossier.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as DossierFile;
  const [name = '', id = ''] =
    Object.entries(file.names).find(([, figure]) => file.figures[figure]?.value !== null) ?? [];
  const bent = join(work, 'bent.json');
  writeFileSync(
    bent,
    JSON.stringify({ ...file, figures: { ...file.figures, [id]: { ...file.figures[id], value: 12345.678 } } }),
  );
  const result = await run(dossierVerifyCommand(needs), [bent]);
  assert.equal(result.code, 1);
  assert.match(result.said.join(), new RegExp(name.replaceAll('/', '\\/')));
  writeFileSync(bent, readFileSync(path, 'utf8').slice(0, 5000));
  await assert.rejects(run(dossierVerifyCommand(needs), [bent]), RefusedError);
  await assert.rejects(run(dossierVerifyCommand(needs), [join(work, 'none.json')]), RefusedError);
});

test('a carried release whose content is not what its hash says is refused', async () => {
  const ref = { name: 'x', version: '1', hash: `sha256:${'0'.repeat(64)}` };
  await assert.rejects(layOutCarried([{ ref, files: { 'datapackage.json': 'e30=' } }], join(work, 'carried')));
  const hash = `sha256:${createHash('sha256').update('{}').digest('hex')}`;
  const escaping = { 'datapackage.json': Buffer.from('{}').toString('base64'), '../evil': 'e30=' };
  await assert.rejects(
    layOutCarried([{ ref: { ...ref, hash }, files: escaping }], join(work, 'carried')),
    /plain name/,
  );
});

test('a build takes away what a killed build left behind, and nothing of a living one', async () => {
  const out = join(work, 'out');
  mkdirSync(join(out, '.building-999999999-abc'), { recursive: true });
  mkdirSync(join(out, `.building-${process.pid}-abc`), { recursive: true });
  assert.equal((await run(dossierBuildCommand(needs), ['may-nam-dinh'], { out: [out], format: ['json'] })).code, 0);
  assert.deepEqual(
    readdirSync(out).filter((name) => name.startsWith('.')),
    [`.building-${process.pid}-abc`],
  );
  rmSync(join(out, `.building-${process.pid}-abc`), { recursive: true });
});

test('diff exits 0 on the same file and 1 when something moved', async () => {
  const path = join(work, 'out/may-nam-dinh.dossier.json');
  assert.equal((await run(dossierDiffCommand(), [path, path])).code, 0);
  const file = JSON.parse(readFileSync(path, 'utf8')) as DossierFile;
  const other = join(work, 'other.json');
  writeFileSync(
    other,
    JSON.stringify({ ...file, answers: file.answers.map((entry) => ({ ...entry, answer: 'yes' })) }),
  );
  assert.equal((await run(dossierDiffCommand(), [path, other])).code, 1);
});

test('serve refuses a port that is none and takes one from the environment', async () => {
  const asked: number[] = [];
  const listen = async ({
    port,
  }: {
    readonly port: number;
  }): Promise<{ address: string; port: number; stopped: Promise<void> }> => {
    asked.push(port);
    return { address: `http://127.0.0.1:${port}`, port, stopped: Promise.resolve() };
  };
  assert.equal((await run(serveCommand({ listen }, {}), [], { port: ['99999'] })).code, 2);
  assert.equal((await run(serveCommand({ listen }, { LIENKET_PORT: '4123' }), [])).code, 0);
  assert.deepEqual(asked, [4123]);
});
