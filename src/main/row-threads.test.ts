import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { booksOf } from '../app/register/register-books.ts';
import { versionAmong } from '../app/register/register-places.ts';
import { inTurn, ownReader } from '../app/register/row-reader.ts';
import type { SpokenRows } from '../app/register/row-reader-port.ts';
import { realPlaceRows, SPOILED_HEADER, spoiledCells } from '../app/register/spoiled-said.case.ts';
import { parseIsoDate } from '../model/dates.ts';
import type { RawRow } from '../model/raw-grid.ts';
import { gazetteer } from '../register/gazetteer.ts';
import { listLayout } from '../register/list-layout.ts';
import { listMapping } from '../register/list-mapping.ts';
import { type ReadingRows, rowThreads } from './row-threads.ts';

const term = { id: 'CAP-0001', family: 'casting', name: { vi: 'đúc', en: 'casting' } };
const name = { vi: 'Khai thác than', en: 'Mining of coal' };
const rows: ReadingRows = {
  ...realPlaceRows(),
  industries: { codes: [{ edition: 'vsic2018', code: '0510', parent: '051', name }], pairs: [] },
  processes: [term],
  materials: [],
  editions: [{ id: 'vsic2018', validFrom: parseIsoDate('2018-08-20') ?? null, validTo: null }],
};

const header = [...SPOILED_HEADER, 'Mã ngành', 'Công đoạn', 'Năm'];
const body: readonly RawRow[] = spoiledCells(1200, 5).cells.map((cells, at) => ({
  number: at + 2,
  // Some rows are faulty, and some say what the books are asked for.
  cells: [
    ...(at % 50 === 7 ? cells.with(2, '123') : cells),
    at % 9 === 0 ? '0510' : at % 90 === 4 ? '99x' : '',
    'đúc',
    '2024',
  ],
}));
const spoken: SpokenRows = understood();

function understood(): SpokenRows {
  const layout = listLayout(
    { name: 'a', width: header.length, rows: [{ number: 1, cells: header }, ...body.slice(0, 50)] },
    [],
  );
  assert.ok(layout !== undefined);
  const { mapping } = listMapping(layout, { stated: [], remembered: [], rows: undefined });
  return { mapping, columns: layout.columns, asOf: null, industryVersion: undefined, numbers: 'vi' };
}

async function* pages(): AsyncGenerator<readonly RawRow[]> {
  for (let from = 0; from < body.length; from += 100) yield body.slice(from, from + 100);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function listed<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const each of source) list.push(each);
  return list;
}

const own = ownReader(
  spoken,
  { places: gazetteer(rows.places, rows.lineage), books: booksOf(rows), versionOn: versionAmong(rows.editions) },
  (text) => createHash('sha256').update(text).digest('hex'),
);

test('threads read and prepare rows as the program itself does, in the order in which they come', async () => {
  const reader = rowThreads({ spoken, rows });
  try {
    const read = await listed(inTurn(pages(), reader.read, reader.ahead));
    assert.deepEqual(read, await listed(inTurn(pages(), own.read, own.ahead)));
    const kept = read.map((page) => page.kept);
    const sum = (count: (at: number) => number): number => read.reduce((all, _, at) => all + count(at), 0);
    assert.equal(
      sum((at) => read[at]?.read ?? 0),
      body.length,
    );
    assert.ok(sum((at) => read[at]?.faulty ?? 0) >= 24, 'rows with a fault are told');
    assert.ok(JSON.stringify(read).includes('vsic2018:0510'), 'the books are asked');
    const prepared = await Promise.all(kept.map(reader.prepare));
    // What is undefined does not come over.
    assert.deepEqual(plain(prepared), plain(await Promise.all(kept.map(own.prepare))));
  } finally {
    await reader.close();
  }
});

test('what waits for a thread is told when it ends or fails', async () => {
  const closed = rowThreads({ spoken, rows });
  const waiting = closed.read(body);
  await Promise.all([assert.rejects(waiting, /has ended/u), closed.close()]);
  const broken = rowThreads({ spoken, rows });
  await assert.rejects(broken.prepare(['{"number":']), /JSON/u);
  for (let again = 0; again < 5; again += 1) await assert.rejects(broken.prepare([]), /JSON/u);
  await broken.close();
});

test('work is done in turn, some of it ahead, and a fault is told when its turn comes', async () => {
  const begun: number[] = [];
  const numbers = async function* () {
    for (let at = 0; at < 8; at += 1) yield at;
  };
  const work = async (at: number): Promise<number> => {
    begun.push(at);
    if (at === 5) throw new Error('five');
    return at * 10;
  };
  const done: number[] = [];
  await assert.rejects(async () => {
    for await (const each of inTurn(numbers(), work, 3)) {
      done.push(each);
      assert.ok(begun.length <= done.length + 3);
    }
  }, /five/u);
  assert.deepEqual(done, [0, 10, 20, 30, 40]);
});
