import type { Catalogue } from './say.ts';

/** Words of links for close readers, on both sides. */
export const linkWords = {
  open: { vi: 'Gửi người đọc kỹ', en: 'Send to a close reader' },
  title: { vi: 'Đường dẫn cho người đọc kỹ', en: 'Links for close readers' },
  explain: {
    vi: 'Đường dẫn mở hồ sơ đúng như lúc này, chỉ để đọc: xem mọi con số tới dòng gốc, tính lại và so từng bit. Sửa hồ sơ về sau không làm đổi những gì người đọc thấy.',
    en: 'The link opens the dossier as it stands now, for reading only: every number down to its rows, computed again and compared bit for bit. Later edits do not change what the reader sees.',
  },
  label: { vi: 'Gửi cho ai?', en: 'Who is it for?' },
  labelHint: {
    vi: 'Ví dụ: hội thảo ngày 18/9, đọc kỹ lần 1',
    en: 'For example: workshop of 18 September, first reading',
  },
  make: { vi: 'Tạo đường dẫn', en: 'Make a link' },
  making: { vi: 'Đang niêm phong mọi con số…', en: 'Sealing every figure…' },
  once: {
    vi: 'Chép ngay: phần bí mật của địa chỉ không được lưu lại ở đây.',
    en: 'Copy it now: the secret part of the address is not kept here.',
  },
  address: { vi: 'Địa chỉ', en: 'Address' },
  copy: { vi: 'Chép địa chỉ', en: 'Copy the address' },
  copied: { vi: 'Đã chép', en: 'Copied' },
  made: { vi: 'Tạo {date}', en: 'Made {date}' },
  revoke: { vi: 'Thu hồi', en: 'Take back' },
  revoked: { vi: 'Đã thu hồi {date}', en: 'Taken back {date}' },
  none: { vi: 'Chưa gửi đường dẫn nào.', en: 'No link has been sent.' },
  network: {
    vi: 'Máy khác mở được khi Liên Kết chạy với --host TÊN-MÁY; người ở máy khác chỉ đọc.',
    en: 'Other machines can open it when Liên Kết runs with --host NAME; from there one can only read.',
  },
  banner: { vi: 'Bản gửi để đọc kỹ: {label}', en: 'Sent for close reading: {label}' },
  bannerMade: {
    vi: 'Niêm phong {date}. Bạn xem được tới từng dòng gốc và tính lại được; không sửa được gì.',
    en: 'Sealed {date}. You can go down to every row and compute again; nothing can be changed.',
  },
  verify: { vi: 'Tính lại tất cả và so', en: 'Compute all again and compare' },
} as const satisfies Catalogue;
