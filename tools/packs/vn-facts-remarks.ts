import type { TextRow } from './pack-writer.ts';

/** Remarks on single facts: what is printed does not add up, and the number that would. */
const FACT_REMARKS: readonly TextRow[] = [
  {
    remark_id: 'RM-NAT-001',
    fact_id: 'NAT-001',
    kind: 'misprint',
    what_vi: 'Nguồn in “trên 34 %”, nhưng 126,5 / 405 tỷ đô la Mỹ là 31,2 %. Giữ số in, dùng tỷ trọng tính lại.',
    what_en:
      'The source prints “over 34%”, but 126.5 / 405 billion USD is 31.2%. The printed text is kept; use the computed share.',
    printed: '34',
    computed: '31.2',
    unit: '%',
  },
  {
    remark_id: 'RM-DET-017',
    fact_id: 'DET-017',
    kind: 'misprint',
    what_vi:
      'Nguồn in 18 dự án nước ngoài và 162 dự án trong nước cho tổng 350; 188 dự án nước ngoài mới khớp. Lỗi có ở mọi bản dịch.',
    what_en:
      'The source prints 18 foreign and 162 domestic projects for a total of 350; 188 foreign would fit. The slip stands in all language versions.',
    printed: '18',
    computed: '188',
    unit: 'projects',
  },
];

const TRANSLATED = ['S009', 'S011', 'S113'];
const REPOSTED = 'S010 S018 S036 S038 S039 S042 S045 S052 S070 S071 S098 S099 S114 S115 S124 S130'.split(' ');

const translatedRows: readonly TextRow[] = TRANSLATED.map((source) => ({
  remark_id: `RM-${source}`,
  source_id: source,
  kind: 'machine-translation',
  what_vi: 'Bản dịch máy hoặc bị lỗi chữ: thay bằng bản gốc trước khi công bố.',
  what_en: 'Machine translation or garbled text: replace by the original before publication.',
}));

const repostedRows: readonly TextRow[] = REPOSTED.map((source) => ({
  remark_id: `RM-${source}`,
  source_id: source,
  kind: 'repost',
  what_vi: 'Bản đăng lại, bản sao hoặc trang tổng hợp: thay bằng bản gốc trước khi công bố.',
  what_en: 'Repost, copy or aggregator: replace by the original before publication.',
}));

export const remarkRows: readonly TextRow[] = [...FACT_REMARKS, ...translatedRows, ...repostedRows];

type Gap = readonly [id: string, dossiers: string, vi: string, en: string];

/** What was looked for and not found in about seventy searches: the honest other half of the fact base. */
const GAPS: readonly Gap[] = [
  [
    'GAP-01',
    'DET',
    'Bảng tỉnh × ngành (VSIC 26, 27, 28: doanh nghiệp, lao động, doanh thu) của Thái Nguyên và Bắc Giang: không có.',
    'Province × industry tables (VSIC 26, 27, 28: enterprises, workers, turnover) for Thái Nguyên and Bắc Giang: none.',
  ],
  [
    'GAP-02',
    'DET',
    'Doanh nghiệp công nghiệp hỗ trợ và tỷ lệ nội địa hóa trong Thái Nguyên, Bắc Giang: không có số dùng được sau 2016.',
    'Supporting-industry enterprises and localisation inside Thái Nguyên or Bắc Giang: nothing usable after 2016.',
  ],
  [
    'GAP-03',
    'DET',
    'Tổng lao động sau 2022 của Bắc Giang, lao động từng khu của Thái Nguyên, lao động SEVT sau 2014, Foxconn và Luxshare sau 2022.',
    'Workers after 2022 for Bắc Giang, by park for Thái Nguyên, at SEVT after 2014, at Foxconn and Luxshare after 2022.',
  ],
  [
    'GAP-04',
    'DET',
    'Phòng thử nghiệm tại hai tỉnh: không tìm thấy.',
    'Testing laboratories in the two provinces: none found.',
  ],
  [
    'GAP-05',
    'DET;NAT',
    'Số hội viên của các hiệp hội ngành và hiệp hội cấp tỉnh: không tìm thấy.',
    'Member numbers of the industry associations, and provincial associations: none found.',
  ],
  [
    'GAP-06',
    'DET',
    'Nguyên văn Nghị quyết 11-NQ/TW và Quyết định 369/QĐ-TTg về cụm Thái Nguyên – Bắc Giang: phải trích từ bản gốc.',
    'The wording of Resolution 11-NQ/TW and Decision 369/QĐ-TTg on the Thái Nguyên – Bắc Giang cluster: quote from the originals.',
  ],
  [
    'GAP-07',
    'DET',
    'Sản lượng, IIP, xuất khẩu cả năm 2024 và 2025 của Thái Nguyên; xuất khẩu cả năm của Bắc Giang: không có.',
    'Full-year output, IIP and exports of Thái Nguyên for 2024 and 2025; full-year exports of Bắc Giang: none.',
  ],
  [
    'GAP-08',
    'NEW;AGRO',
    'Đồng bằng sông Hồng: chưa có số về hy-đrô, rô-bốt, trí tuệ nhân tạo, công nghệ sinh học, cơ sở chế biến thực phẩm.',
    'Red River Delta: no figures on hydrogen, robots, artificial intelligence, biotechnology or food processors.',
  ],
  [
    'GAP-09',
    'CTRY',
    'Kinh nghiệm các nước: không có kết quả đánh giá tác động lên năng suất hoặc việc làm.',
    'Country experience: no evaluation of effects on productivity or jobs for any programme.',
  ],
  [
    'GAP-10',
    'DET;NEW',
    'Số sinh viên của các trường đại học trong vùng: không tìm thấy.',
    'Student numbers of the universities in the area: none found.',
  ],
];

export const gapRows: readonly TextRow[] = GAPS.map(([gap_id, dossiers, what_vi, what_en]) => ({
  gap_id,
  dossiers,
  what_vi,
  what_en,
}));
