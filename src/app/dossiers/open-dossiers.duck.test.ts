import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openDesk } from '../../main/open-desk.ts';
import { shelvedRecipes } from '../../main/recipe-source.ts';
import { type House, wire } from '../../main/wire.ts';
import { roomHere } from '../computing/room-here.ts';
import type { DossierDesk } from '../desks/dossier-desk.ts';
import type { LinkDesk } from '../desks/link-desk.ts';
import { openJobs } from '../jobs/open-jobs.ts';
import type { ReaderLink, ReaderLinks } from '../ports-records.ts';
import { openDossiers } from './open-dossiers.ts';
import { openLinks } from './open-links.ts';
import { RevokedLinkError } from './opened-dossier.ts';

const ID = 'thai-nguyen-bac-giang';
const dataFolder = mkdtempSync(join(tmpdir(), 'lienket-dossiers-'));
const house: House = wire({ root: resolve(import.meta.dirname, '../../..'), dataFolder });
let dossiers: DossierDesk;
let links: LinkDesk;
let jobs: ReturnType<typeof openJobs>;

/** Links kept in memory; what the store does with them has its own suite. */
function linksInMemory(): ReaderLinks {
  const kept = new Map<string, ReaderLink>();
  return {
    make: async (link) => void kept.set(link.secretHash, link),
    find: async (hash) => kept.get(hash),
    list: async (dossier) => [...kept.values()].filter((link) => link.dossier === dossier),
    async revoke(hash, at) {
      const link = kept.get(hash);
      if (link !== undefined) kept.set(hash, { ...link, revokedAt: at });
      return link !== undefined;
    },
  };
}

before(async () => {
  const ports = await openDesk(house, { program: 'lienket test' });
  const store = linksInMemory();
  const opening = {
    ...ports,
    room: roomHere(ports),
    recipes: shelvedRecipes(ports.recipes),
    links: async () => store,
    digest: (text: string) => createHash('sha256').update(text).digest('hex'),
  };
  dossiers = openDossiers(opening);
  links = openLinks({ ...opening, makeSecret: randomUUID, now: () => '2026-11-26T20:00:00.000Z' });
  jobs = openJobs({ ...opening, makeId: randomUUID });
});
after(async () => {
  await house.close();
  rmSync(dataFolder, { recursive: true });
});

test('a dossier is listed with the names of its places and industries', async () => {
  const line = await dossiers.line({ id: ID });
  assert.deepEqual(
    line?.places.map(({ vi }) => vi),
    ['Thái Nguyên', 'Bắc Giang'],
  );
  assert.match(line?.industries.vi ?? '', /[Đđ]iện/);
  assert.equal((await dossiers.list()).length, 3);
  assert.equal(await dossiers.line({ id: 'none' }), undefined);
});

test('every figure of a reading leads home, to its rows, and is the same when computed again', async () => {
  const reading = await dossiers.reading({ id: ID }, '2024-06-01');
  const figures = Object.values(reading?.figures ?? {});
  assert.ok(figures.length >= 3, `${figures.length} figures`);
  for (const figure of figures) {
    const address = { id: ID, figure: figure.id, asOf: '2024-06-01' };
    assert.equal(figure.home, `/api/v1/dossiers/${ID}/figures/${figure.id}?asOf=2024-06-01`);
    const home = await dossiers.figure(address);
    assert.deepEqual(home?.figure, figure);
    assert.ok((home?.inputs.length ?? 0) + (home?.from.length ?? 0) > 0, figure.id);
    for (const [place, input] of (home?.inputs ?? []).entries()) {
      assert.equal(input.rows, `/api/v1/dossiers/${ID}/figures/${figure.id}/inputs/${place + 1}?asOf=2024-06-01`);
      const page = await dossiers.inputRows(address, { input: place + 1, page: 1, find: '' });
      assert.equal(page?.slice.matched, input.matched, `${figure.id} ${input.table}`);
    }
  }
  const [first] = figures;
  const again = await dossiers.recompute({ id: ID, figure: first?.id ?? '', asOf: '2024-06-01' });
  assert.equal(again?.isSame, true);
});

test('rows behind a figure are found by a part of them, and by the name of their place', async () => {
  const book = await dossiers.book({ id: ID });
  const name = book?.ledger.names.find((each) => each.name.startsWith('change/'));
  const address = { id: ID, figure: name?.figure ?? '' };
  const all = await dossiers.inputRows(address, { input: 1, page: 1, find: '' });
  const named = await dossiers.inputRows(address, { input: 1, page: 1, find: 'thai nguyen' });
  assert.ok((all?.slice.matched ?? 0) > 0);
  assert.ok((named?.slice.matched ?? 0) > 0 && (named?.slice.matched ?? 0) <= (all?.slice.matched ?? 0));
  const none = await dossiers.inputRows(address, { input: 1, page: 1, find: 'không có gì như vậy' });
  assert.equal(none?.slice.matched, 0);
  assert.equal(await dossiers.inputRows(address, { input: 99, page: 1, find: '' }), undefined);
});

test('a fact stands with those that contradict it and with the claims that rest on it', async () => {
  const book = await dossiers.book({ id: ID });
  const conflict = book?.ledger.conflicts[0];
  const [id = ''] = conflict?.facts ?? [];
  const home = await dossiers.fact({ id: ID }, id);
  assert.deepEqual(
    home?.against.map((fact) => fact.id),
    conflict?.facts.filter((each) => each !== id),
  );
  assert.deepEqual(home?.resolution, conflict?.resolution);
  const used = book?.ledger.claims.find((claim) => claim.facts.length > 0);
  const ground = await dossiers.fact({ id: ID }, used?.facts[0] ?? '');
  assert.ok(ground?.claims.some((claim) => claim.id === used?.id));
  assert.equal(await dossiers.fact({ id: ID }, 'NO-SUCH'), undefined);
});

test('a reader’s link opens the dossier as it stood, verifies it bit for bit, and can be taken back', async () => {
  const made = await links.make({ id: ID }, 'đọc kỹ lần 1');
  const id = made?.reader ?? '';
  const line = await dossiers.line({ id });
  assert.equal(line?.origin, 'reader');
  assert.deepEqual(line?.link, { label: 'đọc kỹ lần 1', madeAt: '2026-11-26T20:00:00.000Z', dossier: ID });
  const [own, read] = [await dossiers.book({ id: ID }), await dossiers.book({ id })];
  assert.deepEqual(Object.keys(read?.figures ?? {}), Object.keys(own?.figures ?? {}));
  assert.deepEqual([read?.id, (await dossiers.reading({ id }, undefined))?.id], [id, id]);
  const { id: job } = jobs.start({ kind: 'verify', address: { id } });
  for await (const state of jobs.follow(job, new AbortController().signal)) {
    if (state.state === 'running') continue;
    assert.equal(state.state, 'done', state.fault?.en);
    assert.equal(state.verification?.holds, true);
    assert.deepEqual(state.verification?.staleFigures, []);
  }
  assert.equal((await links.list(ID)).length, 1);
  assert.equal(await links.make({ id }, 'a link from a link'), undefined);
  assert.equal(await links.revoke(made?.link.id ?? ''), true);
  await assert.rejects(dossiers.line({ id }), RevokedLinkError);
  assert.equal(await dossiers.line({ id: 'r~guessed' }), undefined);
});
