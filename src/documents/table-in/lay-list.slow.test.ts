import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { layList } from './lay-list.ts';
import { listShelf } from './list-shelf.ts';

const GB = 1024 * 1024 * 1024;
const MB = 1024 * 1024;
const work = mkdtempSync(join(tmpdir(), 'lienket-lay-slow-'));
after(() => rmSync(work, { recursive: true, force: true }));

test('a file of 2 GB is refused by its size, and where it is not, for what it holds; nothing of it is kept', async () => {
  const path = join(work, 'large.csv');
  writeFileSync(path, 'Tên,Mã\n');
  truncateSync(path, 2 * GB);
  const before = process.memoryUsage().rss;
  const file = { path, fileName: 'large.csv' };
  const large = await layList(file, join(work, 'none'));
  assert.ok(!large.ok && large.refusals[0]?.code === 'file-too-large');
  const zeros = await layList(file, join(work, 'none'), { largestBytes: 4 * GB });
  assert.ok(!zeros.ok && zeros.refusals[0]?.code === 'not-a-table');
  assert.ok(process.memoryUsage().rss - before < 200 * MB);
  assert.ok(!existsSync(join(work, 'none', 'facts.json')));
});

test('two million rows are laid out and read again in bounded memory', async () => {
  const path = join(work, 'long.csv');
  const out = createWriteStream(path);
  out.write('Tên,Mã số thuế,Địa chỉ\n');
  for (let row = 0; row < 2_000_000; row += 1000) {
    const lines = Array.from({ length: 1000 }, (_, n) => `Công ty TNHH Sản xuất ${row + n},,"Quế Võ, Bắc Ninh"`);
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  let most = 0;
  const clock = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const before = process.memoryUsage().rss;
  const shelf = listShelf(join(work, 'lists'), (file, folder) => layList(file, folder));
  const laid = await shelf.lay('a', { path, fileName: 'long.csv' }, new AbortController().signal);
  assert.ok(laid?.ok);
  let rows = 0;
  for await (const page of laid.value.pages(0)) rows += page.length;
  clearInterval(clock);
  assert.equal(rows, 2_000_001);
  assert.ok(most - before < 400 * MB, `${Math.round((most - before) / MB)} MB`);
});
