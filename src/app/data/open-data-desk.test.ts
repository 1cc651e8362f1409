import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Release } from '../../model/release.ts';
import { type DataDeskPorts, openDataDesk } from './open-data-desk.ts';

const { signal } = new AbortController();
const title = { vi: 'Bảng', en: 'Table' };
const release = (name: string, origin: Release['origin']): Release =>
  ({
    ref: { name, version: '1', hash: `h-${name}` },
    origin,
    descriptor: {
      name,
      version: '1',
      created: '2026-02-03',
      'lienket:title': title,
      licenses: [{ name: 'x', title: 'X' }],
      sources: [{ title: 'Sở' }],
      resources: [
        {
          'lienket:rows': 7,
          'lienket:status': 'company',
          'lienket:vintage': '2022',
          'lienket:observations': {
            kind: 'place',
            geography: 'VN63',
            period: { column: 'period' },
            measures: { workers: { column: 'workers', unit: 'persons', title } },
          },
        },
      ],
    },
  }) as never;

function desk(more: Partial<DataDeskPorts> = {}) {
  const told: string[] = [];
  const releases = [release('vn-places', 'pack'), release('bang', 'added')];
  const ports = {
    uploads: {
      largestBytes: 2 * 1024 * 1024,
      receive: async (name: string) => (name === 'large' ? undefined : { id: 'u' }),
      find: async (id: string) => (id === 'u' ? { path: 'p', fileName: 'a.csv' } : undefined),
      forget: async (id: string) => told.push(`forgot ${id}`) > 0,
      close: async () => void told.push('uploads closed'),
    },
    room: { close: async () => void told.push('room closed') },
    shelf: {
      list: async () => ({ releases, broken: [] }),
      find: async (name: string) => releases.find(({ ref }) => ref.name === name),
      folder: async () => '',
    },
    writer: { putAside: async () => told.push('aside') && '' },
    removed: { list: async () => [], bringBack: async () => 'none' as const },
    ...more,
  } as unknown as DataDeskPorts;
  return { told, ...openDataDesk(ports) };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

test('only what people added is listed, with what it counts', async () => {
  const { added } = await desk().list();
  assert.deepEqual(
    added.map(({ name, rows, status, kind, measures }) => [name, rows, status, kind, measures[0]?.unit.vi]),
    [['bang', 7, 'company', 'place', 'người']],
  );
});

test('a file that is too large, cannot be opened, or fails while it is opened is not kept', async () => {
  const large = await desk().receive('large', nothing(), signal);
  assert.deepEqual(large.ok ? [] : large.refusals.map(({ code }) => code), ['file-too-large']);
  const refusing = desk({ room: { open: async () => ({ ok: false, refusals: [] }) } as never });
  assert.equal((await refusing.receive('a.csv', nothing(), signal)).ok, false);
  assert.deepEqual(refusing.told, ['forgot u']);
  const failing = desk({ room: { open: () => Promise.reject(new Error('broken')) } as never });
  await assert.rejects(failing.receive('a.csv', nothing(), signal), { message: 'broken' });
  assert.deepEqual(failing.told, ['forgot u']);
});

test('an upload that is gone is neither read nor added', async () => {
  const { reading, add } = desk();
  assert.equal(await reading('other', { words: { as: 'place' }, part: { faults: 1 } }, signal), undefined);
  assert.equal(await add('other', { as: 'place' }), undefined);
});

test('shipped packs stay, added releases are put aside, and what is not there is not found', async () => {
  const { putAside, told } = desk();
  const pack = await putAside('vn-places', '1');
  assert.deepEqual(pack?.ok === false ? pack.refusals.map(({ code }) => code) : [], ['shipped-pack']);
  assert.equal((await putAside('bang', '1'))?.ok, true);
  assert.equal(await putAside('other', '1'), undefined);
  assert.deepEqual(told, ['aside']);
});

test('what comes back takes no other’s place', async () => {
  const wanted = { name: 'bang', version: '1' };
  assert.equal(await desk().bringBack(wanted), undefined);
  const there = desk({ removed: { list: async () => [], bringBack: async () => 'there' } });
  const refused = await there.bringBack(wanted);
  assert.deepEqual(refused?.ok === false ? refused.refusals.map(({ code }) => code) : [], ['name-taken']);
  const back = desk({ removed: { list: async () => [], bringBack: async () => 'back' } });
  assert.equal((await back.bringBack(wanted))?.ok, true);
});

test('the thread ends before the uploads are forgotten', async () => {
  const { close, told } = desk();
  await close();
  assert.deepEqual(told, ['room closed', 'uploads closed']);
});
