import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOOKS } from './books.case.ts';
import { parseIndustryLabel } from './industry-book.ts';
import { nearestNames } from './place-faults.ts';
import { firstLanguage, parsePlaceLabel } from './place-label.ts';

test('labels of places fall into names, codes, totals, regions and the rest', () => {
  const cases: readonly (readonly [string | number, string])[] = [
    ['CẢ NƯỚC', 'total VN'],
    ['Tổng số - Total', 'total'],
    ['Vùng Đồng bằng sông Hồng', 'region'],
    ['Không xác định', 'unallocated'],
    ['Trong đó:', 'of-which'],
    ['VN34-24', 'id VN34-24'],
    [1, 'code 1'],
    ['  12. Tỉnh Bắc Giang (*)', 'name Bắc Giang province'],
    ['Tp.Hồ Chí Minh', 'name Hồ Chí Minh city'],
    ['Thai Nguyen city', 'name Thai Nguyen city'],
    ['Thị xã Phổ Yên', 'name Phổ Yên district'],
    ['', 'empty'],
  ];
  for (const [label, expected] of cases) {
    const { kind, name, title } = parsePlaceLabel(label);
    const got = ['name', 'code', 'id'].includes(kind) ? [kind, name, title].filter(Boolean).join(' ') : kind;
    assert.equal(got, expected.replace(' VN', kind === 'total' ? '' : ' VN'), String(label));
  }
  assert.equal(firstLanguage('Hà Nội - Ha Noi'), 'Hà Nội');
});

test('a name with a slip has its neighbours named', () => {
  assert.deepEqual(nearestNames('Bắc Gian', BOOKS.places, 'VN63'), ['Bắc Giang']);
});

test('labels of industries give their code, name or total', () => {
  const parse = (label: string | number): string =>
    Object.values(parseIndustryLabel(label))
      .filter((part) => part !== '')
      .join(' ');
  assert.equal(parse('C26'), 'code 26');
  assert.equal(parse('C.26 - Điện tử'), 'code 26 Điện tử');
  assert.equal(parse('Mã ngành'), 'name Mã ngành');
  assert.equal(parse('C - Công nghiệp chế biến'), 'code C Công nghiệp chế biến');
  assert.equal(parse('Tất cả các ngành'), 'total Tất cả các ngành');
  assert.equal(parse(26), 'code 26');
});
