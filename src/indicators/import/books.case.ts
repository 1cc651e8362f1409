import type { RawCell, RawRow, RawSheet } from '../../model/raw-grid.ts';
import type { Books } from './header-facts.ts';
import { type ImportOutcome, type ImportRequest, importTable } from './import-table.ts';
import { industryBook } from './industry-book.ts';
import { placeBook } from './place-book.ts';

const PROVINCES_63 =
  '01 Hà Nội*|19 Thái Nguyên|24 Bắc Giang|27 Bắc Ninh|30 Hải Dương|31 Hải Phòng*|17 Hoà Bình|46 Huế*|77 Bà Rịa - Vũng Tàu|79 Hồ Chí Minh*|75 Đồng Nai|26 Vĩnh Phúc|25 Phú Thọ';
const PROVINCES_34 =
  '01 Hà Nội*|19 Thái Nguyên|24 Bắc Ninh|25 Phú Thọ|31 Hải Phòng*|46 Huế*|79 Hồ Chí Minh*|75 Đồng Nai';
const SPANS = { VN64: ['', '2008-08-01'], VN63: ['2008-08-01', '2025-07-01'], VN34: ['2025-07-01', ''] } as const;

function provinces(geography: keyof typeof SPANS, list: string): readonly Record<string, string>[] {
  const [from, to] = SPANS[geography];
  return list.split('|').map((entry) => {
    const name = entry.slice(3).replace('*', '');
    const type = entry.endsWith('*') ? 'Thành phố trực thuộc trung ương' : 'Tỉnh';
    const code = entry.slice(0, 2);
    return {
      place_id: `${geography}-${code}`,
      geography,
      level: 'province',
      code,
      name_vi: name,
      type_vi: type,
      valid_from: from,
      valid_to: to,
    };
  });
}

const district = (code: string, name: string, parent: string): Record<string, string> => ({
  place_id: `VN63-${code}`,
  geography: 'VN63',
  level: 'district',
  code,
  name_vi: name,
  type_vi: 'Thành phố',
  parent_id: parent,
  valid_from: '',
  valid_to: '2025-07-01',
});

export const PLACES = [
  { place_id: 'VN', geography: 'VN', level: 'country', code: 'VN', name_vi: 'Việt Nam', type_vi: 'Quốc gia' },
  ...provinces('VN64', `${PROVINCES_63}|28 Hà Tây`),
  ...provinces('VN63', PROVINCES_63),
  ...provinces('VN34', PROVINCES_34),
  district('164', 'Thái Nguyên', 'VN63-19'),
  district('731', 'Biên Hòa', 'VN63-75'),
];
export const DESIGNATIONS = [
  { place_id: 'VN63-46', type_vi: 'Tỉnh', valid_from: '2008-08-01', valid_to: '2025-01-01' },
  { place_id: 'VN63-46', type_vi: 'Thành phố trực thuộc trung ương', valid_from: '2025-01-01', valid_to: '2025-07-01' },
];

const CODES = {
  vsic2018:
    'A Nông nghiệp, lâm nghiệp và thuỷ sản|C Công nghiệp chế biến, chế tạo|01 Nông nghiệp|10 Sản xuất chế biến thực phẩm|11 Sản xuất đồ uống|26 Sản xuất sản phẩm điện tử, máy vi tính và sản phẩm quang học|27 Sản xuất thiết bị điện|28 Sản xuất máy móc|261 Sản xuất linh kiện điện tử|2610 Sản xuất linh kiện điện tử|26100 Sản xuất linh kiện điện tử|2620 Sản xuất máy vi tính|26200 Sản xuất máy vi tính|0111 Trồng lúa|01110 Trồng lúa|1010 Chế biến thịt|1101 Chưng, tinh cất rượu|0210 Trồng rừng',
  vsic2025:
    'A Nông nghiệp, lâm nghiệp và thuỷ sản|C Công nghiệp chế biến, chế tạo|01 Nông nghiệp|10 Sản xuất chế biến thực phẩm|11 Sản xuất đồ uống|26 Sản xuất sản phẩm điện tử, máy vi tính và sản phẩm quang học|27 Sản xuất thiết bị điện|28 Sản xuất máy móc|2611 Sản xuất pin mặt trời|2619 Sản xuất linh kiện điện tử khác',
} as const;
export const INDUSTRIES = Object.entries(CODES).flatMap(([classification, list]) =>
  list.split('|').map((entry) => {
    const [code = ''] = entry.split(' ');
    return {
      classification,
      code,
      level: /^[A-Z]/.test(code) ? 1 : code.length,
      parent_code: code.slice(0, -1),
      name_vi: entry.slice(code.length + 1),
    };
  }),
);
const CLASSIFICATIONS = [
  { classification: 'vsic2018', valid_from: '2018-08-20', valid_to: '2025-11-15' },
  { classification: 'vsic2025', valid_from: '2025-11-15', valid_to: '' },
];

export const BOOKS: Books = {
  places: placeBook(PLACES, DESIGNATIONS),
  industries: industryBook(INDUSTRIES, CLASSIFICATIONS),
};

/** A sheet from rows; null stands for an empty cell, an empty row is left out but counted. */
export function sheetOf(rows: readonly (readonly RawCell[])[], name = 'Biểu'): RawSheet {
  const kept = rows.flatMap((cells, at): readonly RawRow[] => (cells.length === 0 ? [] : [{ number: at + 1, cells }]));
  return { name, rows: kept, width: Math.max(...rows.map((row) => row.length)) };
}

/** Reads rows as `data add` would. */
export function imported(rows: readonly (readonly RawCell[])[], request: Partial<ImportRequest> = {}): ImportOutcome {
  return importTable(
    { fileName: 'thu.xlsx', sheet: sheetOf(rows) },
    { kind: 'place-industry', stated: [], ...request },
    { books: BOOKS, recall: () => undefined },
  );
}

/** Rows of the outcome as short texts: `VN63-19 26 2023 all: 34 98`. */
export function told(outcome: ImportOutcome): readonly string[] {
  return (outcome.table?.rows ?? []).map(
    (row) =>
      `${row.placeId} ${row.industryCode} ${row.period} ${row.ownership}: ${row.values.map((value) => value ?? '·').join(' ')}`,
  );
}

export function codes(faults: ImportOutcome['refusals']): readonly string[] {
  return faults.map((fault) => fault.code);
}
