import type { Catalogue } from './say.ts';

/** Words of the capability profile of a record. */
export const profileWords = {
  profile: { vi: 'Hồ sơ năng lực', en: 'Capability profile' },
  none: {
    vi: 'Chưa ai khai năng lực của hồ sơ này: công đoạn, máy móc, dung sai, công suất. Không có nghĩa là không làm được.',
    en: 'Nobody has told the capabilities of this record: processes, machines, tolerances, capacity. It does not mean that it can do nothing.',
  },
  restrictedSeen: {
    vi: 'Mục có dấu “hạn chế” hoặc “nội bộ” chỉ người được giao xem; không ra trang công khai, tệp tải về, bộ lọc hay số đếm.',
    en: 'Sections marked “restricted” or “staff” are seen only by those entrusted with them; they are in no public page, download, filter or count.',
  },
  restricted: { vi: 'hạn chế', en: 'restricted' },
  staff: { vi: 'nội bộ', en: 'staff' },
  standing: { vi: 'Xác minh', en: 'Verified' },
  listed: { vi: 'có trong danh sách, chưa xác minh', en: 'listed, not verified' },
  'self-declared': { vi: 'tự khai', en: 'self-declared' },
  lapsed: {
    vi: 'xác minh hết hiệu lực ngày {until}: coi như tự khai',
    en: 'verification lapsed on {until}: stands as self-declared',
  },
  'document-seen': { vi: 'đã xem giấy tờ', en: 'document seen' },
  'site-verified': { vi: 'đã đến tận nơi', en: 'verified at the site' },
  'third-party-register': { vi: 'theo sổ của bên thứ ba', en: 'by a third party’s register' },
  untilDay: { vi: 'đến {until}', en: 'until {until}' },
  from: { vi: 'Nguồn', en: 'Source' },
  asOf: { vi: 'Nói về ngày', en: 'As of' },
  recorded: { vi: 'Ghi vào sổ ngày', en: 'In the register since' },
  others: { vi: 'Nguồn khác nói', en: 'Others say' },
  onDay: { vi: 'Năng lực vào ngày', en: 'Capabilities on' },
  noneThen: {
    vi: 'Không có gì được khai là có vào ngày này.',
    en: 'Nothing is said to be there on this day.',
  },
  endHere: { vi: 'Báo không còn', en: 'Tell that it ended' },
  endOf: { vi: 'Báo không còn: {thing}', en: 'Tell that it ended: {thing}' },
  endAsks: { vi: '“{thing}” không còn từ ngày nào?', en: 'Since when is “{thing}” no longer there?' },
  endSince: { vi: 'Không còn từ ngày', en: 'No longer since' },
  endedSince: { vi: 'không còn từ {day} ({source})', en: 'no longer since {day} ({source})' },
  endedTitle: { vi: '{title}: đã hết', en: '{title}: ended' },
  tell: { vi: 'Khai năng lực', en: 'Tell a capability' },
  section: { vi: 'Mục', en: 'Section' },
  choose: { vi: 'Không nêu', en: 'Not said' },
  example: { vi: 'Ví dụ: {example}', en: 'Such as: {example}' },
} as const satisfies Catalogue;
