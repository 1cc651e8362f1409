import type { Faults, LabelFault } from '../../indicators/import/faults.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal, Where } from '../../model/refusal.ts';

const ROWS_NAMED = 12;

/** What is said of a fault of microdata: never what stands in the cell. */
const SAID: Readonly<Record<string, Bilingual>> = {
  'unknown-place': {
    vi: 'Không phải tên hay mã tỉnh trong bộ địa giới này.',
    en: 'No name or code of a province in these boundaries.',
  },
  'place-of-other-date': {
    vi: 'Tỉnh này thuộc địa giới của ngày khác.',
    en: 'This province belongs to boundaries of another date.',
  },
  'district-level-place': {
    vi: 'Đây là đơn vị dưới tỉnh; cần tỉnh.',
    en: 'This is a unit below the province; a province is needed.',
  },
  'code-name-mismatch': {
    vi: 'Mã và tên tỉnh không khớp nhau.',
    en: 'The code and the name of the province do not belong together.',
  },
  'not-a-place': {
    vi: 'Dòng tổng hoặc vùng: microdata chỉ gồm từng doanh nghiệp ở một tỉnh.',
    en: 'A total or a region: microdata hold single enterprises in a province each.',
  },
  'not-an-industry': {
    vi: 'Dòng tổng: microdata chỉ gồm từng doanh nghiệp ở một ngành.',
    en: 'A total: microdata hold single enterprises in an industry each.',
  },
  'unknown-industry-code': {
    vi: 'Mã ngành không có trong phiên bản này.',
    en: 'The industry code is not in this version.',
  },
  'industry-code-of-other-version': {
    vi: 'Mã ngành chỉ có trong phiên bản khác; nêu phiên bản bằng --industries.',
    en: 'The industry code exists only in another version; state the version with --industries.',
  },
  'ambiguous-industry-code': {
    vi: 'Mã ngành có thể mất số 0 đầu; thêm --industry-level.',
    en: 'The industry code may have lost a leading zero; add --industry-level.',
  },
  'unknown-industry-name': { vi: 'Không có ngành nào tên như vậy.', en: 'No industry has this name.' },
  'unknown-ownership': {
    vi: 'Không rõ là nhà nước, ngoài nhà nước hay nước ngoài; nếu là mã, thêm --ownership-codes state=…,private=…,foreign=….',
    en: 'It is not clear whether this is state, private or foreign; if it is a code, add --ownership-codes state=…,private=…,foreign=….',
  },
  'unreadable-period': {
    vi: 'Không phải kỳ số liệu (2023, Quý I/2023, 09/2023).',
    en: 'Not a period (2023, 2023-Q1, 2023-09).',
  },
  'empty-key': { vi: 'Ô trống.', en: 'The cell is empty.' },
  'unreadable-number': {
    vi: 'Không phải số và không phải dấu thiếu số liệu đã biết; nếu là dấu, thêm --missing DẤU=missing.',
    en: 'Neither a number nor a known mark of a missing value; if it is a mark, add --missing MARK=missing.',
  },
  'percent-for-amount': { vi: 'Là tỷ lệ phần trăm, cần số tuyệt đối.', en: 'A percentage, where an amount is needed.' },
  'negative-amount': {
    vi: 'Số âm: bảo mật thống kê ở đây chỉ chứng minh được cho số không âm.',
    en: 'A negative number: disclosure control here is proven only for amounts that are not below 0.',
  },
  'bad-weight': { vi: 'Quyền số phải là số lớn hơn 0.', en: 'A weight must be a number above 0.' },
  'ambiguous-numbers': {
    vi: 'Không rõ dấu thập phân; thêm --numbers vi (1.234,5) hoặc --numbers en (1,234.5).',
    en: 'The decimal mark is not clear; add --numbers vi (1.234,5) or --numbers en (1,234.5).',
  },
  'mixed-numbers': {
    vi: 'Cột viết số theo hai kiểu; hãy thống nhất một kiểu.',
    en: 'The column writes numbers in two ways; use one of them.',
  },
  'numbers-follow-table': {
    vi: 'Cột không cho biết dấu thập phân; hiểu như các cột khác.',
    en: 'The column does not show its decimal mark; it is read like the others.',
  },
  'mended-place-code': {
    vi: 'Mã tỉnh mất số 0 đầu đã được thêm lại.',
    en: 'Place codes lost their leading zero and were mended.',
  },
  'mended-industry-code': {
    vi: 'Mã ngành mất số 0 đầu đã được thêm lại.',
    en: 'Industry codes lost their leading zero and were mended.',
  },
  'industry-name-mismatch': {
    vi: 'Tên ngành cạnh mã là của ngành khác; lấy theo mã.',
    en: 'The name beside the code is that of another industry; the code is taken.',
  },
};

/** What these say is made of options and lists of packs only, not of cells. */
const SAID_AS_IS = new Set([
  'ambiguous-place-code',
  'ambiguous-place-date',
  'ambiguous-classification',
  'unknown-geography',
  'unknown-classification',
]);

const UNNAMED: Bilingual = { vi: 'Giá trị ở đây không dùng được.', en: 'The value here cannot be used.' };

interface Told {
  readonly where: Where;
  readonly said: Bilingual;
  readonly rows: number[];
  more: number;
}

export interface PrivateFaults {
  /** Faults of one column, as the readers of tables take them. */
  of(column: string): Faults;
  refuse(code: string, where: Where, said: Bilingual): void;
  refusals(): readonly Refusal[];
  warnings(): readonly Refusal[];
}

/** Gathers faults of microdata: code, rows and column, told once a kind and column; whatever quotes a cell is said anew without it. */
export function privateFaults(file: string): PrivateFaults {
  const told = { refusal: new Map<string, Told>(), warning: new Map<string, Told>() };
  const add = (
    severity: LabelFault['severity'],
    code: string,
    at: { column?: string; row?: number; said: Bilingual },
  ): void => {
    const key = `${code}|${at.column ?? ''}`;
    const where = { file, ...(at.column === undefined ? {} : { column: at.column }) };
    const said = SAID_AS_IS.has(code) ? at.said : (SAID[code] ?? UNNAMED);
    const known: Told = told[severity].get(key) ?? { where, said, rows: [], more: 0 };
    told[severity].set(key, known);
    if (at.row === undefined || known.rows.includes(at.row)) return;
    if (known.rows.length < ROWS_NAMED) known.rows.push(at.row);
    else known.more += 1;
  };
  const listed = (severity: LabelFault['severity']): readonly Refusal[] =>
    [...told[severity]].map(([key, each]) => refusalOf(key.split('|')[0] ?? '', each));
  const own: Refusal[] = [];
  return {
    of: (column) => ({
      refuse: (code, where, said) => add('refusal', code, { column, said, ...rowOf(where) }),
      warn: (code, where, said) => add('warning', code, { column, said, ...rowOf(where) }),
      perLabel: ({ severity, code, row, said }) => add(severity, code, { column, row, said }),
      refusals: () => listed('refusal'),
      warnings: () => listed('warning'),
    }),
    refuse: (code, where, said) => void own.push({ code, where: { file, ...where }, said }),
    refusals: () => [...own, ...listed('refusal')],
    warnings: () => listed('warning'),
  };
}

const rowOf = ({ row }: Where): { readonly row?: number } => (row === undefined ? {} : { row });

function refusalOf(code: string, { where, said, rows, more }: Told): Refusal {
  const [row] = rows;
  if (row === undefined) return { code, where, said };
  if (rows.length === 1 && more === 0) return { code, where: { ...where, row }, said };
  const list = rows.join(', ');
  return {
    code,
    where: { ...where, row },
    said: {
      vi: `${said.vi} (các dòng ${list}${more > 0 ? ` và ${more} dòng nữa` : ''})`,
      en: `${said.en} (rows ${list}${more > 0 ? ` and ${more} more` : ''})`,
    },
  };
}
