import type { Catalogue } from './say.ts';

/** Words of a cited fact. */
export const factWords = {
  period: { vi: 'Kỳ', en: 'Period' },
  status: { vi: 'Tính chất', en: 'Status' },
  source: { vi: 'Nguồn', en: 'Source' },
  kept: { vi: 'Dòng trong kho dữ kiện', en: 'Row in the fact base' },
  against: { vi: 'Nguồn nói khác', en: 'Sources that say otherwise' },
  used: { vi: 'Luận điểm dùng dữ kiện này', en: 'Claims that rest on it' },
} as const satisfies Catalogue;
