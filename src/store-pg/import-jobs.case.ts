import assert from 'node:assert/strict';
import { setTimeout as after } from 'node:timers/promises';
import type { ImportJobs, KeptImport } from '../app/ports-import-jobs.ts';
import type { Records } from '../app/ports-records.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const AT = '2026-11-27T08:00:00.000Z';
const request: KeptImport = {
  fileName: 'a.csv',
  sheet: null,
  source: 'danh sách \u0000',
  tier: 'listed',
  stated: [{ column: 'A', as: 'name' }],
  rows: 'site',
  asOf: '2025-12-31',
  industryVersion: null,
  skipsFaulty: true,
};
const LONG = 60_000;
const step = { said: { vi: 'ghi', en: 'writing' }, done: 1000, total: 2500 };
const outcome = {
  batch: 1,
  isKnown: false,
  resumedAt: 0,
  added: 1,
  repeated: 0,
  created: 1,
  matched: 0,
  pairs: 0,
  leftOut: 0,
};

/** The laws of jobs that outlive their programs, kept on every engine. */
export function importJobLaws(law: Law, records: () => Records): void {
  const jobs = (): ImportJobs => records().imports;
  holdingLaws(law, jobs);
  endingLaws(law, jobs);
}

function holdingLaws(law: Law, jobs: () => ImportJobs): void {
  law('a job is held by one program at a time, and by another once that falls silent', async () => {
    const one = { owner: 'one', leaseMs: 300 };
    await jobs().begin({ job: 'silent', request, actor: 'me', at: AT }, one);
    const begun = await jobs().find('silent');
    assert.deepEqual([begun?.state, begun?.isHeld, begun?.request.stated], ['running', true, request.stated]);
    assert.equal(begun?.request.source, 'danh sách ');
    assert.equal(await jobs().claim({ owner: 'two', leaseMs: LONG }), undefined);
    assert.equal(await jobs().beat('silent', one, step), true);
    await after(400);
    const taken = await jobs().claim({ owner: 'two', leaseMs: LONG });
    assert.deepEqual([taken?.job, taken?.done, taken?.total, taken?.attempts], ['silent', 1000, 2500, 1]);
    assert.equal(await jobs().beat('silent', one, step), false);
    assert.equal(await jobs().end('silent', 'one', { state: 'done', refusals: [], outcome, at: AT }), false);
    await jobs().release('silent', 'two');
    assert.equal((await jobs().claim({ owner: 'one', leaseMs: LONG }))?.job, 'silent');
  });

  law('of two programs that look for work at once one gets the job', async () => {
    await jobs().stop('silent', AT);
    await jobs().begin({ job: 'wanted', request, actor: 'me', at: AT });
    const found = await Promise.all(['a', 'b', 'c'].map((owner) => jobs().claim({ owner, leaseMs: LONG })));
    assert.equal(found.filter((job) => job !== undefined).length, 1);
  });

  law('attempts count up until the job gets further', async () => {
    const hasty = { owner: 'hasty', leaseMs: -1 };
    await jobs().begin({ job: 'stuck', request, actor: 'me', at: AT });
    for (const attempts of [1, 2, 3]) assert.equal((await jobs().claim(hasty))?.attempts, attempts);
    await jobs().beat('stuck', hasty, { ...step, done: 2000 });
    assert.equal((await jobs().claim(hasty))?.attempts, 1);
    await jobs().stop('stuck', AT);
  });
}

function endingLaws(law: Law, jobs: () => ImportJobs): void {
  law('a job ends once, is stopped by anybody, runs again when asked, and is forgotten only at rest', async () => {
    const holder = { owner: 'me', leaseMs: LONG };
    await jobs().begin({ job: 'short', request, actor: 'me', at: AT }, holder);
    assert.equal(await jobs().forget('short'), false);
    assert.equal(await jobs().stop('short', AT), true);
    assert.equal(await jobs().beat('short', holder, step), false);
    assert.equal((await jobs().find('short'))?.endedAt, AT);
    assert.equal(await jobs().resume('short'), true);
    assert.equal((await jobs().claim(holder))?.job, 'short');
    const refusal = { code: 'x', where: {}, said: { vi: 'a', en: 'b' } };
    assert.equal(
      await jobs().end('short', 'me', { state: 'failed', refusals: [refusal], outcome: null, at: AT }),
      true,
    );
    assert.deepEqual((await jobs().find('short'))?.refusals, [refusal]);
    assert.equal(await jobs().end('short', 'me', { state: 'done', refusals: [], outcome, at: AT }), false);
    assert.equal(await jobs().stop('short', AT), false);
    assert.ok((await jobs().list(10)).some(({ job }) => job === 'short'));
    assert.equal(await jobs().forget('short'), true);
    assert.equal(await jobs().find('short'), undefined);
    assert.equal(await jobs().resume('short'), false);
  });
}
