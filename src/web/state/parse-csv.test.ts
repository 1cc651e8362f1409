import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsv } from './parse-csv.ts';
import { csvText } from './save-table.ts';

test('what is written as CSV is read back cell by cell', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'abĐ ,";\n1') }).filter((text) => text.trim() !== '');
  const row = fc.tuple(cell, cell, cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const text = csvText(['x', 'y', 'z'], rows);
      assert.deepEqual(parseCsv(text), [['x', 'y', 'z'], ...rows]);
    }),
  );
});

test('tables copied from a spreadsheet and Vietnamese files with semicolons are read', () => {
  assert.deepEqual(parseCsv('Tỉnh\t26\nHà Nội\t1.234'), [
    ['Tỉnh', '26'],
    ['Hà Nội', '1.234'],
  ]);
  assert.deepEqual(parseCsv('Tỉnh;26\r\nHà Nội;1,5\r\n\r\n'), [
    ['Tỉnh', '26'],
    ['Hà Nội', '1,5'],
  ]);
});
