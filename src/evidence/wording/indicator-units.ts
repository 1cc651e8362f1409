import type { Bilingual } from '../../model/bilingual.ts';

/** Units of world indicators as their maker writes them. */
export const INDICATOR_UNITS = {
  'sq. km': { vi: 'km²', en: 'sq. km' },
  'current USD': { vi: 'USD hiện hành', en: 'current USD' },
  'current international dollars': { vi: 'đô la quốc tế hiện hành', en: 'current international dollars' },
  'constant international dollars (PPP)': {
    vi: 'đô la quốc tế giá cố định (PPP)',
    en: 'constant international dollars (PPP)',
  },
  'constant 2015 USD of GDP per cubic metre': {
    vi: 'USD (giá 2015) GDP trên một m³',
    en: 'constant 2015 USD of GDP per cubic metre',
  },
  kWh: { vi: 'kWh', en: 'kWh' },
  rank: { vi: 'hạng', en: 'rank' },
  score: { vi: 'điểm', en: 'score' },
  procedures: { vi: 'thủ tục', en: 'procedures' },
  articles: { vi: 'bài báo', en: 'articles' },
  applications: { vi: 'đơn', en: 'applications' },
  days: { vi: 'ngày', en: 'days' },
  'TEU (20-foot units)': { vi: 'TEU (công-ten-nơ 20 feet)', en: 'TEU (20-foot units)' },
  'per 100 people': { vi: 'trên 100 người', en: 'per 100 people' },
  'per million people': { vi: 'trên một triệu người', en: 'per million people' },
  'per 1,000 live births': { vi: 'trên 1.000 trẻ sinh sống', en: 'per 1,000 live births' },
  'births per woman': { vi: 'con trên một phụ nữ', en: 'births per woman' },
  'births per 1,000 women aged 15–19': {
    vi: 'ca sinh trên 1.000 phụ nữ 15–19 tuổi',
    en: 'births per 1,000 women aged 15–19',
  },
  'index, 2015 = 100': { vi: 'chỉ số, 2015 = 100', en: 'index, 2015 = 100' },
  '% of GDP': { vi: '% GDP', en: '% of GDP' },
  '% of GNI': { vi: '% GNI', en: '% of GNI' },
  '% of population': { vi: '% dân số', en: '% of population' },
  '% of manufacturing value added': {
    vi: '% giá trị tăng thêm chế biến, chế tạo',
    en: '% of manufacturing value added',
  },
  '% of manufactured exports': { vi: '% xuất khẩu hàng chế biến, chế tạo', en: '% of manufactured exports' },
  '% of female employment': { vi: '% lao động nữ', en: '% of female employment' },
  '% of male employment': { vi: '% lao động nam', en: '% of male employment' },
  '% of the age group': { vi: '% nhóm tuổi', en: '% of the age group' },
  '% of ages 15–49': { vi: '% người 15–49 tuổi', en: '% of ages 15–49' },
  '% of married women aged 15–49': {
    vi: '% phụ nữ 15–49 tuổi có chồng',
    en: '% of married women aged 15–49',
  },
  '% of children aged 12–23 months': { vi: '% trẻ 12–23 tháng tuổi', en: '% of children aged 12–23 months' },
  '% of children under five': { vi: '% trẻ dưới năm tuổi', en: '% of children under five' },
} as const satisfies Readonly<Record<string, Bilingual>>;
