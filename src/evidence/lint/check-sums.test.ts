import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSums } from './check-sums.ts';
import { codes, said } from './toy-knowledge.case.ts';

const trade = (total: string): string =>
  `Kim ngạch xuất nhập khẩu đạt triệu ${total} USD. Trong đó, Việt Nam xuất khẩu 606,09 triệu USD, tăng 6,3% và nhập khẩu 240,24 triệu USD, tăng 17,3%.`;

test('606,09 + 240,24 against 846,34 passes with a note about rounding', () => {
  const [note, ...rest] = said(checkSums, trade('846,34'));
  assert.deepEqual([note?.code, note?.kind, rest.length], ['arithmetic.rounding', 'note', 0]);
});

test('against 846,43 it fails and is shown as a likely transposition', () => {
  const [finding] = said(checkSums, trade('846,43'));
  assert.deepEqual([finding?.code, finding?.kind], ['arithmetic.sum', 'fault']);
  assert.match(finding?.proposed?.vi ?? '', /846,34/u);
});

test('the same holds in English and in an equation', () => {
  const english = (total: string): string =>
    `Trade reached USD ${total} million, of which exports were USD 606.09 million and imports USD 240.24 million.`;
  assert.deepEqual(codes(checkSums, english('846.34')), ['arithmetic.rounding']);
  assert.deepEqual(codes(checkSums, english('846.43')), ['arithmetic.sum']);
  assert.deepEqual(codes(checkSums, '606,09 + 240,24 = 846,34 triệu USD'), ['arithmetic.rounding']);
  assert.deepEqual(codes(checkSums, '606.09 + 240.24 = 846.43'), ['arithmetic.sum']);
});

test('an exact sum, and parts that are only some of the whole, are not spoken of', () => {
  assert.deepEqual(codes(checkSums, 'Có 10 dự án, gồm 4 dự án trong nước và 6 dự án FDI.'), []);
  assert.deepEqual(
    codes(checkSums, 'Xuất khẩu 900 triệu USD, trong đó sang Đức 100 triệu USD, sang Pháp 50 triệu USD.'),
    [],
  );
});

test('parts that are more than the whole fail', () => {
  assert.deepEqual(
    codes(checkSums, 'Xuất khẩu 100 triệu USD, trong đó sang Đức 90 triệu USD, sang Pháp 50 triệu USD.'),
    ['arithmetic.sum'],
  );
});

test('parts that a text says are all there is must make the total, however far they are from it', () => {
  assert.deepEqual(
    codes(checkSums, 'Tổng vốn 1.250 tỷ đồng, gồm vốn ngân sách 500 tỷ đồng và vốn doanh nghiệp 700 tỷ đồng.'),
    ['arithmetic.sum'],
  );
  assert.deepEqual(
    codes(checkSums, 'Tổng vốn 1.250 tỷ đồng, trong đó vốn ngân sách 500 tỷ đồng và vốn doanh nghiệp 600 tỷ đồng.'),
    [],
  );
});
