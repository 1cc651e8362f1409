import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firmName } from './firm-name.ts';

test('the legal form is taken off in every spelling and language', () => {
  for (const [text, form, core] of [
    ['Công ty TNHH Một thành viên Hoà Phát', 'one-member', 'hoa phat'],
    ['CTY TNHH MTV Hòa Phát', 'one-member', 'hoa phat'],
    ['Cty CP Dệt may Hưng Yên', 'joint-stock', 'det may hung yen'],
    ['Hung Yen Garment Joint Stock Company', 'joint-stock', 'hung yen garment'],
    ['BI (VN) Co. Ltd.', 'limited', 'bi'],
    ['BAC GIANG MATSUOKA Company Limited', 'limited', 'bac giang matsuoka'],
    ['DNTN Minh Đức', 'private', 'minh duc'],
    ['HTX Nông nghiệp Đại Từ', 'cooperative', 'nong nghiep dai tu'],
    ['Foster Electric Co., Ltd.', 'limited', 'foster electric'],
    ['Samsung Electronics Việt Nam', undefined, 'samsung electronics'],
  ] as const) {
    const { form: foundForm, core: foundCore } = firmName(text);
    assert.deepEqual([foundForm, foundCore], [form, core], text);
  }
});

test('both tone placements, marks apart and plain letters are one core', () => {
  const written = [
    'Công ty TNHH Hoà Bình',
    'CÔNG TY TNHH HÒA BÌNH',
    'Cong ty TNHH Hoa Binh',
    'Công ty TNHH Hòa Bình'.normalize('NFD'),
  ];
  assert.equal(new Set(written.map((text) => firmName(text).core)).size, 1);
  assert.equal(firmName(written[0]!).marked, firmName(written[1]!).marked);
});

test('a name that is nothing but its form keeps its words', () => {
  assert.equal(firmName('Công ty TNHH').core, 'cong ty tnhh');
  assert.equal(firmName('Việt Nam').core, 'viet nam');
  assert.equal(firmName('').core, '');
});

test('the acronym is of the core, where it has three words or more', () => {
  assert.equal(firmName('Công ty CP Đầu tư Xây dựng Hà Nội').acronym, 'dtxdhn');
  assert.equal(firmName('Công ty TNHH Hoà Phát').acronym, '');
});

test('a branch keeps all its words, so that it is not called like the firm that it depends on', () => {
  const branch = firmName('Chi nhánh Công ty TNHH Hoà Phát tại Hải Dương');
  assert.equal(branch.core, 'chi nhanh cong ty tnhh hoa phat tai hai duong');
  assert.notEqual(firmName('Chi nhánh Công ty TNHH Hoà Phát').core, firmName('Công ty TNHH Hoà Phát').core);
});

test('a group of companies is of no one legal form', () => {
  assert.deepEqual(
    ['Tổng công ty Thép', 'Steel Corporation'].map((text) => firmName(text).form),
    [undefined, undefined],
  );
});
