import type { Catalogue } from './say.ts';

/** Words of tables and pictures. */
export const tableWords = {
  csv: { vi: 'CSV', en: 'CSV' },
  xlsx: { vi: 'Excel', en: 'Excel' },
  svg: { vi: 'SVG', en: 'SVG' },
  png: { vi: 'PNG', en: 'PNG' },
  empty: { vi: 'Không có dòng nào.', en: 'No rows.' },
  tools: { vi: 'Tải hình và số liệu', en: 'Download picture and data' },
  asTable: { vi: 'Xem dạng bảng', en: 'Show as a table' },
  asPicture: { vi: 'Xem dạng hình', en: 'Show as a picture' },
} as const satisfies Catalogue;
