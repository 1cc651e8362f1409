import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { microUploads } from './micro-uploads.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-uploads-'));
after(() => rmSync(work, { recursive: true }));

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

test('a file lies in a folder that only its owner enters, under no name of its sender, and is gone once dropped', async () => {
  const folder = join(work, 'one');
  const uploads = microUploads(folder, 100);
  const kept = await uploads.put('../../khảo sát.CSV', chunks('Tỉnh,', 'Số\n'));
  assert.ok(kept.kind === 'kept');
  const found = await uploads.find(kept.id);
  assert.deepEqual([found?.fileName, readFileSync(found?.path ?? '', 'utf8')], ['../../khảo sát.CSV', 'Tỉnh,Số\n']);
  assert.equal(found?.path, join(folder, kept.id, 'records.csv'));
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.equal(statSync(found?.path ?? '').mode & 0o777, 0o600);
  assert.equal(await uploads.drop(kept.id), true);
  assert.deepEqual([await uploads.find(kept.id), existsSync(found?.path ?? '')], [undefined, false]);
  assert.deepEqual([await uploads.drop(kept.id), await uploads.drop('../x')], [false, false]);
});

test('of a file beyond the limit, or one that breaks off, nothing stays', async () => {
  const folder = join(work, 'two');
  const uploads = microUploads(folder, 10);
  assert.deepEqual(await uploads.put('a.csv', chunks('123456', '789012')), { kind: 'large' });
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(3);
    throw new Error('the sender went away');
  };
  await assert.rejects(uploads.put('a.csv', broken()), /went away/u);
  assert.deepEqual(readdirSync(folder), []);
});
