// A small report in the form that the program makes, for pages that are tested without the program behind them.
import type { Figure } from '../../src/evidence/figure.ts';
import type { FigureId } from '../../src/evidence/figure-id.ts';
import type { CitedAct, CitedFact, Report, Section } from '../../src/evidence/report.ts';
import type { Bilingual } from '../../src/model/bilingual.ts';
import { fakeRelease } from './fake-releases.ts';

const both = (vi: string, en: string): Bilingual => ({ vi, en });
const label = (vi: string, en: string): Figure['label'] => ({ key: 'plain', values: { text: both(vi, en) } });

const workers = {
  release: fakeRelease.ref,
  table: 'workers',
  where: { place_id: ['VN63-19', 'VN63-24'], code: ['26'] },
  column: 'workers',
  rows: [],
  matched: 230,
};

const base = { unit: 'workers', digits: 0, period: '2018', status: 'official', vintage: '2019-06-30' } as const;

export const figures = {
  total: {
    ...base,
    id: 'f-aaaaaaaaaaaaaaaa' as FigureId,
    label: label(
      'Lao động ngành điện tử, Thái Nguyên và Bắc Giang',
      'Workers in electronics, Thái Nguyên and Bắc Giang',
    ),
    value: 174_512,
    derivation: { method: 'total@1', parameters: {}, inputs: [workers], from: [] },
  },
  quotient: {
    id: 'f-bbbbbbbbbbbbbbbb' as FigureId,
    label: label('Thương số vị trí, ngành điện tử', 'Location quotient, electronics'),
    value: 11.482_936_501,
    low: 11.1,
    high: 11.9,
    boundsKind: 'interval',
    unit: '',
    digits: 2,
    period: '2018',
    status: 'derived',
    vintage: '2019-06-30',
    derivation: {
      method: 'location-quotient@1',
      parameters: { level: 0.95, geography: 'VN63', codes: ['26', '27', '28'], replicated: false },
      inputs: [{ ...workers, where: {}, matched: 512 }, workers],
      from: ['f-aaaaaaaaaaaaaaaa' as FigureId],
    },
  },
  share: {
    id: 'f-cccccccccccccccc' as FigureId,
    label: label('Phần của doanh nghiệp lớn nhất', 'Share of the largest enterprise'),
    value: null,
    missing: 'not-surveyed',
    unit: '%',
    digits: 1,
    period: '2024-Q1',
    status: 'estimated',
    vintage: '2024-03-31',
    derivation: { method: 'largest-share@2', parameters: {}, inputs: [], from: ['f-bbbbbbbbbbbbbbbb' as FigureId] },
  },
} as const satisfies Record<string, Figure>;

const source = (title: string, url: string | null): CitedFact['source'] => ({
  title,
  publisher: 'Báo Bắc Giang',
  date: '2023-01-12',
  url,
});

const fact = (id: string, value: number, group: string | null): CitedFact => ({
  id,
  statement: both(
    `Giá trị sản xuất công nghiệp Bắc Giang năm 2022 đạt ${value} tỷ đồng`,
    `Industrial output of Bắc Giang in 2022 reached ${value} billion đồng`,
  ),
  value,
  valueMax: null,
  unit: 'billion-vnd',
  period: '2022',
  status: 'press',
  strength: 'medium',
  conflictGroup: group,
  source: source('Bắc Giang: kinh tế – xã hội năm 2022', 'https://example.org/bai-bao'),
  release: 'vn-facts@2026.4.30',
  row: 41,
});

const act: CitedAct = {
  id: 'nd-80-2021',
  number: '80/2021/NĐ-CP',
  issued: '2021-08-26',
  issuer: both('Chính phủ', 'The Government'),
  title: both(
    'Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Hỗ trợ doanh nghiệp nhỏ và vừa',
    'Detailing and guiding the implementation of the Law on Support for Small and Medium-sized Enterprises',
  ),
  type: both('Nghị định', 'Decree'),
  status: 'in-force',
  howSure: 'A',
  warning: both('Một phần đã được thay; kiểm tra trước khi trích dẫn.', 'Partly replaced; check before citing.'),
};

const paragraph = (vi: string, en: string, figure: FigureId): Section['blocks'][number] => ({
  kind: 'paragraph',
  runs: [
    { kind: 'text', text: both(vi, en) },
    { kind: 'figure', figure },
    {
      kind: 'text',
      text: both('. Số công bố khác nhau giữa các nguồn ', '. Published numbers differ between sources '),
    },
    { kind: 'fact', fact: 'fact-1' },
    { kind: 'text', text: both(', theo ', ', under ') },
    { kind: 'act', act: 'nd-80-2021' },
  ],
});

const filler = both(
  'Thái Nguyên và Bắc Giang cùng nằm trên trục Quốc lộ 3 và Quốc lộ 1, có các khu công nghiệp liền kề và dùng chung nguồn lao động.',
  'Thái Nguyên and Bắc Giang lie on National Routes 3 and 1, with neighbouring industrial parks and a shared labour market.',
);

function section(id: string, heading: Bilingual, figure: FigureId): Section {
  const text = { kind: 'paragraph', runs: [{ kind: 'text', text: filler }] } as const;
  return {
    id,
    heading,
    blocks: [paragraph('Giá trị đo được là ', 'The measured value is ', figure), text, text],
    sections: [],
  };
}

const table: Section['blocks'][number] = {
  kind: 'table',
  table: {
    id: 't-ladder',
    title: both('Tám bậc kiểm định', 'The eight rungs'),
    columns: [{ title: both('Bậc', 'Rung') }, { title: both('Số đo', 'Measure'), numeric: true }],
    rows: [
      [
        { kind: 'text', text: both('2. Tập trung', '2. Concentration') },
        { kind: 'figure', figure: figures.quotient.id },
      ],
      [
        { kind: 'text', text: both('3. Không do một nhà máy', '3. Not one plant') },
        { kind: 'figure', figure: figures.share.id },
      ],
    ],
  },
};

export const fakeReport: Report = {
  id: 'dien-tu-thai-nguyen-bac-giang',
  title: both(
    'Cụm liên kết ngành điện, điện tử, cơ khí Thái Nguyên – Bắc Giang',
    'The Thái Nguyên – Bắc Giang linkage cluster in electrical, electronics and mechanical manufacturing',
  ),
  subtitle: both(
    'Có ở 4 bậc, không ở 1, chưa đủ dữ liệu ở 3; kết luận mong manh.',
    'Holds on 4 rungs, fails on 1, cannot tell on 3; the verdict is fragile.',
  ),
  asOf: ['2023-09-18', '2026-11-20'],
  dated: '2026-11-20',
  head: {},
  legalBases: ['nd-80-2021'],
  summary: [paragraph('Thương số vị trí là ', 'The location quotient is ', figures.quotient.id)],
  sections: [
    { ...section('khai-niem', both('Khái niệm và kinh nghiệm', 'Concepts and experience'), figures.total.id) },
    {
      ...section('hien-trang', both('Hiện trạng', 'Current state'), figures.quotient.id),
      sections: [
        { ...section('tap-trung', both('Mức độ tập trung', 'Concentration'), figures.quotient.id), blocks: [table] },
        section('mot-nha-may', both('Không do một nhà máy', 'Not one plant'), figures.share.id),
      ],
    },
    section('giai-phap', both('Quan điểm, cơ chế, giải pháp', 'Viewpoints, mechanisms, solutions'), figures.total.id),
  ],
  figures: Object.fromEntries(Object.values(figures).map((figure) => [figure.id, figure])),
  facts: { 'fact-1': fact('fact-1', 383_000, 'output-2022'), 'fact-2': fact('fact-2', 387_500, 'output-2022') },
  acts: { [act.id]: act },
  releases: [
    {
      ...fakeRelease.ref,
      title: fakeRelease.descriptor['lienket:title'],
      licence: 'CC-BY-4.0',
      vintage: '2019-06-30',
      sources: ['Tổng cục Thống kê'],
      newer: '2026.6.1',
    },
  ],
  seal: { recipe: 'sha256:00', figures: 'sha256:11', program: '0.1.0' },
};
