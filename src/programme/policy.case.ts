// Small solutions, fits and lessons, for tests.
import type { Experience, Fit, Solution, Tally } from './policy-things.ts';

const both = (text: string) => ({ vi: text, en: text });

/** A solution that lacks nothing. */
export const wholeSolution = (id: string, more: Partial<Solution> = {}): Solution => ({
  id,
  told: [],
  task: 'viec',
  title: both(`Giải pháp ${id}`),
  organisation: 'vien',
  person: 'Người A',
  instrument: 'finance',
  resources: [{ amount: '2 tỷ đồng', source: 'ngân sách trung ương' }],
  milestones: [{ title: both('Trình'), due: '2026-06-30', done: null }],
  evidence: [{ kind: 'fact', ref: 'CTRY-001' }],
  lessons: [],
  withdrawn: null,
  ...more,
});

export const smallTally = (stated: number): Tally => ({
  id: 'so-giai-phap',
  told: [],
  task: 'viec',
  of: 'solution',
  stated,
});

/** A fit of two countries by two criteria, every mark argued. */
export const smallFit = (more: Partial<Fit> = {}): Fit => ({
  id: 'phu-hop',
  told: [],
  task: 'viec',
  criteria: [
    { id: 'xuat-phat', title: both('Điểm xuất phát'), weight: 3, why: 'gần nhau thì dễ học' },
    { id: 'nang-luc', title: both('Năng lực'), weight: 1, why: 'phải làm được' },
  ],
  options: [
    { country: 'KOR', lessons: [], argument: both('Có đầu mối'), marks: marks(2, 1) },
    { country: 'MYS', lessons: [], argument: both('Có FDI điện tử'), marks: marks(3, 2) },
  ],
  ...more,
});

const marks = (start: number | null, able: number | null): Fit['options'][number]['marks'] => [
  { criterion: 'xuat-phat', mark: start, why: 'vì cơ cấu' },
  { criterion: 'nang-luc', mark: able, why: 'vì bộ máy' },
];

export const smallExperience = (more: Partial<Experience> = {}): Experience => ({
  id: 'bai-hoc',
  told: [],
  country: 'KOR',
  title: both('Bài học'),
  instrument: 'data',
  also: [],
  body: both('Cơ quan'),
  from: 2010,
  to: null,
  budget: null,
  worked: both('được'),
  didNot: both('chưa'),
  forWhom: null,
  condition: null,
  nation: both('cả nước'),
  region: both('vùng'),
  evidence: [
    { part: 'worked', fact: 'CTRY-001', source: null, strength: 'strong' },
    { part: 'didNot', fact: null, source: 'Báo cáo X, 2020', strength: 'weak' },
  ],
  ...more,
});
