import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeLegacy } from './encode-legacy.case.ts';
import { legacyReader } from './legacy-reader.ts';

const NAMES = (
  'Hà Nội|Hà Giang|Cao Bằng|Bắc Kạn|Tuyên Quang|Lào Cai|Điện Biên|Lai Châu|Sơn La|Yên Bái|Hòa Bình|Thái Nguyên|Lạng Sơn|Quảng Ninh|Bắc Giang|' +
  'Phú Thọ|Vĩnh Phúc|Hải Phòng|Thừa Thiên Huế|Bà Rịa - Vũng Tàu|Đồng bằng sông Hồng|Cả nước|Số doanh nghiệp|Tổng số lao động|Sản xuất linh kiện điện tử|Hoà Bình|Hà Nam'
).split('|');

test('a table in TCVN3 or VNI letters is recognised and read whole', () => {
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const table = NAMES.map((name) => encodeLegacy(name, encoding));
    const reader = legacyReader(table);
    assert.equal(reader.encoding, encoding);
    assert.deepEqual(
      table.map((cell) => reader.read(cell)),
      NAMES,
    );
  }
});

test('Unicode Vietnamese is never changed, whatever stands beside it', () => {
  const legacy = NAMES.slice(0, 4).map((name) => encodeLegacy(name, 'tcvn3'));
  for (const form of ['NFC', 'NFD'] as const) {
    const table = NAMES.map((name) => name.normalize(form));
    const alone = legacyReader(table);
    assert.equal(alone.encoding, 'unicode');
    assert.deepEqual(
      table.map((cell) => alone.read(cell)),
      table,
    );
    const mixed = legacyReader([...table, ...legacy]);
    assert.deepEqual(
      table.map((cell) => mixed.read(cell)),
      table,
    );
    assert.deepEqual(legacy.map((cell) => mixed.read(cell)).slice(1), NAMES.slice(1, 4));
  }
});

test('text made of Unicode Vietnamese syllables is never changed', () => {
  const line = fc
    .array(fc.constantFrom(...NAMES.join(' ').split(' ')), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const reader = legacyReader(lines);
      assert.deepEqual(
        lines.map((each) => reader.read(each)),
        lines,
      );
    }),
    { numRuns: 500 },
  );
});

test('signs of measures are no letters: a diameter, a tolerance and micrometres stay as they are', () => {
  for (const table of [
    ['Ø200x500 mm', 'phay', 'ø 20 x 50 mm'],
    ['±0,02 mm', '20 µm', '5µm'],
    [...NAMES, 'Ø60x5 mm'],
  ]) {
    const reader = legacyReader(table);
    assert.deepEqual(
      table.map((cell) => reader.read(cell)),
      table,
    );
  }
});

test('other languages and signs stay as they are', () => {
  const table = ['Société Générale', 'Müller GmbH', 'Nestlé', '± 5 %', '© 2024', 'Café à la crème', 'São Paulo', 'm²'];
  const reader = legacyReader(table);
  assert.equal(reader.encoding, 'unicode');
  assert.deepEqual(
    table.map((cell) => reader.read(cell)),
    table,
  );
});
