import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openHome } from '../../app/home/open-home.ts';
import { openLaw } from '../../app/law/open-law.ts';
import { openMethods } from '../../app/methods/open-methods.ts';
import { openPacks } from '../../app/packs/open-packs.ts';
import { openSearch } from '../../app/search/open-search.ts';
import type { Workbench } from '../../app/workbench.ts';
import { packFolders } from '../../exchange/pack-folders.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { methodCards } from '../../main/method-cards.ts';
import { methodThread } from '../../main/method-thread.ts';
import { duckTableInspector } from '../../store-duck/table-inspector.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { HomeView } from '../contract/home-contract.ts';
import type { ActView, LawView } from '../contract/law-contract.ts';
import type { MethodDetail } from '../contract/method-contract.ts';
import type { PackVerification, RowsPage } from '../contract/release-contract.ts';
import type { SearchAnswer } from '../contract/search-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

const root = resolve(import.meta.dirname, '../../..');
const added = mkdtempSync(join(tmpdir(), 'lienket-library-'));
const shelf = folderShelf({ packs: `${root}/packs`, added });
const tables = duckTableSource(shelf);
const dossier = {
  id: 'mine',
  title: { vi: 'Cụm của tôi', en: 'My cluster' },
  subtitle: { vi: '', en: '' },
  origin: 'own',
  asOf: ['2023-09-18'],
  legalBases: ['nd-80-2021'],
};
let server: WorkbenchServer;

/** A release whose law has one number changed in a file, with the right length. */
function layBroken(): void {
  const folder = join(added, 'broken-law');
  cpSync(`${root}/packs/law`, folder, { recursive: true });
  const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as { name: string };
  descriptor.name = 'broken-law';
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(descriptor));
  const acts = readFileSync(join(folder, 'acts.csv'), 'utf8');
  writeFileSync(join(folder, 'acts.csv'), acts.replace('80/2021', '81/2021'));
}

before(async () => {
  layBroken();
  const ports = { shelf, tables, dossiers: async () => [dossier] };
  server = await createServer({
    desks: smallDesks({
      search: openSearch({ ...ports, methods: methodCards(), rest: async () => undefined }),
      law: openLaw(ports),
      packs: openPacks({
        ...ports,
        elapsed: () => performance.now(),
        verifying: async () => {
          const inspector = duckTableInspector({ signal: new AbortController().signal });
          return { folders: packFolders, inspector, close: () => inspector.close() };
        },
      }),
      methods: openMethods({
        ...ports,
        room: methodThread,
        writer: { write: () => Promise.reject(new Error('nothing is written here')) },
        clock: { today: () => '2026-11-26' },
        methods: methodCards(),
        dossiers: { list: async () => [], reading: async () => undefined },
      }),
      home: openHome({
        shelf,
        dossiers: async () => [{ ...dossier, isExample: false, changedAt: null, finding: null, pins: [] }],
        unusable: async () => [],
      }),
      workbench: { releases: async () => (await shelf.list()).releases } as unknown as Workbench,
    }),
    web: smallWeb,
    version: '0',
    checksAnswers: true,
  });
});
after(async () => {
  await server.close();
  await tables.close();
  rmSync(added, { recursive: true, force: true });
});

async function ask<T>(address: string, method: 'GET' | 'POST' = 'GET'): Promise<T> {
  const reply = await server.inject({ method, url: `/api/v1${address}`, headers: { host: 'localhost' } });
  assert.equal(reply.statusCode, 200, `${address}: ${reply.payload.slice(0, 300)}`);
  return JSON.parse(reply.payload) as T;
}

const status = async (address: string, method: 'GET' | 'POST' = 'GET'): Promise<number> =>
  (await server.inject({ method, url: `/api/v1${address}`, headers: { host: 'localhost' } })).statusCode;

test('search answers within its kinds and limit, and refuses a kind that is none', async () => {
  const all = await ask<SearchAnswer>(`/search?q=${encodeURIComponent('bắc giang')}&limit=5`);
  assert.equal(all.hits[0]?.id, 'VN63-24');
  assert.ok(all.hits.length <= 5);
  const acts = await ask<SearchAnswer>('/search?q=80&kinds=act,method');
  assert.deepEqual([...new Set(acts.hits.map(({ kind }) => kind))], ['act']);
  assert.deepEqual((await ask<SearchAnswer>('/search')).hits, []);
  assert.equal(await status('/search?q=x&kinds=person'), 400);
});

test('the law follows the day: Decree 80 is not yet in force the day before its first', async () => {
  const on = async (day: string) =>
    (await ask<LawView>(`/law?asOf=${day}`)).acts.find(({ id }) => id === 'nd-80-2021')?.standing;
  assert.equal(await on('2021-10-14'), 'not-yet');
  assert.equal(await on('2021-10-15'), 'in-force');
  assert.equal(await on('2026-11-26'), 'in-force');
});

test('on every day each act has one standing, and a rule applies only while its act is in force', async () => {
  for (const day of ['2010-01-01', '2018-08-20', '2023-09-18', '2025-07-01', '2026-11-26']) {
    const { acts, rules } = await ask<LawView>(`/law?asOf=${day}`);
    assert.equal(new Set(acts.map(({ id }) => id)).size, acts.length);
    const standing = new Map(acts.map((act) => [act.id, act.standing]));
    for (const rule of rules) {
      if (rule.applies === 'in-force') assert.equal(standing.get(rule.act), 'in-force', `${rule.id} on ${day}`);
    }
  }
});

test('an act tells what replaced it and what rests on it', async () => {
  const decree = await ask<ActView>('/law/nd-80-2021?asOf=2026-11-26');
  assert.equal(decree.rules.length, decree.act.rules);
  assert.ok(decree.rests.some(({ kind, href }) => kind === 'dossier' && href === '/dossiers/mine'));
  const merger = await ask<ActView>('/law/nq-202-2025-qh15?asOf=2026-11-26');
  assert.ok(merger.rests.some(({ kind }) => kind === 'merger'));
  const old = await ask<ActView>('/law/nd-13-2023?asOf=2026-11-26');
  assert.equal(old.act.standing, 'ended');
  assert.ok(old.lineage.some(({ from, relation }) => from === 'nd-356-2025' && relation === 'replaces'));
  assert.equal(await status('/law/nothing?asOf=2026-11-26'), 404);
  assert.equal(await status('/law?asOf=yesterday'), 400);
});

test('the checks of a pack pass on the pack as shipped and fail on one changed byte', async () => {
  const good = await ask<PackVerification>('/releases/law/2026.11.0/verify', 'POST');
  assert.equal(good.holds, true);
  assert.ok(good.checks.length > 0 && good.checks.every(({ holds }) => holds));
  const bad = await ask<PackVerification>('/releases/broken-law/2026.11.0/verify', 'POST');
  assert.equal(bad.holds, false);
  assert.ok(bad.refusals.some(({ where }) => where.file === 'acts.csv' || where.table === 'acts'));
  assert.equal(await status('/releases/law/1/verify', 'POST'), 404);
});

test('rows are filtered with or without marks, and the address of a row opens the page on which it stands', async () => {
  const path = '/releases/vn-places/2026.11.0/tables/places';
  const [plain, marked] = await Promise.all([
    ask<RowsPage>(`${path}?find=bac%20giang`),
    ask<RowsPage>(`${path}?find=${encodeURIComponent('Bắc Giang')}`),
  ]);
  assert.equal(plain.slice.matched, marked.slice.matched);
  assert.ok(plain.slice.matched >= 4);
  const page = await ask<RowsPage>(`${path}?row=10774`);
  assert.ok(page.slice.rowNumbers.includes(10774));
  assert.equal(await status(`${path}?page=9999`), 404);
});

test('a method tells what verifies it; the list holds every one', async () => {
  const { methods } = await ask<{ methods: readonly { id: string; family: string }[] }>('/methods');
  assert.equal(methods.length, methodCards().length);
  const quotient = await ask<MethodDetail>('/methods/location-quotient');
  assert.ok(quotient.laws.length > 5 && quotient.agreement !== null);
  assert.deepEqual(await ask('/methods/location-quotient/uses'), { uses: [] });
  assert.equal(await status('/methods/nothing'), 404);
  assert.equal(await status('/methods/nothing/uses'), 404);
});

test('home tells what is at hand and enters a visit even where none are kept', async () => {
  const home = await ask<HomeView>('/home');
  assert.equal(home.packs, readdirSync(join(import.meta.dirname, '../../../packs')).length);
  assert.deepEqual(
    home.dossiers.map(({ id }) => id),
    ['mine'],
  );
  assert.deepEqual(await ask('/visits', 'POST'), { before: null });
});
