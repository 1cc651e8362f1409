import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packTopologies } from './pack-topologies.ts';
import { folderShelf } from './release-shelf.ts';

const packs = fileURLToPath(new URL('../../packs', import.meta.url));
const shelf = folderShelf({ packs, added: `${packs}/none` });

test('boundaries of a pack are read as they are kept, and a table is no boundary', async () => {
  const release = await shelf.find('vn-places');
  assert.ok(release);
  const topologies = packTopologies(shelf);
  const read = await topologies.read<{ type: string; objects: object }>(release.ref, 'provinces');
  assert.equal(read.type, 'Topology');
  assert.deepEqual(Object.keys(read.objects), ['vn63', 'vn34']);
  await assert.rejects(topologies.read(release.ref, 'places'), /no boundaries named "places"/);
});
