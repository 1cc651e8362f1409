import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Release } from '../../model/release.ts';
import { type ListedDossier, openHome } from './open-home.ts';

const release = (name: string, created: string, more: object = {}): Release => ({
  ref: { name, version: '1', hash: `sha256:${name}` },
  origin: 'added',
  descriptor: {
    name,
    version: '1',
    created,
    title: name,
    licenses: [],
    sources: [],
    resources: [],
    'lienket:title': { vi: name, en: name },
    'lienket:steps': [],
    'lienket:checks': [],
    ...more,
  },
});

const dossier = (id: string, changedAt: string | null, pins: ListedDossier['pins'] = []): ListedDossier => ({
  id,
  title: { vi: id, en: id },
  subtitle: { vi: '', en: '' },
  isExample: changedAt === null,
  asOf: [],
  changedAt,
  finding: null,
  pins,
});

const home = (
  releases: readonly Release[],
  dossiers: readonly ListedDossier[],
  visit?: () => Promise<string | undefined>,
) =>
  openHome({
    shelf: {
      list: async () => ({ releases, broken: [] }),
      find: async () => undefined,
      folder: async () => assert.fail(),
    },
    dossiers: async () => dossiers,
    unusable: async () => [],
    ...(visit === undefined ? {} : { visit }),
  });

test('the dossier that was edited last stands first, examples after own ones', async () => {
  const desk = home(
    [],
    [dossier('example', null), dossier('old', '2026-11-01T00:00:00Z'), dossier('new', '2026-11-25T00:00:00Z')],
  );
  const { dossiers } = await desk.home(undefined);
  assert.deepEqual(
    dossiers.map(({ id }) => id),
    ['new', 'old', 'example'],
  );
});

test('only what changed since is told, newest first, and nothing when no day is given', async () => {
  const desk = home(
    [release('before', '2026-11-19'), release('after', '2026-11-21')],
    [dossier('edited', '2026-11-22T08:00:00Z'), dossier('untouched', '2026-11-20T07:00:00Z')],
  );
  const { changes } = await desk.home('2026-11-20T08:00:00Z');
  assert.deepEqual(
    changes.map(({ title }) => title.en),
    ['edited', 'after'],
  );
  assert.deepEqual((await desk.home(undefined)).changes, []);
});

test('a dossier whose pinned release was superseded names the newer one, and no other dossier does', async () => {
  const desk = home(
    [release('table', '2026-11-21', { version: '2', 'lienket:supersedes': 'table@1' })],
    [dossier('pinned', null, [{ name: 'table', version: '1' }]), dossier('open', null, [{ name: 'table' }])],
  );
  const { dossiers } = await desk.home(undefined);
  assert.deepEqual(
    dossiers.map(({ outdated }) => outdated.length),
    [1, 0],
  );
});

test('where no visits are kept a visit has none before it', async () => {
  assert.equal(await home([], []).visit(), null);
  assert.equal(await home([], [], async () => '2026-11-20T08:00:00Z').visit(), '2026-11-20T08:00:00Z');
});
