import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DoctorPorts } from '../app/keeping/look-after.ts';
import { STORE_FAULTS, type StoreHealth } from '../app/ports-backup.ts';
import { backupCommand, doctorCommand, restoreCommand } from './keeping.ts';

const sound: StoreHealth = {
  engine: '17.5',
  syncs: true,
  migrations: 4,
  faults: Object.fromEntries(STORE_FAULTS.map((fault) => [fault, 0])) as StoreHealth['faults'],
  unfinishedBatches: 0,
};
const CLOSED = new Error('closed');

function portsOf(health: StoreHealth | undefined, more: Partial<DoctorPorts> = {}): DoctorPorts {
  return {
    carried: async () => {
      if (health === undefined) throw CLOSED;
      return { health: async () => health } as never;
    },
    proof: async () => ({ entries: 3, hash: 'abc', brokenAt: null }),
    baselines: async () => ({ lines: 2, brokenAt: null }),
    shelf: async () => ({ list: async () => ({ releases: [], broken: [] }) }) as never,
    folder: async () => ({ path: '/data', isWritable: true, freeBytes: 9e9 }),
    said: (error) => (error === CLOSED ? { vi: 'đang mở', en: 'open in another process' } : undefined),
    ...more,
  };
}

async function doctor(ports: DoctorPorts) {
  const said: string[] = [];
  const code = await doctorCommand({ withDoctor: (work) => work(ports) }).run(
    { operands: [], options: {}, flags: new Set() },
    {
      language: 'en',
      json: false,
      say: (line) => void said.push(line),
      warn: () => undefined,
      answer: () => undefined,
      progress: () => undefined,
      signal: new AbortController().signal,
    },
  );
  return { code, said: said.join('\n') };
}

test('a trail that was tampered with is told with the line at which its chain breaks', async () => {
  const ill = await doctor(portsOf(sound, { proof: async () => ({ entries: 6, hash: 'abc', brokenAt: 7 }) }));
  assert.equal(ill.code, 1);
  assert.match(ill.said, /FAULT .*tampered with: its chain breaks at line 7/);
});

test('a sound house is told so', async () => {
  const { code, said } = await doctor(portsOf(sound));
  assert.equal(code, 0);
  assert.match(said, /PostgreSQL 17\.5/);
});

test('each thing that is wrong is told with what to do', async () => {
  const faults = Object.fromEntries(STORE_FAULTS.map((fault) => [fault, 2])) as StoreHealth['faults'];
  const ill = await doctor(portsOf({ ...sound, faults, syncs: false, unfinishedBatches: 1 }));
  assert.equal(ill.code, 1);
  assert.equal(ill.said.match(/^FAULT /gm)?.length, STORE_FAULTS.length);
  assert.match(ill.said, /fsync is off[\s\S]*1 imports were cut off: import the same file again/);
  const closed = await doctor(
    portsOf(undefined, { folder: async () => ({ path: '/data', isWritable: false, freeBytes: undefined }) }),
  );
  assert.match(closed.said, /cannot be written: check its permissions[\s\S]*open in another process/);
});

test('backup and restore name their folder', () => {
  for (const command of [backupCommand, restoreCommand])
    assert.equal(command({ withKeeping: async () => assert.fail() }).operands[0]?.required, true);
});
