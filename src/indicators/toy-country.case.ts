import type { IsoDate } from '../model/dates.ts';
import type { Atlas, Lineage } from './as-of/atlas.ts';
import { atlasOf } from './as-of/atlas.ts';
import type { Conversion } from './as-of/industry-set.ts';
import { crosswalkOf } from './as-of/industry-set.ts';
import type { ClusterFrame } from './cluster-sums.ts';
import type { LadderFrame } from './ladder/rung.ts';
import { DEFAULT_PARAMETERS } from './ladder/rung.ts';
import type { Observations } from './observations.ts';
import { observationsOf } from './observations.ts';
import { sumsMemory } from './sums-memory.ts';

/** Four real provinces around the merger of 1 July 2025, with invented (synthetic) figures for tests of the computations. */
export const ATLAS: Atlas = atlasOf({
  places: [
    ['VN63-06', 'VN63', 'Bắc Kạn'],
    ['VN63-19', 'VN63', 'Thái Nguyên'],
    ['VN63-24', 'VN63', 'Bắc Giang'],
    ['VN63-27', 'VN63', 'Bắc Ninh'],
    ['VN34-19', 'VN34', 'Thái Nguyên'],
    ['VN34-24', 'VN34', 'Bắc Ninh'],
  ].map(([id = '', geography = '', name = '']) => ({
    id,
    geography,
    level: 'province',
    code: id.slice(5),
    nameVi: name,
    fullNameVi: `Tỉnh ${name}`,
    nameEn: name,
    parentId: 'VN',
    validFrom: (geography === 'VN63' ? '2008-08-01' : '2025-07-01') as IsoDate,
    validTo: geography === 'VN63' ? ('2025-07-01' as IsoDate) : null,
  })),
  designations: [],
  lineage: [
    whole('VN63-06', 'VN34-19'),
    whole('VN63-19', 'VN34-19'),
    whole('VN63-24', 'VN34-24'),
    whole('VN63-27', 'VN34-24'),
  ],
  regions: [],
  adjacency: [
    ['VN63-06', 'VN63-19'],
    ['VN63-19', 'VN63-24'],
    ['VN63-24', 'VN63-27'],
    ['VN34-19', 'VN34-24'],
  ],
});

function whole(from: string, to: string): Lineage {
  return { from, to, extent: 'whole', eventDate: '2025-07-01', legalSource: 'nq-202-2025-qh15' };
}

const CONVERSIONS: readonly Conversion[] = [
  ['2610', '2611'],
  ['2610', '2619'],
  ['2620', '2620'],
].map(([from = '', to = '']) => ({
  fromClassification: 'vsic2018',
  from,
  toClassification: 'vsic2025',
  to,
  level: 4,
  isPartial: from === '2610',
}));

export const CROSSWALK = crosswalkOf(CONVERSIONS);

/** One row of a place × industry table. */
export interface ToyRow {
  readonly place: string;
  readonly industry: string;
  readonly period?: string;
  readonly establishments?: number | null;
  readonly workers?: number | null;
  readonly largest?: number | null;
}

/** A synthetic place × industry table in the canonical form. */
export function toyTable(
  rows: readonly ToyRow[],
  options: { readonly classification?: string; readonly geography?: string; readonly version?: string } = {},
): Observations {
  const hasLargest = rows.some((row) => row.largest !== undefined);
  const title = (text: string): { vi: string; en: string } => ({ vi: text, en: text });
  return observationsOf(
    {
      release: { name: 'toy', version: options.version ?? '1', hash: `sha256:${options.version ?? '1'}` },
      table: 'observations',
      status: 'synthetic',
      vintage: '2022',
      spec: {
        kind: 'place-industry',
        geography: options.geography ?? 'VN63',
        classification: options.classification ?? 'vsic2018',
        place: { column: 'place_id', total: 'VN' },
        industry: { column: 'industry_code', total: 'TOTAL' },
        period: { column: 'period' },
        measures: {
          establishments: { column: 'establishments', unit: 'establishments', title: title('Số cơ sở') },
          workers: { column: 'workers', unit: 'persons', title: title('Lao động') },
          ...(hasLargest
            ? { largest_establishment_workers: { column: 'largest', unit: 'persons', title: title('Cơ sở lớn nhất') } }
            : {}),
        },
      },
    },
    rows.map((_, i) => i + 1),
    {
      place_id: rows.map((row) => row.place),
      industry_code: rows.map((row) => row.industry),
      period: rows.map((row) => row.period ?? '2022'),
      establishments: rows.map((row) => row.establishments ?? null),
      workers: rows.map((row) => row.workers ?? null),
      largest: rows.map((row) => row.largest ?? null),
    },
  );
}

/** Electronics concentrated in Thái Nguyên and Bắc Giang, with totals for the provinces and the country. */
export const ELECTRONICS: readonly ToyRow[] = [
  { place: 'VN63-19', industry: '26', establishments: 60, workers: 90_000, largest: 30_000 },
  { place: 'VN63-19', industry: 'TOTAL', establishments: 4_000, workers: 250_000 },
  { place: 'VN63-24', industry: '26', establishments: 120, workers: 150_000, largest: 43_000 },
  { place: 'VN63-24', industry: 'TOTAL', establishments: 6_000, workers: 400_000 },
  { place: 'VN63-06', industry: '26', establishments: 1, workers: 20, largest: 20 },
  { place: 'VN63-06', industry: 'TOTAL', establishments: 500, workers: 12_000 },
  { place: 'VN63-27', industry: '26', establishments: 300, workers: 200_000, largest: 50_000 },
  { place: 'VN63-27', industry: 'TOTAL', establishments: 9_000, workers: 500_000 },
  { place: 'VN', industry: '26', establishments: 1_500, workers: 800_000 },
  { place: 'VN', industry: 'TOTAL', establishments: 600_000, workers: 15_000_000 },
];

/** A frame over the toy country for the electronics division. */
export function toyFrame(
  places: readonly string[],
  members: Readonly<Record<string, readonly string[]>> = { vsic2018: ['26'], vsic2025: ['26'] },
): ClusterFrame {
  return { atlas: ATLAS, crosswalk: CROSSWALK, industries: { members }, places, memory: sumsMemory() };
}

/** A ladder over one table. */
export function toyLadder(rows: readonly ToyRow[], places: readonly string[] = ['VN63-19', 'VN63-24']): LadderFrame {
  return {
    frame: toyFrame(places),
    prefix: '2023-09-18',
    tables: rows.length === 0 ? [] : [{ observations: toyTable(rows), period: '2022' }],
    parameters: DEFAULT_PARAMETERS,
    placeNames: {},
  };
}
