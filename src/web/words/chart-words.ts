import type { Catalogue } from './say.ts';

/** Words inside pictures. */
export const chartWords = {
  reference: { vi: 'ngưỡng {value}', en: 'threshold {value}' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  rest: { vi: 'Phần còn lại: chưa biết', en: 'The rest: not known' },
  value: { vi: 'Giá trị', en: 'Value' },
  low: { vi: 'Từ', en: 'From' },
  high: { vi: 'Đến', en: 'To' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  'cannot-tell': { vi: 'chưa đủ dữ liệu', en: 'cannot tell' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
} as const satisfies Catalogue;
