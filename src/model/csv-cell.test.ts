import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvCell, harmless } from './csv-cell.ts';

test('whatever stands in cells comes back from a reader of CSV as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 6 }), (cells) => {
      const text = `${cells.map(csvCell).join(',')}\n`;
      assert.deepEqual(parse(text, { record_delimiter: '\n', relax_column_count: true }), [cells]);
    }),
  );
  assert.deepEqual([csvCell(null), csvCell(1.5), csvCell('a\rb')], ['', '1.5', '"a\rb"']);
});

test('no text is a formula, and what is none stays as it is', () => {
  for (const text of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1']) assert.equal(harmless(text), `'${text}`);
  for (const text of ['A-1', ' =1', '1+1', '']) assert.equal(harmless(text), text);
});
