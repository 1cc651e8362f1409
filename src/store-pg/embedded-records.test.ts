import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { embeddedRecords } from './embedded-records.ts';
import { RecordsError } from './errors.ts';
import { openEmbedded } from './open-embedded.ts';
import { openRecords } from './open-records.ts';
import { recordsSuite } from './records.case.ts';
import { sampleEntry, sampleRecipe } from './sample-recipe.case.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-records-'));
after(() => rmSync(work, { recursive: true, force: true }));
const folder = join(work, 'records');

recordsSuite({ name: 'embedded', open: () => embeddedRecords(folder) });

const hasCode = (code: string) => (error: unknown) => error instanceof RecordsError && error.code === code;

test('a folder that is open is refused to a second opening with what to do, and is free again after closing', async () => {
  const path = join(work, 'locked');
  const records = await embeddedRecords(path);
  await assert.rejects(embeddedRecords(path), (error) => {
    assert.ok(error instanceof RecordsError);
    assert.equal(error.code, 'in-use');
    assert.match(error.said.vi, /đóng chương trình kia/);
    assert.match(error.said.en, /close that program/);
    return true;
  });
  const here = new URL('embedded-records.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(here)})
    .then(({ embeddedRecords }) => embeddedRecords(${JSON.stringify(path)}))
    .catch((error) => console.log(error.code));`;
  const other = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  assert.equal(other.stdout.trim(), 'in-use', other.stderr);
  await records.close();
  assert.deepEqual(readdirSync(path).sort(), ['lock', 'lock.holder', 'store']);
  await (await embeddedRecords(path)).close();
});

test('a store that cannot be opened says so, lets go of its lock and is tried again by the next question', async () => {
  const path = join(work, 'bent');
  mkdirSync(path);
  writeFileSync(join(path, 'store'), 'not a folder');
  const opened = openRecords({ folder: path });
  await assert.rejects(opened.get(), hasCode('cannot-open'));
  rmSync(join(path, 'store'));
  // As a making leaves it that was cut off.
  mkdirSync(join(path, 'store.part'));
  writeFileSync(join(path, 'store.part/PG_VERSION'), '18');
  const records = await opened.get();
  assert.equal(await opened.get(), records);
  assert.deepEqual(await records.recipes.list(), []);
  await opened.close();
  await assert.rejects(records.recipes.list());
});

test('closing does not wait for a store that is being made, and the next opening makes it', async () => {
  const path = join(work, 'left');
  const opened = openRecords({ folder: path });
  const first = assert.rejects(opened.get(), hasCode('closed'));
  while (!existsSync(join(path, 'store.part'))) await setImmediate();
  await opened.close();
  await first;
  assert.ok(!existsSync(join(path, 'store')));
  const records = await opened.get();
  assert.deepEqual(await records.recipes.list(), []);
  await opened.close();
});

test('what is confirmed was synced to the disk before', async () => {
  const path = join(work, 'synced');
  mkdirSync(path);
  let syncs = 0;
  const store = await openEmbedded(path, (descriptor) => {
    syncs += 1;
    fsyncSync(descriptor);
  });
  const { rows } = await store.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'wal_sync_method') order by 1`,
  );
  assert.deepEqual(
    rows.map(({ name, setting }) => `${name}=${setting}`),
    ['fsync=on', 'synchronous_commit=on', 'wal_sync_method=fsync'],
  );
  await store.exec('create table t (x text)');
  for (let i = 0; i < 5; i += 1) {
    const before = syncs;
    await store.query('insert into t values ($1)', ['x']);
    assert.ok(syncs > before, 'a commit came back without a sync');
  }
  await store.close();
});

test('a process that keeps to nothing else may end while the records are open', () => {
  const here = new URL('embedded-records.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(here)})
    .then(({ embeddedRecords }) => embeddedRecords(${JSON.stringify(join(work, 'locked'))}))
    .then((records) => records.recipes.list())
    .then((listed) => console.log(listed.length));`;
  const run = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', timeout: 30_000 });
  assert.deepEqual([run.status, run.stdout.trim()], [0, '0'], run.stderr);
});

test('a lock left by a process that is gone is taken over', async () => {
  const records = await embeddedRecords(join(work, 'locked'));
  assert.equal(readFileSync(join(work, 'locked/lock.holder'), 'utf8'), `${process.pid}\n`);
  assert.ok((await records.recipes.keep(sampleEntry(sampleRecipe('a', 'a'), null))).ok);
  await records.close();
});

test('the store itself refuses to alter or empty the trail of tasks', async () => {
  const path = join(work, 'trail');
  const records = await embeddedRecords(path);
  const made = { actor: 'a', role: 'lead', reason: '', at: '2026-11-26T08:00:00.000Z' };
  await records.programme.keep(
    [{ kind: 'task', id: 'x', task: 'x', parent: null, content: '{}', what: 'entered' }],
    made,
  );
  const baseline = { place: 1, id: 'a', task: null, content: '{}', actor: 'a', at: made.at, hash: 'h' };
  assert.ok(await records.baselines.add(baseline));
  await records.close();
  const store = await openEmbedded(join(path, 'store'));
  for (const statement of [
    'update policy_baseline set content = $$b$$',
    'delete from policy_baseline',
    'truncate policy_baseline',
    'update programme_event set actor = $$b$$',
    'delete from programme_event',
    'truncate programme_event',
  ])
    await assert.rejects(store.query(statement), /only ever added/, statement);
  await store.close();
});
