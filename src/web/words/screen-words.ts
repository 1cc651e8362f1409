import type { Catalogue } from './say.ts';

/** Each screen of a dossier: its short name and the one question that it answers. */
export const screenWords = {
  define: { vi: 'Định nghĩa', en: 'Define' },
  defineAsks: { vi: 'Chính xác thì cụm của tôi là gì?', en: 'What exactly is my cluster?' },
  ladder: { vi: 'Tám bậc', en: 'Ladder' },
  ladderAsks: { vi: 'Có phải cụm liên kết ngành không?', en: 'Is it a linkage cluster?' },
  legal: { vi: 'Tiêu chí luật định', en: 'Legal test' },
  legalAsks: { vi: 'Nghị định 80 có công nhận không?', en: 'Does Decree 80 recognise it?' },
  change: { vi: 'Thay đổi', en: 'Change' },
  changeAsks: { vi: 'Điều gì đã đổi, và vì sao?', en: 'What moved, and why?' },
  composition: { vi: 'Thành phần', en: 'Composition' },
  compositionAsks: { vi: 'Cụm gồm những gì?', en: 'What is it made of?' },
  ties: { vi: 'Liên kết', en: 'Ties' },
  tiesAsks: { vi: 'Điều gì gắn kết cụm?', en: 'What holds it together?' },
  next: { vi: 'Bước tiếp', en: 'Next' },
  nextAsks: { vi: 'Có thể phát triển gì tiếp theo?', en: 'What could come next?' },
  elsewhere: { vi: 'Nơi khác', en: 'Elsewhere' },
  elsewhereAsks: { vi: 'Ai đã làm, được gì, chưa được gì?', en: 'Who did it, what worked, what did not?' },
  ledger: { vi: 'Luận điểm', en: 'Ledger' },
  ledgerAsks: { vi: 'Ta khẳng định gì, dựa vào đâu?', en: 'What do we claim, on what ground?' },
  report: { vi: 'Hồ sơ', en: 'Dossier' },
  reportAsks: { vi: 'Hôm nay gửi đi được chưa?', en: 'Could it be sent today?' },
  brief: { vi: 'Một trang', en: 'One page' },
  briefAsks: { vi: 'Lãnh đạo cần biết gì?', en: 'What does a leader need to know?' },
  history: { vi: 'Các bản đã lưu', en: 'Versions' },
  historyAsks: { vi: 'Ai đã sửa gì, khi nào?', en: 'Who changed what, and when?' },
} as const satisfies Catalogue;
