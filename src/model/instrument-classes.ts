import type { Bilingual } from './bilingual.ts';

/** The thirteen classes of policy instruments by which a report, a task or a solution is checked for completeness. */
export const INSTRUMENT_CLASSES = [
  'governance',
  'finance',
  'innovation',
  'supporting-industry',
  'skills',
  'infrastructure',
  'market',
  'foreign-investment',
  'international',
  'data',
  'environment',
  'coordination',
  'evaluation',
] as const;
export type InstrumentClass = (typeof INSTRUMENT_CLASSES)[number];

interface ClassWords {
  readonly name: Bilingual;
  /** What belongs to it. */
  readonly covers: Bilingual;
}

const words = (name: readonly [string, string], covers: readonly [string, string]): ClassWords => ({
  name: { vi: name[0], en: name[1] },
  covers: { vi: covers[0], en: covers[1] },
});

/** Each class by name, with what belongs to it. */
export const INSTRUMENT_WORDS: Readonly<Record<InstrumentClass, ClassWords>> = {
  governance: words(
    ['Thể chế và tổ chức', 'Governance and institutions'],
    ['luật, hội đồng, tổ chức quản lý cụm, bản đồ cụm', 'law, council, cluster organisation, cluster mapping'],
  ),
  finance: words(
    ['Tài chính', 'Finance'],
    ['tín dụng, bảo lãnh, thuế, tiền thuê đất, quỹ', 'credit, guarantee, tax, land rent, fund'],
  ),
  innovation: words(
    ['Đổi mới sáng tạo và chuyển giao công nghệ', 'Innovation and technology transfer'],
    [
      'nghiên cứu chung, phiếu đổi mới, phòng thí nghiệm dùng chung, thử nghiệm',
      'joint research, vouchers, shared laboratories, testing',
    ],
  ),
  'supporting-industry': words(
    ['Công nghiệp hỗ trợ và liên kết', 'Supporting industry and linkage'],
    [
      'phát triển nhà cung cấp, nội địa hóa, doanh nghiệp dẫn dắt',
      'supplier development, local sourcing, anchor programmes',
    ],
  ),
  skills: words(
    ['Kỹ năng và đào tạo', 'Skills and training'],
    ['đào tạo nghề, nhân lực kỹ thuật, trung tâm kỹ năng', 'vocational training, technical staff, skills centres'],
  ),
  infrastructure: words(
    ['Hạ tầng, đất đai, logistics, năng lượng', 'Infrastructure, land, logistics, energy'],
    ['khu, cụm công nghiệp, giao thông, kho bãi, điện', 'parks and estates, transport, storage, power'],
  ),
  market: words(
    ['Thị trường, xúc tiến, thương hiệu, tiêu chuẩn', 'Market, promotion, branding, standards'],
    [
      'xúc tiến thương mại, thương hiệu, tiêu chuẩn, chứng nhận',
      'trade promotion, branding, standards and certification',
    ],
  ),
  'foreign-investment': words(
    ['Thu hút và gắn kết đầu tư nước ngoài', 'Foreign investment: attraction and embedding'],
    ['chọn lọc FDI, cam kết lan tỏa, gắn với trong nước', 'selecting investors, spill-overs, ties with local firms'],
  ),
  international: words(
    ['Hợp tác quốc tế', 'International cooperation'],
    [
      'trung tâm theo mô hình Hàn Quốc, Nhật Bản, Thái Lan, kết nghĩa, hợp tác song phương',
      'centres on Korean, Japanese or Thai models, twinning',
    ],
  ),
  data: words(
    ['Dữ liệu và thông tin', 'Data and information'],
    ['sổ đăng ký doanh nghiệp, chia sẻ thống kê, cơ sở dữ liệu', 'register, statistics sharing, databases'],
  ),
  environment: words(
    ['Môi trường, tuần hoàn, chuyển đổi xanh', 'Environment, circularity, green transition'],
    ['sản xuất sạch hơn, kinh tế tuần hoàn, giảm phát thải', 'cleaner production, circular economy, lower emissions'],
  ),
  coordination: words(
    ['Điều phối vùng và quy hoạch', 'Regional coordination and spatial planning'],
    ['hội đồng vùng, quy hoạch vùng, phân công giữa các tỉnh', 'regional council, regional plan, division of work'],
  ),
  evaluation: words(
    ['Giám sát, đánh giá, điều khoản kết thúc', 'Monitoring, evaluation, sunset'],
    ['đường cơ sở, chỉ tiêu, đánh giá độc lập, thời hạn', 'baseline, targets, independent evaluation, end date'],
  ),
};

/** Whether a text is the id of a class. */
export const isInstrumentClass = (text: string): text is InstrumentClass =>
  INSTRUMENT_CLASSES.some((each) => each === text);
