import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from './read-table.ts';
import { tableBytes } from './write-template.ts';

test('what is written as .csv or .xlsx is read back the same, codes as text', async () => {
  const rows = [
    ['Mã ngành', 'Tên ngành', 'Số lao động'],
    ['01', 'Trồng cây, chăn nuôi "sạch"', null],
    ['26', 'Điện tử', 5],
  ] as const;
  for (const format of ['csv', 'xlsx'] as const) {
    const read = await readTable(await tableBytes(rows, format), `mau.${format}`);
    assert.ok(read.ok);
    const cells = read.value.sheets[0]?.rows.map((row) =>
      row.cells.map((cell) => (cell === null ? null : String(cell))),
    );
    assert.deepEqual(cells, [
      ['Mã ngành', 'Tên ngành', 'Số lao động'],
      ['01', 'Trồng cây, chăn nuôi "sạch"'],
      ['26', 'Điện tử', '5'],
    ]);
  }
});
