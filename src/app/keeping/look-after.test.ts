import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DoctorPorts, lookAfter } from './look-after.ts';

const ports: DoctorPorts = {
  carried: async () => {
    throw new Error('a fault of ours');
  },
  proof: async () => ({ entries: 0, hash: '', brokenAt: null }),
  baselines: async () => ({ lines: 0, brokenAt: null }),
  shelf: async () => ({ list: async () => ({ releases: [], broken: [{ folder: 'x', why: 'no hash' }] }) }) as never,
  folder: async () => ({ path: '/data', isWritable: true, freeBytes: 1 }),
  said: () => ({ vi: 'đang mở', en: 'in use' }),
};

test('every part is looked at, though another part is broken', async () => {
  const levels = (await lookAfter(ports)).map(({ id, level }) => [id, level]);
  assert.deepEqual(levels, [
    ['data-folder', 'warning'],
    ['store', 'fault'],
    ['releases', 'good'],
    ['release', 'fault'],
  ]);
});

test('a failure that nobody words is not hidden', async () => {
  await assert.rejects(lookAfter({ ...ports, said: () => undefined }), /a fault of ours/);
});
