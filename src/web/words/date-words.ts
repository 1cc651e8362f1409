import type { Catalogue } from './say.ts';

/** Words of the as-of date. */
export const dateWords = {
  chip: { vi: 'Xét tại {date}', en: 'As of {date}' },
  chipSpoken: {
    vi: 'Xét tại {date}. Bấm để đổi ngày; mọi thứ trên màn hình đổi theo.',
    en: 'As of {date}. Press to change the day; everything on screen follows.',
  },
  title: { vi: 'Xét theo ngày nào?', en: 'As of which day?' },
  explain: {
    vi: 'Đơn vị hành chính, vùng, mã ngành và quy định được lấy đúng như đang có hiệu lực vào ngày này.',
    en: 'Units, regions, industry codes and rules are taken as in force on this day.',
  },
  day: { vi: 'Ngày', en: 'Day' },
  form: { vi: 'ngày/tháng/năm', en: 'dd/mm/yyyy' },
  slider: { vi: 'Kéo theo thời gian', en: 'Move along time' },
  apply: { vi: 'Xét ngày này', en: 'Use this day' },
  notADay: {
    vi: 'Không phải một ngày có thật; viết như 18/09/2023.',
    en: 'Not a day of the calendar; write it like 18/09/2023.',
  },
  outside: { vi: 'Chọn từ {first} đến {last}.', en: 'Choose from {first} to {last}.' },
  marks: { vi: 'Những ngày đáng chú ý', en: 'Days worth noting' },
  vsic2018: { vi: 'VSIC 2018 có hiệu lực', en: 'VSIC 2018 in force' },
  vn34: { vi: '63 tỉnh thành còn 34, bỏ cấp huyện', en: '63 provinces become 34, districts end' },
  vsic2025: { vi: 'VSIC 2025 có hiệu lực', en: 'VSIC 2025 in force' },
  today: { vi: 'Hôm nay', en: 'Today' },
  ofDossier: { vi: 'Ngày xét của hồ sơ', en: 'A day of the dossier' },
} as const satisfies Catalogue;
