import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes, imported, told } from './books.case.ts';
import type { ImportRequest } from './import-table.ts';

const table = (labels: readonly (string | number)[], request: Partial<ImportRequest> = {}) =>
  imported([['Mã ngành', 'Số lao động'], ...labels.map((label, at) => [label, 100 + at])], {
    kind: 'industry',
    ...request,
  });
const found = (labels: readonly (string | number)[], request: Partial<ImportRequest> = {}): readonly string[] =>
  told(table(labels, request)).map((line) => line.split(' ')[1] ?? '');

test('codes belong to the version in force in the period, and those of another version are refused', () => {
  assert.deepEqual(found(['2610', '2620'], { period: '2022' }), ['2610', '2620']);
  assert.deepEqual(found(['2611', '2619'], { period: '2026' }), ['2611', '2619']);
  const old = table(['2610', '26'], { period: '2026' });
  assert.deepEqual(codes(old.refusals), ['industry-code-of-other-version']);
  assert.match(
    old.refusals[0]?.said.en ?? '',
    /"2610" \(Sản xuất linh kiện điện tử\) exists only in vsic2018, but the table is in vsic2025/,
  );
  assert.deepEqual(codes(table(['2611'], { period: '2022' }).refusals), ['industry-code-of-other-version']);
  assert.deepEqual(found(['2611'], { period: '2022', classification: 'vsic2025' }), ['2611']);
});

test('in the year of the change the codes decide, or the person is asked', () => {
  assert.equal(table(['2611', '26'], { period: '2025' }).table?.classification, 'vsic2025');
  assert.equal(table(['2610', '26'], { period: '2025' }).table?.classification, 'vsic2018');
  assert.deepEqual(codes(table(['26', '27'], { period: '2025' }).refusals), ['ambiguous-classification']);
});

test('lost leading zeros are mended where the column proves it and said; otherwise asked', () => {
  const mended = table([1, 10, 26], { period: '2022' });
  assert.deepEqual(
    told(mended).map((line) => line.split(' ')[1]),
    ['01', '10', '26'],
  );
  assert.deepEqual(codes(mended.warnings), ['mended-industry-code']);
  assert.deepEqual(found(['210', '2610', '1101'], { period: '2022' }), ['0210', '2610', '1101']);
  assert.deepEqual(found(['1110', '26100'], { period: '2022' }), ['01110', '26100']);
  assert.deepEqual(codes(table(['111', '1010'], { period: '2022', industryLevel: 4 }).warnings), [
    'mended-industry-code',
  ]);
  assert.deepEqual(codes(table(['26', '261'], { period: '2022' }).warnings), []);
});

test('sections, names, totals and codes with names are read', () => {
  const labels = [
    'Tổng số',
    'C',
    'A - Nông nghiệp, lâm nghiệp và thủy sản',
    '26. Sản xuất sản phẩm điện tử',
    'san xuat thiet bi dien',
    'Trong đó:',
  ];
  const outcome = table(labels, { period: '2022' });
  assert.deepEqual(outcome.refusals, []);
  assert.deepEqual(
    told(outcome).map((line) => line.split(' ')[1]),
    ['TOTAL', 'C', 'A', '26', '27'],
  );
});

test('unknown codes and names are all refused with their rows', () => {
  const outcome = table(['9999', 'Ngành không có', '26'], { period: '2022' });
  assert.deepEqual(
    outcome.refusals.map(({ code, where }) => [code, where.row]),
    [
      ['unknown-industry-code', 2],
      ['unknown-industry-name', 3],
    ],
  );
});

test('a name that is written a little differently is refused with what may have been meant', () => {
  const outcome = table(['SX thiết bị điện', '26'], { period: '2022' });
  assert.match(outcome.refusals[0]?.said.en ?? '', /Did you mean: 27 Sản xuất thiết bị điện/);
  assert.deepEqual(found(['TỔNG SỐ - TOTAL', 'Sản xuất thiết bị điện - Electrical equipment'], { period: '2022' }), [
    'TOTAL',
    '27',
  ]);
});
