// A short report that lacks nothing, for tests; it was written for them.

/** Lines of the part of policies, one a class of instruments. */
export const POLICY_LINES = {
  governance: 'Hoàn thiện khung pháp lý về công nhận cụm liên kết ngành.',
  finance: 'Lập quỹ hỗ trợ và ưu đãi thuế cho doanh nghiệp trong cụm.',
  innovation: 'Hỗ trợ chuyển giao công nghệ và vườn ươm.',
  'supporting-industry': 'Phát triển công nghiệp hỗ trợ, kết nối nhà cung cấp.',
  skills: 'Đào tạo kỹ thuật viên tại chỗ.',
  infrastructure: 'Đầu tư hạ tầng và kho bãi dùng chung.',
  market: 'Xúc tiến thương mại và hỗ trợ chứng nhận.',
  'foreign-investment': 'Thu hút có chọn lọc dự án đầu tư nước ngoài gắn với doanh nghiệp trong nước.',
  international: 'Mở rộng hợp tác quốc tế với trung tâm kỹ thuật của các nước.',
  data: 'Xây dựng cơ sở dữ liệu năng lực doanh nghiệp.',
  environment: 'Khuyến khích sản xuất xanh, kinh tế tuần hoàn.',
  coordination: 'Thiết lập cơ chế điều phối vùng giữa các tỉnh.',
  evaluation: 'Giám sát và đánh giá độc lập sau ba năm.',
} as const;

export const FIT_LINES = [
  'Theo ba tiêu chí có trọng số 3, 2 và 1, Ma-lai-xi-a xếp thứ nhất, Hàn Quốc thứ hai, vì công nghiệp điện tử dựa vào FDI giống nước ta.',
];

export const COUNTRY_LINES = {
  'Hàn Quốc': [
    'Chương trình cụm năm 2005 thành công ở kết nối (KICOX, 2010).',
    'Hạn chế là quá nhiều cụm giống nhau (NABO, 2024).',
  ],
  'Ma-lai-xi-a': [
    'Trung tâm kỹ năng Penang hoạt động hiệu quả (World Bank).',
    'Doanh nghiệp nhỏ trong nước chưa thành công trong thiết kế.',
  ],
} as const;

interface Parts {
  readonly countries?: Readonly<Record<string, readonly string[]>>;
  readonly policies?: readonly string[];
  readonly lessons?: readonly string[];
  readonly fit?: readonly string[];
}

/** A report in Markdown of these parts; what is not given is whole. */
export function reportText({
  countries = COUNTRY_LINES,
  policies = Object.values(POLICY_LINES),
  lessons = LESSON_LINES,
  fit = FIT_LINES,
}: Parts = {}): string {
  return [
    '# Kinh nghiệm quốc tế',
    ...Object.entries(countries).flatMap(([name, lines]) => [`## Kinh nghiệm của ${name}`, ...lines]),
    ...(lessons.length === 0 ? [] : ['# Bài học rút ra', ...lessons]),
    ...(fit.length === 0 ? [] : ['# Nước nào phù hợp nhất với Việt Nam', ...fit]),
    '# Cơ chế, chính sách và giải pháp',
    ...policies,
  ].join('\n\n');
}

export const LESSON_LINES = [
  'Với Việt Nam: cử một đầu mối chịu trách nhiệm, như Hàn Quốc.',
  'Với vùng đồng bằng sông Hồng: trung tâm kỹ năng chung, như Ma-lai-xi-a (CTRY-017).',
];
