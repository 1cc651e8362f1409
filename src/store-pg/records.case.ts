import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ReaderLink, Records } from '../app/ports-records.ts';
import { accountLaws } from './accounts.case.ts';
import { authorityLaws } from './authority.case.ts';
import { baselineLaws } from './baseline.case.ts';
import { carriedLaws } from './carried.case.ts';
import { embeddedRecords } from './embedded-records.ts';
import { importJobLaws } from './import-jobs.case.ts';
import { programmeLaws } from './programme.case.ts';
import { publicationLaws } from './publications.case.ts';
import { registerLaws } from './register.case.ts';
import { sampleEntry, sampleRecipe } from './sample-recipe.case.ts';

/** An engine on which the records are tried. */
export interface RecordsEngine {
  readonly name: string;
  /** Opens the store; the same one each time. */
  open(): Promise<Records>;
}

/** The laws that every store of records keeps, whatever engine is under it. */
export function recordsSuite(engine: RecordsEngine): void {
  let records: Records;
  before(async () => {
    records = await engine.open();
  });
  after(() => records.close());
  const law = (title: string, body: () => Promise<void>): void => void test(`${engine.name}: ${title}`, body);

  revisionLaws(law, () => records);
  refusalLaws(law, () => records);
  asideLaws(law, () => records);
  contentLaws(law, () => records);
  linkLaws(law, () => records);
  visitLaws(law, () => records);
  registerLaws(law, () => records);
  accountLaws(law, () => records);
  importJobLaws(law, () => records);
  publicationLaws(law, () => records);
  programmeLaws(law, () => records.programme);
  authorityLaws(law, () => records);
  baselineLaws(law, () => records.baselines);

  carriedLaws(
    law,
    () => records,
    () => embeddedRecords(undefined),
  );

  law('closing and opening again keeps all', async () => {
    const seen = await records.recipes.list();
    await records.close();
    records = await engine.open();
    assert.deepEqual(await records.recipes.list(), seen);
    assert.equal((await records.recipes.keep(sampleEntry(sampleRecipe('counted', 'd'), 3))).ok, true);
    assert.equal((await records.links.find('b'.repeat(64)))?.revokedAt, '2026-11-28T00:00:00.000Z');
  });
}

type Law = (title: string, body: () => Promise<void>) => void;

function revisionLaws(law: Law, records: () => Records): void {
  law('revisions count up without gaps and the newest stands first in the history', async () => {
    for (const [i, title] of ['a', 'b', 'c'].entries()) {
      const kept = await records().recipes.keep(sampleEntry(sampleRecipe('counted', title), i === 0 ? null : i));
      assert.equal(kept.ok && kept.revision.revision, i + 1);
    }
    const lines = await records().recipes.history('counted');
    assert.deepEqual(
      lines.map(({ revision, parent, cause }) => [revision, parent, cause]),
      [
        [3, 2, 'edited'],
        [2, 1, 'edited'],
        [1, null, 'created'],
      ],
    );
    assert.equal(lines[0]?.recordedAt, '2026-11-26T19:40:02.123Z');
    assert.deepEqual(await records().recipes.history('nobody'), []);
  });

  law('a recipe is found as it is now and as it was at any revision', async () => {
    assert.equal((await records().recipes.find('counted'))?.recipe.title.vi, 'c');
    assert.equal((await records().recipes.find('counted', 1))?.recipe.title.vi, 'a');
    assert.equal(await records().recipes.find('counted', 4), undefined);
    assert.equal(await records().recipes.find('nobody'), undefined);
  });

  law('the list holds the newest of each recipe in order of ids', async () => {
    const listed = await records().recipes.list();
    const ids = listed.map(({ id }) => id);
    assert.deepEqual(ids, [...ids].sort());
    assert.equal(listed.find(({ id }) => id === 'counted')?.recipe.title.vi, 'c');
  });
}

function refusalLaws(law: Law, records: () => Records): void {
  law('of many who keep from the same parent exactly one wins and each other gets the newest', async () => {
    await records().recipes.keep(sampleEntry(sampleRecipe('raced', '0'), null));
    for (let parent = 1; parent <= 5; parent += 1) {
      const answers = await Promise.all(
        ['1', '2', '3', '4'].map((title) => records().recipes.keep(sampleEntry(sampleRecipe('raced', title), parent))),
      );
      const winners = answers.filter((answer) => answer.ok);
      assert.equal(winners.length, 1);
      const newest = winners[0]?.revision;
      assert.equal(newest?.revision, parent + 1);
      for (const answer of answers) if (!answer.ok) assert.deepEqual(answer.newest, newest);
    }
    const numbers = (await records().recipes.history('raced')).map(({ revision }) => revision);
    assert.deepEqual(numbers, [6, 5, 4, 3, 2, 1]);
  });

  law('of two who create the same recipe exactly one wins', async () => {
    const answers = await Promise.all(
      ['1', '2'].map((title) => records().recipes.keep(sampleEntry(sampleRecipe('created', title), null))),
    );
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
    assert.equal((await records().recipes.history('created')).length, 1);
  });

  law('a parent that is not there or not the newest keeps nothing', async () => {
    assert.deepEqual(await records().recipes.keep(sampleEntry(sampleRecipe('orphan', 'x'), 3)), {
      ok: false,
      newest: undefined,
    });
    assert.deepEqual(await records().recipes.history('orphan'), []);
    const late = await records().recipes.keep(sampleEntry(sampleRecipe('counted', 'late'), 1));
    assert.equal(!late.ok && late.newest?.revision, 3);
    const early = await records().recipes.keep(sampleEntry(sampleRecipe('counted', 'early'), 4));
    assert.equal(early.ok, false);
  });
}

function asideLaws(law: Law, records: () => Records): void {
  law('a recipe put aside is in no list, can not be written, and comes back whole', async () => {
    await records().recipes.keep(sampleEntry(sampleRecipe('shelved', '1'), null));
    await records().recipes.keep(sampleEntry(sampleRecipe('shelved', '2'), 1));
    assert.equal(await records().recipes.putAside('shelved', 1), false, 'somebody has changed it meanwhile');
    assert.equal(await records().recipes.putAside('shelved', 2), true);
    assert.equal(await records().recipes.putAside('shelved', 2), false);
    assert.equal(await records().recipes.find('shelved'), undefined);
    assert.equal((await records().recipes.find('shelved', 1))?.recipe.title.vi, '1', 'its states can still be seen');
    assert.ok(!(await records().recipes.list()).some(({ id }) => id === 'shelved'));
    assert.deepEqual(
      (await records().recipes.aside()).map(({ id, revision }) => [id, revision]),
      [['shelved', 2]],
    );
    for (const parent of [null, 2]) {
      const entry = sampleEntry(sampleRecipe('shelved', '3'), parent);
      assert.deepEqual(await records().recipes.keep(entry), { ok: false, newest: undefined });
    }
    assert.equal((await records().recipes.bringBack('shelved'))?.revision, 2);
    assert.equal((await records().recipes.history('shelved')).length, 2);
    assert.deepEqual(await records().recipes.aside(), []);
    assert.equal(await records().recipes.bringBack('nobody'), undefined);
  });
}

function contentLaws(law: Law, records: () => Records): void {
  law('text comes back byte for byte, composed or not, and so does every character that JSON allows', async () => {
    const composed = 'Thái Nguyên – cụm liên kết ngành'.normalize('NFC');
    const titles = [composed, composed.normalize('NFD'), 'ￗ 𠀀 👩🏽‍🔧 \u0000 \ud800 "\\\n', ' \u00a0 '];
    for (const [i, title] of titles.entries()) {
      const entry = {
        ...sampleEntry(sampleRecipe('texts', title), i === 0 ? null : i),
        note: title.replaceAll('\u0000', '').toWellFormed(),
      };
      assert.ok((await records().recipes.keep(entry)).ok);
      const found = await records().recipes.find('texts');
      assert.deepEqual(found?.recipe, entry.recipe);
      assert.equal(found?.note, entry.note);
    }
    assert.notEqual(titles[0], titles[1], 'the two forms differ in bytes');
  });

  law('a recipe of one megabyte is kept and found', async () => {
    const claims = Array.from({ length: 1000 }, (_, i) => ({
      id: `claim-${i}`,
      section: 's1',
      text: { vi: 'điện tử '.repeat(50), en: 'electronics '.repeat(35) },
      figures: [],
      facts: [],
    }));
    const recipe = { ...sampleRecipe('large', 'large'), claims };
    assert.ok(JSON.stringify(recipe).length > 900_000);
    assert.ok((await records().recipes.keep(sampleEntry(recipe, null))).ok);
    assert.deepEqual((await records().recipes.find('large'))?.recipe, recipe);
  });
}

function linkLaws(law: Law, records: () => Records): void {
  const link = (secretHash: string, madeAt: string): ReaderLink => ({
    secretHash: secretHash.repeat(64),
    dossier: 'linked',
    recipe: sampleRecipe('linked', 'as it stood'),
    sealed: '{"figures":{}}\n',
    label: 'gửi Sở Công Thương',
    madeAt,
    revokedAt: null,
  });

  law('a link is found by the hash of its secret, after it was revoked too', async () => {
    const { links } = records();
    const first = link('a', '2026-11-26T08:00:00.000Z');
    const second = link('b', '2026-11-27T08:00:00.000Z');
    await links.make(first);
    await links.make(second);
    assert.deepEqual(await links.find(first.secretHash), first);
    assert.equal(await links.find('c'.repeat(64)), undefined);
    assert.equal(await links.revoke(second.secretHash, '2026-11-28T00:00:00.000Z'), true);
    assert.equal(await links.revoke(second.secretHash, '2026-11-29T00:00:00.000Z'), false);
    assert.equal(await links.revoke('c'.repeat(64), '2026-11-29T00:00:00.000Z'), false);
    const { recipe: _recipe, sealed: _sealed, ...line } = first;
    const revoked = (await links.find(second.secretHash))?.revokedAt;
    assert.equal(revoked, '2026-11-28T00:00:00.000Z');
    const listed = await links.list('linked');
    assert.deepEqual(
      listed.map(({ secretHash }) => secretHash),
      [second.secretHash, first.secretHash],
    );
    assert.deepEqual(listed[1], line);
    assert.deepEqual(await links.list('nobody'), []);
  });

  law('the same secret never makes two links', async () => {
    await assert.rejects(records().links.make(link('a', '2026-11-26T08:00:00.000Z')));
  });
}

function visitLaws(law: Law, records: () => Records): void {
  law('a visit tells when the one before was', async () => {
    const { visits } = records();
    assert.equal(await visits.enter('home', '2026-11-26T08:00:00.000Z'), undefined);
    assert.equal(await visits.enter('home', '2026-11-26T09:00:00.000Z'), '2026-11-26T08:00:00.000Z');
    assert.equal(await visits.enter('home', '2026-11-26T10:00:00.000Z'), '2026-11-26T09:00:00.000Z');
  });

  law('what was visited is told the latest first, and only what the prefix names', async () => {
    const { visits } = records();
    await visits.enter('dossier/a', '2026-11-26T08:00:00.000Z');
    await visits.enter('dossier/b', '2026-11-26T09:00:00.000Z');
    await visits.enter('dossier/a', '2026-11-26T10:00:00.000Z');
    await visits.enter('dossier_c', '2026-11-26T11:00:00.000Z');
    assert.deepEqual(await visits.recent('dossier/', 5), [
      { what: 'dossier/a', at: '2026-11-26T10:00:00.000Z' },
      { what: 'dossier/b', at: '2026-11-26T09:00:00.000Z' },
    ]);
    assert.equal((await visits.recent('dossier/', 1)).length, 1);
    assert.deepEqual(await visits.recent('dossier%', 5), []);
  });
}
