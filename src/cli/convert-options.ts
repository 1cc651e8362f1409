import type { OptionSpec } from './command.ts';

/** Options that both conversions take. */
export const CONVERT_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'table',
    value: 'FILE',
    required: true,
    about: {
      vi: 'tệp CSV (hoặc .csv.gz) có một cột mã và các cột số',
      en: 'CSV file (or .csv.gz) with a column of codes and columns of numbers',
    },
  },
  {
    name: 'out',
    value: 'DIR',
    required: true,
    about: {
      vi: 'thư mục kết quả: bảng đã chuyển, unallocated.csv, meta.json',
      en: 'folder for the result: converted table, unallocated.csv, meta.json',
    },
  },
  {
    name: 'value',
    value: 'COLUMN',
    repeated: true,
    about: {
      vi: 'cột số cần chuyển (lặp lại được); mặc định là mọi cột số không phải năm; cột khác được giữ làm khóa',
      en: 'column of amounts to convert (may be repeated); all columns of numbers but years by default; other columns are kept as keys',
    },
  },
  {
    name: 'weights',
    value: 'FILE',
    about: {
      vi: 'CSV có cột from, to, weight để chia phần không có một đích duy nhất; kết quả mang tình trạng ước tính',
      en: 'CSV with columns from, to, weight to split what has no single target; the result is marked as estimated',
    },
  },
  {
    name: 'weights-source',
    value: 'TEXT',
    about: { vi: 'nguồn của trọng số, ghi vào meta.json', en: 'where the weights come from, kept in meta.json' },
  },
];
