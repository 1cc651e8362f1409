import { STATUSES } from '../model/status.ts';
import type { OptionSpec } from './command.ts';

/** The options of `data add`. */
export const DATA_ADD_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'as',
    value: 'KIND',
    required: true,
    choices: ['place-industry', 'place', 'industry'],
    about: {
      vi: 'bảng theo địa phương và ngành, chỉ địa phương, hay chỉ ngành',
      en: 'a table by place and industry, by place, or by industry',
    },
  },
  {
    name: 'map',
    value: 'ROLE=COLUMN',
    repeated: true,
    about: {
      vi: 'cột là gì: place, industry, period, ownership, none, hoặc chỉ tiêu (workers, enterprises, turnover …); COLUMN là tiêu đề hoặc chữ cột',
      en: 'what a column is: place, industry, period, ownership, none, or a measure (workers, enterprises, turnover …); COLUMN is a header or a letter',
    },
  },
  {
    name: 'show',
    about: { vi: 'chỉ xem cách hiểu và vài dòng đầu, không ghi', en: 'show the mapping and some rows; write nothing' },
  },
  {
    name: 'status',
    value: 'STATUS',
    choices: STATUSES,
    about: { vi: 'số liệu từ đâu mà có (bắt buộc khi ghi)', en: 'how the figures came to be (required to write)' },
  },
  { name: 'source', value: 'TEXT', about: { vi: 'nguồn: cơ quan, tên biểu, ngày', en: 'source: office, table, date' } },
  { name: 'licence', value: 'TEXT', about: { vi: 'điều kiện sử dụng', en: 'terms of use' } },
  {
    name: 'name',
    value: 'NAME',
    about: { vi: 'tên bản số liệu; mặc định theo tên tệp', en: 'name of the release; from the file name by default' },
  },
  {
    name: 'replace',
    about: {
      vi: 'lập bản mới hơn của tên đã có; bản cũ vẫn giữ',
      en: 'make a newer version of a name that is there; the old one is kept',
    },
  },
  {
    name: 'sheet',
    value: 'SHEET',
    about: { vi: 'trang tính, theo tên hoặc số thứ tự', en: 'sheet, by name or number' },
  },
  {
    name: 'period',
    value: 'PERIOD',
    about: { vi: 'kỳ của mọi dòng: 2023, 2023-Q1 …', en: 'period of all rows: 2023, 2023-Q1 …' },
  },
  {
    name: 'measure',
    value: 'MEASURE',
    about: {
      vi: 'chỉ tiêu, khi cột là năm, ngành hay tỉnh',
      en: 'what is counted, where years, industries or places stand across',
    },
  },
  {
    name: 'unit',
    value: 'MEASURE=UNIT',
    repeated: true,
    about: { vi: 'đơn vị tính: turnover=billion VND', en: 'unit: turnover=billion VND' },
  },
  {
    name: 'places',
    value: 'SET',
    choices: ['VN64', 'VN63', 'VN34', 'vn64', 'vn63', 'vn34'],
    about: { vi: 'địa giới của bảng', en: 'boundaries that the table uses' },
  },
  {
    name: 'as-of',
    value: 'DATE',
    about: { vi: 'địa giới có hiệu lực vào ngày này', en: 'boundaries in force on this day' },
  },
  {
    name: 'industries',
    value: 'VERSION',
    about: { vi: 'phiên bản phân ngành: vsic2018, vsic2025', en: 'version of the classification: vsic2018, vsic2025' },
  },
  {
    name: 'industry-level',
    value: 'LEVEL',
    about: {
      vi: 'mọi mã ngành ở cấp này (khi mất số 0 đầu)',
      en: 'all industry codes are of this level (where leading zeros were lost)',
    },
  },
  {
    name: 'numbers',
    value: 'FORMAT',
    choices: ['vi', 'en'],
    about: { vi: '1.234,5 (vi) hay 1,234.5 (en)', en: '1.234,5 (vi) or 1,234.5 (en)' },
  },
  {
    name: 'missing',
    value: 'MARK=MEANING',
    repeated: true,
    about: {
      vi: 'nghĩa của dấu: missing, suppressed, not-surveyed, not-applicable, zero; mặc định "-" là not-applicable, "…" là missing',
      en: 'meaning of a mark: missing, suppressed, not-surveyed, not-applicable, zero; by default "-" is not-applicable and "…" missing',
    },
  },
  {
    name: 'ownership-codes',
    value: 'CODES',
    about: {
      vi: 'mã loại hình: state=1-5,private=6-11,foreign=12-14',
      en: 'codes of ownership: state=1-5,private=6-11,foreign=12-14',
    },
  },
  {
    name: 'survey-level',
    value: 'LEVEL',
    about: {
      vi: 'điều tra doanh nghiệp: cộng đến cấp ngành này, mặc định 4',
      en: 'enterprise survey: add up to this level of industries, 4 by default',
    },
  },
  {
    name: 'keep-small-cells',
    about: {
      vi: 'điều tra doanh nghiệp: giữ ô dưới 3 doanh nghiệp (không được công bố)',
      en: 'enterprise survey: keep cells with fewer than 3 enterprises (not to be published)',
    },
  },
];
