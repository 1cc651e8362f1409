import type { Bilingual } from '../../model/bilingual.ts';

/** What is at hand for a rung, or what is missing. */
export const outlookWords = {
  ground: { vi: 'Có thể xét từ bảng “{title}”.', en: 'Can be read from the table “{title}”.' },
  noTable: {
    vi: 'Chưa có bảng nào chia theo cả nơi và ngành cho cụm này; thêm một bảng như thế là xét được.',
    en: 'No table at hand splits by both place and industry for this cluster; adding one would answer it.',
  },
  halfPresence: {
    vi: 'Bảng ở đây chỉ có số cơ sở hoặc chỉ có lao động; bậc này cần cả hai.',
    en: 'The tables at hand have establishments or workers only; this rung needs both.',
  },
  flows: {
    vi: 'Có bảng nguồn và sử dụng của chính nước này.',
    en: 'The country’s own use table is at hand.',
  },
  proxyFlows: {
    vi: 'Chỉ có bảng vào – ra của Trung Quốc và Nhật Bản làm số thay thế.',
    en: 'Only input–output tables of China and Japan are at hand, as stand-ins.',
  },
  noFlows: {
    vi: 'Chưa có bảng dòng hàng nào giữa các ngành này.',
    en: 'No table of flows between these industries is at hand.',
  },
  organisations: {
    vi: 'Số tổ chức hỗ trợ nằm trong các nơi này: {count}.',
    en: 'Support organisations in these places: {count}.',
  },
  noOrganisations: {
    vi: 'Chưa biết tổ chức hỗ trợ nào nằm trong các nơi này.',
    en: 'No support organisation is known to lie in these places.',
  },
  legal: {
    vi: 'Cần tên doanh nghiệp và chứng cứ liên kết trong hồ sơ, rồi đối chiếu tiêu chí đang có hiệu lực.',
    en: 'Needs firms and evidence of linkage in the dossier; they are held against the criteria in force.',
  },
  legalAbroad: {
    vi: 'Tiêu chí của Việt Nam không áp dụng cho nơi ngoài Việt Nam.',
    en: 'Vietnamese criteria do not apply to places outside Viet Nam.',
  },
  expert: {
    vi: 'Chưa ai ghi ý kiến chuyên gia vào hồ sơ này.',
    en: 'No expert has recorded a verdict in this dossier yet.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
