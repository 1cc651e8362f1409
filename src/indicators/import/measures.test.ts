import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEASURES, measureOf, unitOf } from './measures.ts';

test('headers in both languages, with and without marks, name their measure', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Số doanh nghiệp đang hoạt động', 'enterprises'],
    ['SO DOANH NGHIEP', 'enterprises'],
    ['Số cơ sở', 'establishments'],
    ['Số lao động trong doanh nghiệp (người)', 'workers'],
    ['Lao động nữ', 'female_workers'],
    ['Lao động của cơ sở lớn nhất', 'largest_establishment_workers'],
    ['Doanh thu thuần sxkd của doanh nghiệp', 'turnover'],
    ['Giá trị sản xuất (tỷ đồng)', 'output'],
    ['Giá trị tăng thêm', 'value_added'],
    ['Tài sản cố định và đầu tư dài hạn', 'fixed_assets'],
    ['Vốn sản xuất kinh doanh bình quân', 'capital'],
    ['Tổng thu nhập của người lao động', 'wages'],
    ['Number of employees', 'workers'],
    ['Net turnover', 'turnover'],
    ['workers', 'workers'],
    ['largest_establishment_workers', 'largest_establishment_workers'],
    ['Cơ cấu lao động (%)', undefined],
    ['Lao động bình quân 1 doanh nghiệp', undefined],
    ['Chỉ số sản xuất công nghiệp', undefined],
    ['Tỉnh', undefined],
  ];
  for (const [header, name] of cases) assert.equal(measureOf(header)?.name, name, header);
});

test('the name of every measure reads back as that measure', () => {
  for (const kind of MEASURES) assert.equal(measureOf(kind.name)?.name, kind.name);
});

test('units of persons are raised to one and units of money are kept', () => {
  const [workers, turnover] = ['workers', 'turnover'].map((name) => MEASURES.find((kind) => kind.name === name)!);
  assert.deepEqual(unitOf('Nghìn người', workers!), { name: 'persons', tens: 3 });
  assert.deepEqual(unitOf('1000 persons', workers!), { name: 'persons', tens: 3 });
  assert.deepEqual(unitOf('Người', workers!), { name: 'persons', tens: 0 });
  assert.equal(unitOf('Tỷ đồng', workers!), undefined);
  assert.deepEqual(unitOf('Tỷ đồng', turnover!), { name: 'billion VND', tens: 0 });
  assert.deepEqual(unitOf('Triệu đồng', turnover!), { name: 'million VND', tens: 0 });
  assert.deepEqual(unitOf('Triệu USD', turnover!), { name: 'million USD', tens: 0 });
  assert.equal(unitOf('Người', turnover!), undefined);
});
