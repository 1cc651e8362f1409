import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BackupFolder, BackupManifest, CarriedRecords } from '../ports-backup.ts';
import { backUp, restoreBackup } from './back-up.ts';

const manifest: BackupManifest = {
  format: 1,
  program: 'p',
  madeAt: 'now',
  migrations: ['9999-later'],
  tables: [],
  files: 0,
};
const folder = { make: async () => false, manifest: async () => manifest } as unknown as BackupFolder;
const store = {
  migrations: async () => ['0001-recipes'],
  filled: async () => [],
  write: () => assert.fail(),
} as unknown as CarriedRecords;
const ports = { carried: async () => store, folder, program: 'p', now: () => 'now' };

test('a backup of a newer version is refused and not touched', async () => {
  const restored = await restoreBackup(ports);
  assert.equal(restored.ok ? '' : restored.refusals[0]?.code, 'newer-backup');
});

test('a folder that holds something is never written over', async () => {
  const made = await backUp(ports);
  assert.equal(made.ok ? '' : made.refusals[0]?.code, 'folder-not-empty');
});
