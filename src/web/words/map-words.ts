import type { Catalogue } from './say.ts';

/** Words of every map. */
export const mapWords = {
  paracels: { vi: 'QĐ. Hoàng Sa', en: 'Hoàng Sa' },
  spratlys: { vi: 'QĐ. Trường Sa', en: 'Trường Sa' },
  ofVietNam: { vi: '(Việt Nam)', en: '(Viet Nam)' },
  keys: {
    vi: 'Bấm Tab để vào bản đồ, phím mũi tên để sang đơn vị bên cạnh, Enter để chọn.',
    en: 'Tab enters the map, arrow keys go to the unit beside, Enter picks it.',
  },
  noShapes: { vi: 'Chưa có ranh giới để vẽ.', en: 'There are no boundaries to draw.' },
} as const satisfies Catalogue;
