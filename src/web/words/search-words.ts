import type { Catalogue } from './say.ts';

/** Words of the search. */
export const searchWords = {
  open: { vi: 'Tìm mọi thứ', en: 'Search everything' },
  short: { vi: 'Tìm', en: 'Search' },
  label: {
    vi: 'Tìm nơi, ngành, hồ sơ, dữ kiện, phương pháp, văn bản, doanh nghiệp',
    en: 'Search places, industries, dossiers, facts, methods, acts, enterprises',
  },
  hint: {
    vi: 'Tên cũ hay mới, có dấu hoặc không, mã ngành, số văn bản…',
    en: 'Old or new name, code, number of an act…',
  },
  key: { vi: '/', en: '/' },
  close: { vi: 'Đóng', en: 'Close' },
  results: { vi: 'Kết quả', en: 'Results' },
  recent: { vi: 'Vừa mở', en: 'Opened recently' },
  forget: { vi: 'Xoá danh sách này', en: 'Forget these' },
  near: {
    vi: 'Không có gì tên là “{query}”. Gần giống nhất:',
    en: 'Nothing is called “{query}”. The nearest:',
  },
  none: { vi: 'Không tìm thấy “{query}”', en: 'Nothing found for “{query}”' },
  noneDo: {
    vi: 'Thử một từ ngắn hơn, tên cũ hoặc tên mới, mã ngành (26), số văn bản (80/2021).',
    en: 'Try a shorter word, the old or the new name, a code (26), or the number of an act (80/2021).',
  },
  found: { vi: '{count} kết quả', en: '{count} results' },
  moreOf: { vi: 'còn {count} nữa', en: '{count} more' },
  start: {
    vi: 'Gõ vài chữ đầu. Chẳng hạn: bac giang (tên cũ vẫn dẫn tới tên mới), 2610, dệt may, nghị định 80, LQ.',
    en: 'Type the first letters. For example: bac giang (old names lead to new ones), 2610, textile, decree 80, LQ.',
  },
  keys: { vi: '↑ ↓ chọn, Enter mở, Esc xoá chữ rồi đóng', en: '↑ ↓ choose, Enter opens, Esc clears, then closes' },
  place: { vi: 'Nơi', en: 'Places' },
  industry: { vi: 'Ngành và sản phẩm', en: 'Industries and goods' },
  dossier: { vi: 'Hồ sơ', en: 'Dossiers' },
  pack: { vi: 'Gói dữ liệu và bảng', en: 'Packs and tables' },
  method: { vi: 'Phương pháp', en: 'Methods' },
  act: { vi: 'Văn bản', en: 'Acts' },
  fact: { vi: 'Dữ kiện', en: 'Facts' },
  enterprise: { vi: 'Doanh nghiệp trong danh sách mẫu', en: 'Enterprises on sample lists' },
  organisation: { vi: 'Viện, trường, hiệp hội, khu công nghiệp', en: 'Institutes, universities, associations, parks' },
} as const satisfies Catalogue;
