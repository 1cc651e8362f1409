// One release with a table of a few hundred rows, in the form that packs have.
import type { CellValue, TableSlice } from '../../src/app/ports.ts';
import type { RowsPage } from '../../src/app/workbench.ts';
import type { Release } from '../../src/model/release.ts';

const ROWS_PER_PAGE = 100;
const NAMES = { 'VN63-19': { vi: 'Thái Nguyên', en: 'Thai Nguyen' } };

export const fakeRelease: Release = {
  ref: { name: 'vn-statistics', version: '2026.4.30', hash: `sha256:${'ab'.repeat(32)}` },
  origin: 'pack',
  descriptor: {
    name: 'vn-statistics',
    version: '2026.4.30',
    created: '2026-04-30',
    title: 'Provincial statistics',
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    sources: [
      { title: 'Niên giám thống kê', path: 'https://example.org/nien-giam', 'lienket:retrieved': '2026-04-01' },
    ],
    'lienket:title': { vi: 'Số liệu thống kê cấp tỉnh', en: 'Provincial statistics' },
    'lienket:note': { vi: 'Lao động theo tỉnh và ngành.', en: 'Workers by province and industry.' },
    'lienket:steps': ['read the workbook', 'reshape to one row a province and industry'],
    'lienket:checks': [
      {
        id: 'rows',
        title: { vi: 'Đủ 512 dòng', en: 'Exactly 512 rows' },
        table: 'workers',
        rows: 512,
        maker: 'Niên giám thống kê 2018, trang 120',
      },
    ],
    resources: [
      {
        name: 'workers',
        path: 'workers.csv',
        format: 'csv',
        bytes: 20_480,
        hash: `sha256:${'cd'.repeat(32)}`,
        'lienket:rows': 512,
        'lienket:status': 'official',
        'lienket:vintage': '2018',
        'lienket:title': { vi: 'Lao động theo tỉnh × ngành', en: 'Workers by province × industry' },
        schema: {
          primaryKey: ['place_id', 'code', 'year'],
          fields: [
            { name: 'place_id', type: 'string', title: 'Province', description: 'Dated place id' },
            { name: 'code', type: 'string', title: 'Industry' },
            { name: 'year', type: 'integer', title: 'Year' },
            { name: 'workers', type: 'integer', title: 'Workers', 'lienket:unit': 'workers' },
            { name: 'note', type: 'string' },
          ],
        },
      },
      {
        name: 'geometry',
        path: 'geometry.json',
        format: 'topojson',
        bytes: 1_000_000,
        hash: `sha256:${'ef'.repeat(32)}`,
        'lienket:status': 'official',
        'lienket:vintage': '2026-04-30',
        'lienket:title': { vi: 'Địa giới', en: 'Boundaries' },
      },
    ],
  },
};

/** One page of a made-up table of `matched` rows. */
export function fakeRows(release: Release, matched: number, page: number): RowsPage {
  const first = (page - 1) * ROWS_PER_PAGE + 1;
  const count = Math.max(0, Math.min(ROWS_PER_PAGE, matched - first + 1));
  const rowNumbers = Array.from({ length: count }, (_, place) => first + place);
  const column = (value: (row: number) => CellValue): readonly CellValue[] => rowNumbers.map(value);
  const slice: TableSlice = {
    rowNumbers,
    matched,
    columns: {
      place_id: column((row) => `VN63-${String(row % 63).padStart(2, '0')}`),
      code: column((row) => String(10 + (row % 24))),
      year: column(() => 2018),
      workers: column((row) => (row % 7 === 0 ? null : row * 1234.5)),
      note: column((row) => (row % 5 === 0 ? 'ước tính, "sơ bộ"' : null)),
    },
  };
  return {
    release,
    table: 'workers',
    column: 'workers',
    slice,
    page,
    pages: Math.ceil(matched / ROWS_PER_PAGE),
    names: NAMES,
  };
}

/** The whole made-up table, a page at a time; `told` hears of each page that is read. */
export async function* fakeSlices(matched: number, told?: (page: number) => void): AsyncGenerator<TableSlice> {
  for (let page = 1; page <= Math.max(1, Math.ceil(matched / ROWS_PER_PAGE)); page += 1) {
    told?.(page);
    yield fakeRows(fakeRelease, matched, page).slice;
  }
}
