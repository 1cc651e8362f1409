import type { Bilingual } from '../model/bilingual.ts';

/** The order in which workshops of tasks go. */
export const USUAL_AGENDA: readonly Bilingual[] = [
  { vi: 'Tuyên bố lý do, giới thiệu đại biểu, khai mạc', en: 'Reason, introduction of those present, opening' },
  { vi: 'Chủ nhiệm nhiệm vụ trình bày tóm tắt kết quả', en: 'The task lead summarises the results' },
  { vi: 'Chuyên gia đọc kỹ nhận xét', en: 'Close readers comment' },
  { vi: 'Đại biểu góp ý, thảo luận', en: 'Those present comment and discuss' },
  { vi: 'Ban chủ nhiệm tiếp thu, trao đổi lại', en: 'The project board absorbs and answers' },
  { vi: 'Chủ trì kết luận, bế mạc', en: 'The chair concludes and closes' },
];
