import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OpenList } from '../ports-lists.ts';
import { checkedList } from './checked-list.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';
import { rowReader } from './row-reader.ts';
import { understoodList } from './understood-list.ts';

const ROWS = 1_000_000;
const MB = 1024 * 1024;
let house: RegisterHouse;
before(async () => {
  house = await registerHouse();
});
after(() => house.close());

/** A list in which every row has a fault, made as it is read. */
const faulty: OpenList = {
  fileName: 'faulty.csv',
  bytes: 0,
  hash: 'sha256:0',
  notes: [],
  sheets: [{ name: 'faulty.csv', rows: ROWS + 1, width: 2, isHidden: false }],
  keepRows: () => assert.fail('nothing is kept of a list that is only checked'),
  keptRows: () => assert.fail('nothing was kept'),
  async *pages() {
    yield [{ number: 1, cells: ['Tên', 'Mã số thuế'] }];
    for (let row = 2; row < ROWS + 2; row += 500)
      yield Array.from({ length: 500 }, (_, at) => ({ number: row + at, cells: [`Công ty ${row + at}`, '12345'] }));
  },
};

test('a million faults are counted, given to whoever keeps them, and never all in memory', async () => {
  const { ports } = house;
  const found = await understoodList(ports.memory, faulty, { sheet: undefined, stated: [], rows: undefined });
  assert.ok(found.ok);
  const understood = found.value;
  const reader = await rowReader(ports, understood, { asOf: null, industryVersion: undefined });
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  let kept = 0;
  const checked = await checkedList(
    { understood, reader },
    {
      signal: new AbortController().signal,
      progress() {
        most = Math.max(most, process.memoryUsage().heapUsed);
      },
      async takeFaults(faults) {
        kept += faults.length;
      },
    },
  );
  assert.deepEqual([checked.rows.faulty, checked.faultCount, kept], [ROWS, ROWS, ROWS]);
  assert.deepEqual([checked.faults.length, checked.groups.length, checked.groups[0]?.count], [10_000, 1, ROWS]);
  assert.ok(most - before < 400 * MB, `${Math.round((most - before) / MB)} MB`);
});
