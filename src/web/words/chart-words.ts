import type { Catalogue } from './say.ts';

/** Words inside pictures. */
export const chartWords = {
  reference: { vi: 'ngưỡng {value}', en: 'threshold {value}' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  part: { vi: 'Thành phần', en: 'Part' },
  value: { vi: 'Giá trị', en: 'Value' },
  low: { vi: 'Từ', en: 'From' },
  high: { vi: 'Đến', en: 'To' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  asked: { vi: 'Cách hỏi', en: 'Way of asking' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  'cannot-tell': { vi: 'chưa đủ dữ liệu', en: 'cannot tell' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
} as const satisfies Catalogue;
