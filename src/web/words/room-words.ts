import type { Catalogue } from './say.ts';

/** Words of the ways from a task to its own screens. */
export const roomWords = {
  rooms: { vi: 'Các phần việc của nhiệm vụ', en: 'Parts of the task' },
  events: { vi: 'Hội thảo, lấy ý kiến, hội đồng', en: 'Workshops, rounds, councils' },
  readings: { vi: 'Gửi chuyên gia đọc kỹ', en: 'For close readers' },
  report: { vi: 'Đề cương và báo cáo', en: 'Outline and report' },
} as const satisfies Catalogue;
