import type { Catalogue } from './say.ts';

/** What each key does. */
export const keyWords = {
  help: { vi: 'Mở bảng phím tắt này', en: 'Open this list of keys' },
  goHome: { vi: 'Về trang đầu', en: 'Go home' },
  goExplore: { vi: 'Tới Khám phá', en: 'Go to Explore' },
  goDossiers: { vi: 'Tới Hồ sơ', en: 'Go to Dossiers' },
  goData: { vi: 'Tới Thêm số liệu', en: 'Go to Add data' },
  goPacks: { vi: 'Tới Gói dữ liệu', en: 'Go to Data packs' },
  goMethods: { vi: 'Tới Phương pháp', en: 'Go to Methods' },
  goLaw: { vi: 'Tới Pháp luật', en: 'Go to Law' },
  tab: { vi: 'Tới mục kế tiếp; Shift+Tab để lùi lại', en: 'Next item; Shift+Tab goes back' },
} as const satisfies Catalogue;
