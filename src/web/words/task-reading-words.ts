import type { Catalogue } from './say.ts';

/** Words of what close readers of a task are given. */
export const taskReadingWords = {
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  trail: { vi: 'Đường dẫn', en: 'Breadcrumb' },
  readings: { vi: 'Gửi chuyên gia đọc kỹ', en: 'For close readers' },
  asks: { vi: 'Ai đang đọc kỹ bản nào?', en: 'Who is reading which state?' },
  sentence: {
    vi: '{sent} đường dẫn đang mở, {revoked} đã thu hồi.',
    en: '{sent} {sent|link is|links are} open, {revoked} {revoked|was|were} taken back.',
  },
  explain: {
    vi: 'Đường dẫn niêm phong báo cáo như đang có: chỉ đọc, mọi số tính lại được, góp ý được, không sửa được. Số liệu đã cũ phải cập nhật trước.',
    en: 'A link seals the report as it stands: to be read, every number made again, comments possible, nothing to change. Old figures must be refreshed first.',
  },
  label: { vi: 'Gửi cho ai', en: 'For whom' },
  make: { vi: 'Tạo đường dẫn', en: 'Make a link' },
  address: { vi: 'Địa chỉ (chỉ hiện lần này)', en: 'The address (shown this once)' },
  copy: { vi: 'Chép', en: 'Copy' },
  pack: { vi: 'Tải gói đọc kỹ .zip', en: 'Download the package .zip' },
  packHelp: {
    vi: 'Gói gồm dự thảo, số liệu, hồ sơ; máy khác kiểm lại bằng: lienket reading verify TỆP.zip',
    en: 'The package holds draft, figures and dossiers; another machine verifies it by: lienket reading verify FILE.zip',
  },
  made: { vi: '{by} tạo {at}', en: 'made by {by} {at}' },
  revoke: { vi: 'Thu hồi: {label}', en: 'Take back: {label}' },
  revokeShort: { vi: 'Thu hồi', en: 'Take back' },
  revoked: { vi: 'đã thu hồi {at}', en: 'taken back {at}' },
  done: { vi: 'Đã tạo đường dẫn.', en: 'The link is made.' },
  taken: { vi: 'Đã thu hồi.', en: 'It was taken back.' },
  none: { vi: 'Chưa gửi ai.', en: 'Nobody has one yet.' },
  readAsks: { vi: 'Dự thảo này đúng chưa?', en: 'Does this draft hold?' },
  readSentence: {
    vi: '{organisation} gửi bạn đọc kỹ; bản niêm phong {at}, {sections} mục, {figures} số liệu, mỗi số bấm vào là tính lại được.',
    en: 'Sent to you by {organisation}; sealed {at}, {sections} {sections|section|sections}, {figures} {figures|figure|figures}; press a figure to make it again.',
  },
  readOnly: {
    vi: 'Bản chỉ đọc dành cho {label}. Không sửa được gì; góp ý được ở từng mục.',
    en: 'A read-only state for {label}. Nothing can be changed; each section takes comments.',
  },
  dossiers: { vi: 'Hồ sơ phía sau số liệu', en: 'Dossiers behind the figures' },
  toPackage: {
    vi: 'Tải cả gói về kiểm trên máy mình (.zip)',
    en: 'Download all of it, to verify on your own machine (.zip)',
  },
  comment: { vi: 'Góp ý mục {name}', en: 'Comment on section {name}' },
  commentShort: { vi: 'Góp ý', en: 'Comment' },
  name: { vi: 'Họ tên của bạn', en: 'Your name' },
  text: { vi: 'Ý kiến', en: 'Your comment' },
  quote: { vi: 'Câu hoặc số được góp ý (nếu có)', en: 'The words or number it is about (if any)' },
  send: { vi: 'Gửi góp ý', en: 'Send the comment' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  sent: { vi: 'Đã gửi góp ý số {number}. Cảm ơn bạn.', en: 'Comment {number} was sent. Thank you.' },
} as const satisfies Catalogue;
