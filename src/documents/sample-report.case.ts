import type { Figure } from '../evidence/figure.ts';
import type { FigureId } from '../evidence/figure-id.ts';
import type { Block, CitedAct, CitedFact, Report, Run, Section } from '../evidence/report.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { samplePictures } from './sample-pictures.case.ts';

/** Words that a careless writer would let through as markup. */
export const HOSTILE = '<script>alert("1")</script> & #[x] *y* _z_ $w$ `v` \\n @u ]]>';

const both = (vi: string, en: string): Bilingual => ({ vi, en });
const text = (vi: string, en: string): Run => ({ kind: 'text', text: both(vi, en) });
const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });
const id = (name: string): FigureId => `f-${name.padEnd(16, '0')}` as FigureId;

const hash = `sha256:${'5a'.repeat(32)}`;
const release = { name: 'vn-statistics', version: '2026.11.0', hash };

function figure(name: string, given: Partial<Figure>): Figure {
  return {
    id: id(name),
    label: { key: 'figure.change-total', values: { title: both('Lao động', 'Workers') } },
    value: 0,
    unit: 'persons',
    digits: 0,
    period: '2023',
    status: 'official',
    vintage: '2024',
    derivation: {
      method: 'harmonise@1',
      parameters: { places: ['VN63-19', 'VN63-24'], level: 0.95, measure: 'workers' },
      inputs: [
        {
          release,
          table: 'enterprises_by_province',
          where: { place_id: ['VN63-19', 'VN63-24'], year: ['2023'] },
          column: 'value',
          rows: [3, 4, 5, 9],
          matched: 4,
        },
      ],
      from: [],
    },
    ...given,
  };
}

const figures: readonly Figure[] = [
  figure('workers', { value: 123_456 }),
  figure('quotient', {
    value: 1.7721,
    low: 1.5412,
    high: 2.0236,
    boundsKind: 'interval',
    unit: 'ratio',
    digits: 2,
    status: 'derived',
  }),
  figure('range', {
    value: null,
    low: 2919.3,
    high: 4439.9,
    boundsKind: 'conversion',
    unit: 'million USD',
    digits: 1,
    status: 'estimated',
  }),
  figure('nothing', { value: null, missing: 'not-surveyed', unit: 'establishments' }),
  figure('total', {
    value: 158_297.5,
    digits: 1,
    derivation: { method: 'change-decomposition@1', parameters: {}, inputs: [], from: [id('workers'), id('quotient')] },
  }),
];

function fact(name: string, given: Partial<CitedFact>): CitedFact {
  return {
    id: name,
    statement: both('Tỉnh có 41 dự án.', 'The province has 41 projects.'),
    value: 41,
    valueMax: null,
    unit: 'projects',
    period: '2023',
    status: 'press',
    strength: 'medium',
    conflictGroup: null,
    source: {
      title: 'Thái Nguyên thu hút đầu tư',
      publisher: 'Báo Thái Nguyên',
      date: '2024-01-05',
      url: 'https://example.org/a?b=1&c=2',
    },
    release: 'vn-facts@2026.11.0',
    row: 15,
    ...given,
  };
}

const facts: readonly CitedFact[] = [
  fact('DET-015', { conflictGroup: 'fdi-2023', value: 253.3, unit: 'million USD' }),
  fact('DET-016', { conflictGroup: 'fdi-2023', value: 243, unit: 'million USD', strength: 'weak' }),
  fact('DET-017', {
    value: null,
    unit: '',
    source: { title: HOSTILE, publisher: HOSTILE, date: null, url: 'javascript:alert(1)' },
  }),
];

const acts: readonly CitedAct[] = [
  {
    id: 'nd-80-2021',
    number: '80/2021/NĐ-CP',
    issued: '2021-08-26',
    issuer: both('Chính phủ', 'the Government'),
    title: both('Quy định chi tiết Luật Hỗ trợ doanh nghiệp nhỏ và vừa', 'Details of the SME support law'),
    type: both('Nghị định', 'decree'),
    status: 'in-force',
    howSure: 'A',
  },
  {
    id: 'nd-32-2024',
    number: '32/2024/NĐ-CP',
    issued: '2024-03-15',
    issuer: both('Chính phủ', 'the Government'),
    title: both('Quản lý, phát triển cụm công nghiệp', 'Management of industrial clusters'),
    type: both('Nghị định', 'decree'),
    status: 'repealed',
    howSure: 'B',
    warning: both('Đã hết hiệu lực: dùng nghị định thay thế.', 'No longer in force: use the decree that replaced it.'),
  },
];

const table: Block = {
  kind: 'table',
  table: {
    id: 'numbers',
    title: both('Số liệu của cụm', 'Figures of the cluster'),
    columns: [
      { title: both('Nội dung', 'What') },
      { title: both('Giá trị', 'Value'), numeric: true },
      { title: both('Nguồn', 'Source') },
    ],
    rows: [
      [
        { kind: 'text', text: both('Lao động', 'Workers') },
        { kind: 'figure', figure: id('workers') },
        { kind: 'runs', runs: [{ kind: 'fact', fact: 'DET-015' }] },
      ],
      [
        { kind: 'text', text: both(HOSTILE, HOSTILE) },
        { kind: 'figure', figure: id('total') },
        { kind: 'text', text: both('', '') },
      ],
      [
        { kind: 'text', text: both('Cơ sở', 'Establishments') },
        { kind: 'figure', figure: id('nothing') },
        { kind: 'text', text: both('', '') },
      ],
    ],
    note: both('Đơn vị không có dòng số liệu: Bắc Kạn.', 'Units without a row: Bắc Kạn.'),
  },
};

const sections: readonly Section[] = [
  {
    id: 'part-1',
    heading: both('Cơ sở lý luận', 'Grounds'),
    blocks: [
      paragraph(
        text('Theo ', 'Under '),
        { kind: 'act', act: 'nd-80-2021' },
        text(' và ', ' and '),
        { kind: 'act', act: 'nd-32-2024' },
        text('.', '.'),
      ),
      paragraph(text('Xem lại ', 'See again '), { kind: 'act', act: 'nd-32-2024' }, text('.', '.')),
    ],
    sections: [],
  },
  {
    id: 'part-2',
    heading: both('Thực trạng', 'Current state'),
    blocks: [
      paragraph(
        text('Cụm có ', 'The cluster has '),
        { kind: 'figure', figure: id('workers') },
        text('; thương số ', '; the quotient is '),
        { kind: 'figure', figure: id('quotient') },
        text('; vốn ', '; capital '),
        { kind: 'figure', figure: id('range') },
        text('. ', '. '),
        { kind: 'text', text: both(HOSTILE, HOSTILE), emphasis: 'strong' },
      ),
      {
        kind: 'list',
        items: [
          [text('Một', 'One'), { kind: 'fact', fact: 'DET-015' }],
          [text('Hai', 'Two'), { kind: 'fact', fact: 'DET-017' }],
        ],
      },
    ],
    sections: [
      {
        id: 'numbers-here',
        heading: both('Số liệu', 'Figures'),
        blocks: [table, ...samplePictures.map((picture): Block => ({ kind: 'picture', picture }))],
        sections: [],
      },
      {
        id: 'boxes',
        heading: both('Khung', 'Boxes'),
        blocks: (['opinion', 'warning', 'contradiction', 'stale', 'summary'] as const).map(
          (tone): Block => ({
            kind: 'callout',
            tone,
            title: both(`Khung ${tone}`, `Box ${tone}`),
            blocks: [
              paragraph(text('Nội dung khung', 'What the box says'), { kind: 'fact', fact: 'DET-016' }, text('.', '.')),
            ],
          }),
        ),
        sections: [],
      },
    ],
  },
];

/** A small report that holds every kind of block, run, picture and state; for tests of the writers. */
export const sampleReport: Report = {
  id: 'sample',
  title: both('Điện, điện tử: Thái Nguyên và Bắc Giang', 'Electronics: Thái Nguyên and Bắc Giang'),
  subtitle: both('Phần 2: thực trạng', 'Part 2: current state'),
  asOf: ['2023-09-18', '2026-02-05'],
  dated: '2026-02-05',
  head: {
    parentBody: 'BỘ CÔNG THƯƠNG',
    body: 'VIỆN NGHIÊN CỨU CHIẾN LƯỢC',
    number: '12/BC-VNC',
    place: 'Hà Nội',
    date: '2026-02-05',
    signerTitle: 'VIỆN TRƯỞNG',
    signer: 'Nguyễn Văn A',
    recipients: ['Như trên', 'Vụ Kế hoạch', 'Lưu: VT'],
  },
  legalBases: ['nd-80-2021'],
  summary: [paragraph(text('Đo được ', 'Measured: '), { kind: 'figure', figure: id('workers') }, text('.', '.'))],
  sections,
  figures: Object.fromEntries(figures.map((one) => [one.id, one])),
  facts: Object.fromEntries(facts.map((one) => [one.id, one])),
  acts: Object.fromEntries(acts.map((one) => [one.id, one])),
  releases: [
    {
      ...release,
      title: both('Thống kê', 'Statistics'),
      licence: 'facts-with-citation',
      vintage: '2024',
      sources: ['Cục Thống kê'],
      newer: '2026.12.0',
    },
    {
      name: 'vn-facts',
      version: '2026.11.0',
      hash,
      title: both('Dẫn liệu', 'Facts'),
      licence: 'CC-BY-4.0',
      vintage: '2026-11',
      sources: [HOSTILE],
    },
  ],
  seal: { recipe: hash, figures: hash, program: 'lienket 0.1.0' },
};
