import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell, RawSheet } from '../model/raw-grid.ts';
import { listLayout } from './list-layout.ts';
import { listMapping } from './list-mapping.ts';

const sheet = (...rows: readonly (readonly RawCell[])[]): RawSheet => ({
  name: 's',
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
  width: Math.max(...rows.map((cells) => cells.length)),
});
const roles = (grid: RawSheet, more: Partial<Parameters<typeof listMapping>[1]> = {}) => {
  const layout = listLayout(grid)!;
  const { mapping, refusals } = listMapping(layout, { stated: [], remembered: [], ...more });
  return { layout, refusals, rows: mapping.rows, roles: mapping.columns.map(({ role }) => role ?? '-') };
};

test('titles above a header and numbers of columns under it are no rows', () => {
  const found = roles(
    sheet(
      ['DANH SÁCH DOANH NGHIỆP'],
      ['STT', 'Tên doanh nghiệp', 'Mã số thuế', 'Địa chỉ trụ sở chính', 'Số lao động (người)'],
      [1, 2, 3, 4, 5],
      [1, 'Công ty TNHH A', '0101248141', 'Hà Nội', 12],
    ),
  );
  assert.deepEqual(found.roles, ['-', 'name', 'code', 'address', 'workers']);
  assert.equal(found.layout.headerRow, 2);
  assert.equal(found.layout.body.length, 1);
  assert.equal(found.rows, 'unit');
});

test('the lists of this house are understood as they are', () => {
  assert.deepEqual(
    roles(sheet(['year', 'supplier_name', 'location', 'place_id', 'place_id_by_address', 'remark'])).roles,
    ['as_of', 'name', 'address', 'place', '-', 'note'],
  );
  const osh = roles(sheet(['name', 'address', 'sector', 'lat', 'lng', 'place_id', 'place_id_by_point', 'source_list']));
  assert.deepEqual(osh.roles, ['name', 'address', 'products', 'lat', 'lng', 'place', '-', '-']);
  assert.equal(osh.rows, 'site');
});

test('what is stated stands above what is remembered, and that above a guess', () => {
  const grid = sheet(['Tên', 'X', 'Y'], ['A', 'b', 'c']);
  const remembered = [
    { column: 'X', as: 'address' },
    { column: 'Tên', as: 'short_name' },
  ];
  assert.deepEqual(roles(grid, { remembered }).roles, ['short_name', 'address', '-']);
  assert.deepEqual(
    roles(grid, {
      remembered,
      stated: [
        { column: 'A', as: 'name' },
        { column: 'X', as: 'none' },
      ],
    }).roles,
    ['name', '-', '-'],
  );
});

test('columns and fields that do not exist are refused, all at once', () => {
  const stated = [
    { column: 'Q', as: 'name' },
    { column: 'Tên', as: 'tuổi' },
  ];
  assert.deepEqual(
    roles(sheet(['Tên', 'Mã'], ['A', 'b']), { stated }).refusals.map(({ code }) => code),
    ['no-such-column', 'no-such-field'],
  );
});

test('a column without a known header is taken for codes where its cells are', () => {
  const codes = ['0300588569', '0101248141', '0100112437', '0306731335'];
  assert.deepEqual(roles(sheet(['Tên', 'Số'], ...codes.map((code) => ['A', code]))).roles, ['name', 'code']);
});

test('an empty sheet has no layout', () => {
  assert.equal(listLayout({ name: 's', rows: [], width: 0 }), undefined);
});
