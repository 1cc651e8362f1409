import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { evidenceFolder } from './evidence-folder.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-evidence-'));
after(() => rmSync(work, { recursive: true, force: true }));
const folder = join(work, 'evidence');
const files = evidenceFolder(folder, 1000);
async function* pieces(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

test('a file is kept by its content, comes back as it was, and only the user of the program may open it', async () => {
  const made = await files.put('../../etc/giấy\u0000 chứng nhận.PDF', pieces('%P', 'DF-1.7 x'));
  assert.ok(made.ok);
  const hash = createHash('sha256').update('%PDF-1.7 x').digest('hex');
  assert.deepEqual(made.value, { hash, fileName: 'giấy chứng nhận.PDF', mediaType: 'application/pdf', bytes: 10 });
  assert.deepEqual(await files.find(hash), made.value);
  assert.equal(new TextDecoder().decode(await files.read(hash)), '%PDF-1.7 x');
  assert.equal(statSync(folder).mode & 0o77, 0);
});

test('a file that is not what its name says, or too large, is refused and nothing stays', async () => {
  const before = readdirSync(folder).length;
  for (const [name, text] of [
    ['a.pdf', 'MZ\u0090 program'],
    ['a.exe', '%PDF-1.7'],
    ['a.html', '<script>'],
    ['a.png', '%PDF-1.7'],
    ['a.pdf', `%PDF-${'x'.repeat(2000)}`],
    ['a.pdf', ''],
  ] as const) {
    const made = await files.put(name, pieces(text));
    assert.ok(!made.ok, name);
  }
  assert.equal(readdirSync(folder).length, before);
});

test('no name leads out of the folder', async () => {
  for (const hash of ['../evidence-folder.test.ts', 'x', ''])
    assert.deepEqual([await files.find(hash), await files.read(hash)], [undefined, undefined]);
});
