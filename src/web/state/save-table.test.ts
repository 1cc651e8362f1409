import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvText } from './save-table.ts';

const rows = (text: string): readonly (readonly string[])[] => parse(text, { bom: true }) as string[][];

describe('csvText', () => {
  test('a reader of CSV gets back what was written: commas, quotes and line ends too', () => {
    const cells = ['a, b', 'he said "no"', 'two\nlines', 'Bắc Giang', ''];
    assert.deepEqual(rows(csvText(['1', '2', '3', '4', '5'], [cells]))[1], cells);
  });

  test('numbers are written in full with a point, and nothing is an empty cell, not zero', () => {
    assert.equal(csvText(['x', 'y', 'z'], [[0.1 + 0.2, null, 0]]), '\uFEFFx,y,z\r\n0.30000000000000004,,0\r\n');
    assert.equal(csvText(['x'], [[-1.5]]), '\uFEFFx\r\n-1.5\r\n');
  });

  test('words that a spreadsheet would take for a formula stay words', () => {
    for (const word of ['=1+1', '+84', '-x', '@cmd', '\tx', '\rx', '=HYPERLINK("http://example.org","x")'])
      assert.equal(rows(csvText(['x'], [[word]]))[1]?.[0], `'${word}`);
  });

  test('it begins with a byte-order mark, so that spreadsheets read Vietnamese', () => {
    assert.equal(csvText(['đ'], []).charCodeAt(0), 0xfeff);
  });
});
