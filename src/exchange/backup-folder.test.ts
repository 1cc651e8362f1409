import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { backUp, restoreBackup } from '../app/keeping/back-up.ts';
import { registerHouse } from '../app/register/register-house.case.ts';
import { backupFolder } from './backup-folder.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-backup-'));
after(() => rmSync(work, { recursive: true, force: true }));
const portsOf = (house: Awaited<ReturnType<typeof registerHouse>>, folder: string, data: string) => ({
  carried: async () => house.records.carried,
  folder: backupFolder(folder, data),
  program: 'lienket test',
  now: () => '2026-11-26T08:00:00.000Z',
});

test('a backup is put back whole into an empty store, and a damaged or half one is refused before anything is written', async () => {
  const [first, second, third] = [await registerHouse(), await registerHouse(), await registerHouse()];
  const [data, fresh, folder] = [join(work, 'data'), join(work, 'fresh'), join(work, 'backup')];
  mkdirSync(join(data, 'recipes/a'), { recursive: true });
  writeFileSync(join(data, 'recipes/a/recipe.json'), '{}');
  mkdirSync(join(data, 'task-files'));
  writeFileSync(join(data, 'task-files/a1'), 'ảnh');
  writeFileSync(join(data, 'task-files/a1.json'), '{}');
  mkdirSync(fresh);
  await first.bring('Tên,MST\nCông ty TNHH Hoà Phát,0101248141\n');
  const made = await backUp(portsOf(first, folder, data));
  assert.ok(made.ok && made.value.files === 3);
  assert.equal((await backUp(portsOf(first, folder, data))).ok, false, 'never over another backup');

  const restored = await restoreBackup(portsOf(second, folder, fresh));
  assert.ok(restored.ok);
  assert.equal(readFileSync(join(fresh, 'recipes/a/recipe.json'), 'utf8'), '{}');
  assert.equal(readFileSync(join(fresh, 'task-files/a1'), 'utf8'), 'ảnh', 'photographs and papers of tasks come along');
  const [hit] = await second.records.register.search({ code: '0101248141', limit: 1 });
  assert.equal(hit?.name, 'Công ty TNHH Hoà Phát');
  const again = await restoreBackup(portsOf(second, folder, fresh));
  assert.equal(again.ok ? '' : again.refusals[0]?.code, 'store-not-empty');

  const table = join(folder, 'records/register_row.jsonl');
  writeFileSync(table, readFileSync(table, 'utf8').replace('Phát', 'Phất'));
  const damaged = await restoreBackup(portsOf(third, folder, fresh));
  assert.equal(damaged.ok ? '' : damaged.refusals[0]?.code, 'damaged-backup');
  rmSync(join(folder, 'manifest.json'));
  const half = await restoreBackup(portsOf(third, folder, fresh));
  assert.equal(half.ok ? '' : half.refusals[0]?.code, 'no-backup');
  assert.deepEqual(await third.records.carried.filled(), []);
  await Promise.all([first, second, third].map((house) => house.close()));
});
