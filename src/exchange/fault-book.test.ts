import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Refusal } from '../model/refusal.ts';
import { FAULTS_ON_PAGE, faultBook } from './fault-book.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-faults-'));
after(() => rmSync(work, { recursive: true, force: true }));
const fault = (row: number): Refusal => ({
  code: 'x',
  where: { row },
  said: { vi: `lỗi ${row}\n`, en: `fault ${row}` },
});
const range = (from: number, to: number): readonly Refusal[] =>
  Array.from({ length: to - from }, (_, at) => fault(from + at));

test('pages of faults are the faults in order, and together they are all of them', async () => {
  const path = join(work, 'some', 'a.faults');
  const book = await faultBook(path);
  assert.deepEqual(await book.page(1), { list: [], total: 0, page: 1, pages: 1 });
  await book.add(range(0, 7));
  await book.add(range(7, 123));
  const pages = await Promise.all([1, 2, 3].map((page) => book.page(page)));
  assert.deepEqual(
    pages.flatMap((page) => page?.list),
    range(0, 123),
  );
  assert.deepEqual([pages[0]?.list.length, pages[2]?.total, pages[2]?.pages], [FAULTS_ON_PAGE, 123, 3]);
  assert.deepEqual([await book.page(0), await book.page(4)], [undefined, undefined]);
  const all: Refusal[] = [];
  for await (const each of book.all()) all.push(each);
  assert.deepEqual(all, range(0, 123));
  await book.close();
  assert.ok(!existsSync(path));
});

test('a million faults are kept on disk with any page at hand, and no more than is sensible', async () => {
  const book = await faultBook(join(work, 'many.faults'), 200_000);
  const before = process.memoryUsage().heapUsed;
  for (let row = 0; row < 1_000_000; row += 5000) await book.add(range(row, row + 5000));
  assert.equal(book.kept(), 200_000);
  assert.deepEqual((await book.page(4000))?.list.at(-1), fault(199_999));
  assert.ok(process.memoryUsage().heapUsed - before < 100_000_000);
  await book.close();
});
