import type { Catalogue } from './say.ts';

/** Words of saving, of going back, and of two people who edit one dossier. */
export const saveWords = {
  label: { vi: 'Lưu và hoàn tác', en: 'Saving and undoing' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  unsaved: { vi: 'Sẽ lưu ngay', en: 'About to save' },
  overtaken: { vi: 'Đang gộp với bản của người khác…', en: 'Merging with another person’s edits…' },
  refused: { vi: 'Chưa lưu được: có chỗ cần sửa', en: 'Not saved: something must be mended' },
  failed: { vi: 'Chưa lưu được: máy chủ không trả lời', en: 'Not saved: the server does not answer' },
  failedSafe: {
    vi: 'Những gì bạn viết vẫn còn trên màn hình này và sẽ được gửi lại.',
    en: 'What you wrote is still on this screen and will be sent again.',
  },
  tryAgain: { vi: 'Lưu lại ngay', en: 'Save now' },
  revision: { vi: 'bản {revision}', en: 'revision {revision}' },
  untouched: { vi: 'Hồ sơ mẫu, chưa sửa', en: 'Example, not edited' },
  readOnly: { vi: 'Chỉ xem', en: 'Read only' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  redo: { vi: 'Làm lại', en: 'Redo' },
  faults: { vi: 'Chỗ cần sửa', en: 'What must be mended' },
  merged: {
    vi: 'Người khác vừa sửa hồ sơ này; hai bên không sửa cùng chỗ nên đã gộp, không mất gì.',
    en: 'Another person edited this dossier; you wrote in different places, so both were kept.',
  },
  mergedList: { vi: 'Họ đã đổi', en: 'They changed' },
  close: { vi: 'Đóng', en: 'Close' },
  conflictTitle: { vi: 'Hai người cùng sửa một chỗ', en: 'Two people edited the same place' },
  conflictExplain: {
    vi: 'Mọi sửa đổi khác của cả hai bên đã được giữ. Ở những chỗ dưới đây hai bên viết khác nhau; hãy chọn từng chỗ.',
    en: 'Every other edit of both is kept. In the places below the two of you wrote different things; choose for each.',
  },
  mine: { vi: 'Của tôi', en: 'Mine' },
  theirs: { vi: 'Của người kia', en: 'Theirs' },
  own: { vi: 'Viết lại', en: 'Write it anew' },
  ownText: { vi: 'Lời viết lại cho: {what}', en: 'New words for: {what}' },
  absent: { vi: '(đã bỏ)', en: '(taken away)' },
  allMine: { vi: 'Lấy hết của tôi', en: 'All mine' },
  allTheirs: { vi: 'Lấy hết của họ', en: 'All theirs' },
  keep: { vi: 'Giữ lựa chọn này và lưu', en: 'Keep this choice and save' },
  left: { vi: 'Còn {count} chỗ chưa chọn', en: 'Places still to choose: {count}' },
} as const satisfies Catalogue;
