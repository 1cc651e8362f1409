import type { Picture } from '../evidence/report.ts';
import type { Bilingual } from '../model/bilingual.ts';

const both = (vi: string, en: string): Bilingual => ({ vi, en });

/** A picture of every kind, with bounds, states and a value that is not there. */
export const samplePictures: readonly Picture[] = [
  {
    kind: 'map',
    id: 'map-63',
    title: both('Địa bàn ngày 18/09/2023', 'The places on 18/09/2023'),
    spoken: both('Bản đồ tô màu Thái Nguyên và Bắc Giang.', 'Map with Thái Nguyên and Bắc Giang coloured.'),
    layer: 'vn63',
    cluster: ['VN63-19', 'VN63-24'],
    context: ['VN63-01', 'VN63-27'],
    names: { 'VN63-19': 'Thái Nguyên', 'VN63-24': 'Bắc Giang', 'VN63-01': 'Hà Nội', 'VN63-27': 'Bắc Ninh' },
    table: 'numbers',
  },
  {
    kind: 'intervals',
    id: 'intervals-1',
    title: both('Thương số vị trí', 'Location quotients'),
    spoken: both('Hai thương số với khoảng.', 'Two quotients with intervals.'),
    unit: both('thương số', 'quotient'),
    log: true,
    reference: 1,
    items: [
      { label: both('Lao động', 'Workers'), value: 1.77, low: 1.54, high: 2.02 },
      { label: both('Cơ sở', 'Establishments'), value: 0.4, low: 0.2, high: 0.9 },
      { label: both('Doanh thu', 'Turnover'), value: null },
    ],
  },
  {
    kind: 'waterfall',
    id: 'waterfall-1',
    title: both('Lao động theo nguyên nhân', 'Workers by cause'),
    spoken: both('Biểu đồ bậc thang.', 'A waterfall.'),
    unit: both('persons', 'persons'),
    start: { label: both('Đầu kỳ (2008)', 'Start (2008)'), value: 123_392 },
    effects: [
      { label: both('Kinh tế', 'Economy'), value: -47_735.5, low: -60_000, high: -30_000 },
      { label: both('Địa giới', 'Boundary'), value: 110_561.5 },
    ],
    end: { label: both('Cuối kỳ (2010)', 'End (2010)'), value: 186_218 },
    table: 'numbers',
  },
  {
    kind: 'grid',
    id: 'grid-1',
    title: both('Độ vững', 'Robustness'),
    spoken: both('Lưới câu trả lời.', 'A grid of answers.'),
    columns: [both('Bậc 1', 'Rung 1'), both('Bậc 2', 'Rung 2')],
    rows: [
      { label: both('Ngưỡng 1,2', 'Threshold 1.2'), cells: ['yes', 'no'] },
      { label: both('Ngưỡng 1,5', 'Threshold 1.5'), cells: ['cannot-tell', 'not-applicable'] },
    ],
  },
];
