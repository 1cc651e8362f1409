import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { mappingMemory } from './mapping-memory.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-memory-'));
after(() => rmSync(work, { recursive: true }));

test('the last mapping of a header is remembered, in a folder that is made when needed', async () => {
  const memory = mappingMemory(join(work, 'data', 'mappings.json'));
  assert.equal(await memory.recall('a'), undefined);
  await memory.remember({ fingerprint: 'a', columns: [{ header: 'Tỉnh', as: 'place' }] });
  await memory.remember({ fingerprint: 'b', columns: [] });
  await memory.remember({ fingerprint: 'a', columns: [{ header: 'Tỉnh', as: 'none' }] });
  assert.deepEqual(await memory.recall('a'), { fingerprint: 'a', columns: [{ header: 'Tỉnh', as: 'none' }] });
  assert.deepEqual(readdirSync(join(work, 'data')), ['mappings.json']);
});

test('an unreadable file counts as empty and is kept beside', async () => {
  const path = join(work, 'broken.json');
  writeFileSync(path, '{');
  assert.equal(await mappingMemory(path).recall('a'), undefined);
  assert.ok(readdirSync(work).includes('broken.json.unreadable'));
});
