import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetOf } from './books.case.ts';
import { keyRoleNamed, roleOfHeader } from './header-words.ts';
import { layoutNotes } from './import-notes.ts';
import { tableLayout, textOf } from './layout.ts';

test('headers name their role with and without marks, in both languages', () => {
  const roles = [
    'Tỉnh, thành phố',
    'TINH',
    'Mã tỉnh',
    'Province',
    'Mã ngành VSIC 2018',
    'nganh_kd',
    'Năm',
    'Loại hình kinh tế',
    'STT',
    'Mã số thuế',
    'abc',
  ];
  assert.deepEqual(
    roles.map((header) => roleOfHeader(header)?.role),
    [
      'place',
      'place',
      'place',
      'place',
      'industry',
      'industry',
      'period',
      'ownership',
      'ignored',
      'enterprise',
      undefined,
    ],
  );
  assert.equal(keyRoleNamed('place'), 'place');
  assert.equal(keyRoleNamed('workers'), undefined);
});

test('titles, unit line, column numbers and remarks stand outside the table', () => {
  const layout = tableLayout(
    sheetOf([
      ['CỤC THỐNG KÊ'],
      ['Biểu 5. Lao động'],
      [],
      [null, null, 'Đơn vị tính: Người'],
      ['STT', 'Địa phương', 'Số lao động'],
      ['A', 'B', 1],
      [1, 'Hà Nội', 5],
      [2, 'Huế', 6],
      ['Nguồn: Cục Thống kê'],
    ]),
  );
  assert.deepEqual(layout?.headerRows, [5]);
  assert.deepEqual(layout?.titles, ['CỤC THỐNG KÊ', 'Biểu 5. Lao động']);
  assert.equal(layout?.unitLine, 'Người');
  assert.deepEqual(
    layout?.columns.map((column) => column.header),
    ['STT', 'Địa phương', 'Số lao động'],
  );
  assert.deepEqual(
    layout?.body.map((row) => row.number),
    [7, 8],
  );
  assert.deepEqual(layout?.footnotes, [{ row: 9, text: 'Nguồn: Cục Thống kê' }]);
  assert.match(layoutNotes(layout!)[0]?.en ?? '', /Header in row 5; 2 rows/);
});

test('a sheet without a header or without figures holds no table', () => {
  assert.equal(
    tableLayout(
      sheetOf([
        ['Hà Nội', 1],
        ['Huế', 2],
      ]),
    ),
    undefined,
  );
  assert.equal(tableLayout(sheetOf([['Chỉ có chữ'], ['thôi']])), undefined);
  assert.equal(textOf(' Hà\u00a0Nội '), 'Hà Nội');
});
