import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes, imported, told } from './books.case.ts';

test('a long table with Vietnamese numbers, marks and all spellings of names is read', () => {
  const outcome = imported([
    ['Tỉnh/TP', 'Mã ngành', 'Năm', 'Số DN', 'Số lao động', 'Doanh thu thuần (tỷ đồng)'],
    ['Hoà Bình', '26', '2022', '1.034', '12.345', '1.234,5'],
    ['hòa bình', '27', '2022', '12', '1.000*', '…'],
    ['HOÀ BÌNH'.normalize('NFD'), '28', '2022', '2', '55', '-'],
    ['TP. Hồ Chí Minh', 'C26', '2022', '3', '60', 'x'],
    ['TP.HCM', '27. Sản xuất thiết bị điện', '2022', '4', '61', 'bảo mật'],
    ['Ba Ria-Vung Tau', '26', 2022, 5, 62, 7.25],
    ['Ha Noi city', '26', '2022', '5', '62', '0'],
    ['Tỉnh Bắc Giang', 'Sản xuất thiết bị điện', '2022', '5', '62', 'không điều tra'],
    ['Thừa Thiên Huế', '26', '2022', '5', '62', ''],
  ]);
  assert.deepEqual(outcome.refusals, []);
  assert.equal(outcome.table?.geography, 'VN63');
  assert.equal(outcome.table?.classification, 'vsic2018');
  assert.deepEqual(told(outcome), [
    'VN63-17 26 2022 all: 1034 12345 1234.5',
    'VN63-17 27 2022 all: 12 1000 missing',
    'VN63-17 28 2022 all: 2 55 not-applicable',
    'VN63-79 26 2022 all: 3 60 not-applicable',
    'VN63-79 27 2022 all: 4 61 suppressed',
    'VN63-77 26 2022 all: 5 62 7.25',
    'VN63-01 26 2022 all: 5 62 0',
    'VN63-24 27 2022 all: 5 62 not-surveyed',
    'VN63-46 26 2022 all: 5 62 missing',
  ]);
  assert.deepEqual(outcome.table?.measures, [
    { name: 'enterprises', unit: 'enterprises' },
    { name: 'workers', unit: 'persons' },
    { name: 'turnover', unit: 'billion VND' },
  ]);
});

test('a yearbook table: titles, unit line, years across, region subtotals, footnotes', () => {
  const outcome = imported(
    [
      ['128. Số lao động trong các doanh nghiệp phân theo địa phương'],
      ['Number of employees in enterprises by province'],
      [null, null, null, 'ĐVT: Nghìn người'],
      [null, '2019', '2020', 'Sơ bộ - Prel. 2021'],
      ['CẢ NƯỚC', 300.5, 320.25, 330],
      ['Đồng bằng sông Hồng - Red River Delta', null, null, null],
      ['Đồng bằng sông Hồng', 200.5, 200.25, 200],
      ['Hà Nội', 120.5, 120.25, 120],
      ['Hải Phòng', 80, 80, 80],
      ['Trung du và miền núi phía Bắc', 100, 119, 130],
      ['Thái Nguyên', 60, 60, 60],
      ['Bắc Giang', 40, 60, 70],
      ['Ghi chú: số liệu chưa gồm khối an ninh quốc phòng.'],
      ['(*) Nguồn: Tổng cục Thống kê'],
    ],
    { kind: 'place' },
  );
  assert.deepEqual(outcome.refusals, []);
  assert.deepEqual(told(outcome).slice(0, 4), [
    'VN TOTAL 2019 all: 300500',
    'VN TOTAL 2020 all: 320250',
    'VN TOTAL 2021 all: 330000',
    'VN63-01 TOTAL 2019 all: 120500',
  ]);
  assert.equal(outcome.table?.rows.length, 15);
  assert.deepEqual(codes(outcome.warnings), ['total-differs']);
  assert.match(
    outcome.warnings[0]?.said.en ?? '',
    /Trung du.*printed 119000, the parts add up to 120000, difference \+1000/,
  );
  assert.equal(outcome.layout?.footnotes.length, 2);
  assert.match(outcome.notes.map((note) => note.en).join(' '), /Region subtotals, not stored: row 7, 10/);
});

test('industries across with merged headers of two rows, codes in the second', () => {
  const outcome = imported(
    [
      ['Địa phương', 'Số doanh nghiệp', 'Số doanh nghiệp', 'Số lao động (người)', 'Số lao động (người)'],
      ['Địa phương', '26', '27', '26', '27'],
      ['A', '1', '2', '3', '4'],
      ['Thái Nguyên', 34, 12, 98765, 4321],
      ['Bắc Giang', 120, 50, 150000, 20000],
      ['Tổng số', 154, 62, 248765, 24321],
    ],
    { period: '2023' },
  );
  assert.deepEqual(outcome.refusals, []);
  assert.deepEqual(outcome.warnings, []);
  assert.deepEqual(told(outcome), [
    'VN63-19 26 2023 all: 34 98765',
    'VN63-19 27 2023 all: 12 4321',
    'VN63-24 26 2023 all: 120 150000',
    'VN63-24 27 2023 all: 50 20000',
    'VN 26 2023 all: 154 248765',
    'VN 27 2023 all: 62 24321',
  ]);
});

test('provinces across, industries down, the measure in the title, a group heading over its first column only', () => {
  const outcome = imported([
    ['Số lao động theo ngành và địa phương năm 2021'],
    ['Mã ngành', 'Tên ngành', 'Chia theo tỉnh', null, null],
    [null, null, 'Hà Nội', 'Bắc Ninh', 'Tổng số'],
    ['26', 'Sản xuất sản phẩm điện tử', 10, 20, 30],
    ['27', 'Sản xuất thiết bị điện', 1, 2, 4],
  ]);
  assert.deepEqual(outcome.refusals, []);
  assert.deepEqual(told(outcome), [
    'VN63-01 26 2021 all: 10',
    'VN63-27 26 2021 all: 20',
    'VN 26 2021 all: 30',
    'VN63-01 27 2021 all: 1',
    'VN63-27 27 2021 all: 2',
    'VN 27 2021 all: 4',
  ]);
  assert.match(
    outcome.warnings.map((warning) => warning.said.en).join(),
    /printed 4, the parts add up to 3, difference -1/,
  );
});

test('measures and years across together, ownership down', () => {
  const outcome = imported([
    ['Loại hình', 'Tỉnh', 'Ngành', 'Số doanh nghiệp', null, 'Số lao động', null],
    [null, null, null, '2020', '2021', '2020', '2021'],
    ['Doanh nghiệp nhà nước', 'Hà Nội', '26', 1, 2, 10, 20],
    ['Doanh nghiệp ngoài nhà nước', 'Hà Nội', '26', 3, 4, 30, 40],
    ['Doanh nghiệp có vốn đầu tư nước ngoài', 'Hà Nội', '26', 5, 6, 50, 60],
    ['Tổng số', 'Hà Nội', '26', 9, 12, 90, 121],
  ]);
  assert.deepEqual(outcome.refusals, []);
  assert.deepEqual(
    told(outcome).filter((line) => line.includes('2021')),
    [
      'VN63-01 26 2021 state: 2 20',
      'VN63-01 26 2021 private: 4 40',
      'VN63-01 26 2021 foreign: 6 60',
      'VN63-01 26 2021 all: 12 121',
    ],
  );
  assert.match(
    outcome.warnings.map((warning) => warning.said.en).join(),
    /All ownership groups, workers: printed 121, the parts add up to 120/,
  );
});

test('every fault of a file is told at once, with row and column', () => {
  const outcome = imported(
    [
      ['Tỉnh', 'Ngành', 'Năm', 'Số doanh nghiệp', 'Số lao động'],
      ['Thành phố Thái Nguyên', '26', '2022', 1, 10],
      ['Bắc Gian', '26', '2022', 1, 10],
      ['Hà Nội', '2611', '2022', 1, 10],
      ['Hà Nội', '9999', '2022', 1, 10],
      ['Hà Nội', '26', 'năm ngoái', 1, 10],
      ['Bắc Ninh', '26', '2022', -1, 10],
      ['Bắc Ninh', '27', '2022', '5%', 'nhiều'],
      ['Hải Phòng', '27', '2022', 1.5, 10],
      ['Hải Phòng', '26', '2022', 1, 10],
      ['TP Hải Phòng', '26', '2022', 2, 20],
    ],
    { places: 'VN63' } as never,
  );
  const seen = outcome.refusals.map((refusal) => `${refusal.where.row} ${refusal.where.column ?? ''} ${refusal.code}`);
  assert.deepEqual(seen, [
    '2  district-level-place',
    '3  unknown-place',
    '4  industry-code-of-other-version',
    '5  unknown-industry-code',
    '6  unreadable-period',
    '7 enterprises negative-amount',
    '8 D percent-for-amount',
    '8 E unreadable-number',
    '9 enterprises part-of-a-unit',
    '11  doubled-key',
  ]);
  assert.match(outcome.refusals[0]?.said.en ?? '', /district-level unit of the province Thái Nguyên/);
  assert.match(outcome.refusals[1]?.said.en ?? '', /Did you mean: Bắc Giang/);
  assert.equal(outcome.table, undefined);
});

test('numbers that could be read in two ways are asked about, not guessed', () => {
  const rows = [
    ['Tỉnh', 'Ngành', 'Số lao động'],
    ['Hà Nội', '26', '1.234'],
    ['Bắc Ninh', '26', '567'],
  ];
  const asked = imported(rows, { period: '2022' });
  assert.deepEqual(codes(asked.refusals), ['ambiguous-numbers']);
  assert.deepEqual([asked.refusals[0]?.where.row, asked.refusals[0]?.where.column], [2, 'C']);
  assert.deepEqual(told(imported(rows, { period: '2022', numbers: 'vi' })), [
    'VN63-01 26 2022 all: 1234',
    'VN63-27 26 2022 all: 567',
  ]);
  assert.deepEqual(told(imported(rows, { period: '2022', numbers: 'en' }))[0], 'VN63-01 26 2022 all: 1.234');
});

test('what a person states goes before what is guessed', () => {
  const outcome = imported(
    [
      ['X', 'Y', 'Lao động đầu năm', 'Lao động cuối năm'],
      ['Hà Nội', '26', 10, 20],
      ['Bắc Ninh', '27', 11, 21],
    ],
    {
      period: '2022',
      stated: [
        { as: 'none', column: 'Lao động đầu năm' },
        { as: 'workers', column: 'D' },
        { as: 'place', column: 'x' },
        { as: 'industry', column: 'B' },
      ],
    },
  );
  assert.deepEqual(outcome.refusals, []);
  assert.deepEqual(told(outcome), ['VN63-01 26 2022 all: 20', 'VN63-27 27 2022 all: 21']);
  assert.deepEqual(
    outcome.mapping?.columns.map((column) => column.confidence),
    ['stated', 'stated', 'stated', 'stated'],
  );
});

test('a column or role that does not exist, a missing key and a missing year are refused together', () => {
  const outcome = imported(
    [
      ['Tên gì đó', 'Ghi chú', 'Số lao động'],
      ['abc', 'z', 10],
      ['def', 'z', 10],
    ],
    {
      stated: [
        { as: 'place', column: 'Tỉnh' },
        { as: 'workerz', column: 'C' },
      ],
    },
  );
  assert.deepEqual(
    new Set(codes(outcome.refusals)),
    new Set(['no-such-column', 'unknown-role', 'no-place-column', 'no-industry-column', 'no-period', 'no-measure']),
  );
});

test('a stated meaning of a mark is used', () => {
  const outcome = imported(
    [
      ['Tỉnh', 'Ngành', 'Số lao động'],
      ['Hà Nội', '26', '-'],
      ['Bắc Ninh', '26', '5'],
    ],
    { period: '2022', marks: new Map([['-', 'zero']]) },
  );
  assert.deepEqual(told(outcome), ['VN63-01 26 2022 all: 0', 'VN63-27 26 2022 all: 5']);
});

test('two columns for the same cells are never laid over each other', () => {
  const rows = [
    ['Tỉnh', 'Ngành', 'Lao động đầu năm', 'Lao động cuối năm'],
    ['Hà Nội', '26', 10, 20],
  ];
  const outcome = imported(rows, { period: '2022' });
  assert.deepEqual(codes(outcome.refusals), ['two-columns-for-one']);
  assert.deepEqual(told(imported(rows, { period: '2022', stated: [{ as: 'none', column: 'C' }] })), [
    'VN63-01 26 2022 all: 20',
  ]);
});

test('a column of which-is beside the total is one ownership group', () => {
  const outcome = imported(
    [
      ['TT', 'Tỉnh/Thành phố', 'Tổng số', null, 'Trong đó: FDI', null],
      [null, null, 'Số DN', 'Lao động', 'Số DN', 'Lao động'],
      ['I', 'Vùng TDMNPB', 3, '30.000,5', 1, '2.000'],
      ['1', 'Thái Nguyên', 3, '30.000,5', 1, '2.000'],
      [null, 'Cả nước', 3, '30.000,5', 1, '2.000'],
    ],
    { kind: 'place', period: '2022' },
  );
  assert.deepEqual(outcome.refusals, []);
  assert.deepEqual(told(outcome), [
    'VN63-19 TOTAL 2022 all: 3 30000.5',
    'VN63-19 TOTAL 2022 foreign: 1 2000',
    'VN TOTAL 2022 all: 3 30000.5',
    'VN TOTAL 2022 foreign: 1 2000',
  ]);
});
