import type { PackCheck } from '../../src/model/data-package.ts';
import { conversionRows } from './industries/conversion-rows.ts';
import { groupMemberRows } from './industries/group-rows.ts';
import { INDUSTRY_NOTES } from './industries/industry-notes.ts';
import { industryOddities } from './industries/industry-oddities.ts';
import {
  classificationDraft,
  conversionDraft,
  groupDrafts,
  industryDraft,
  industryOddityDraft,
  reusedCodeDraft,
} from './industries/industry-tables.ts';
import { otherRows } from './industries/other-rows.ts';
import { cell, type RawIndustries, readRawIndustries } from './industries/raw-industries.ts';
import { codeChanges, reusedCodeRows } from './industries/reused-codes.ts';
import { vsicRows } from './industries/vsic-rows.ts';
import { APACHE, MIT, US_PUBLIC_DOMAIN, VN_OFFICIAL } from './licences.ts';
import type { TextRow } from './pack-writer.ts';
import { type PackDraft, publishPack } from './publish.ts';
import { readSource } from './source-table.ts';
import { RELEASE } from './table-draft.ts';

const HEAD: PackDraft['head'] = {
  name: 'vn-industries',
  ...RELEASE,
  title: 'Industries and products: VSIC 2007, 2018 and 2025, ISIC, HS, NAICS; conversions; sector groups',
  'lienket:title': {
    vi: 'Bảng phân ngành, chuyển đổi và nhóm ngành',
    en: 'Classifications, conversions and sector groups',
  },
  licenses: [VN_OFFICIAL, MIT, US_PUBLIC_DOMAIN, APACHE],
  sources: [
    {
      title:
        'VSIC 2018 and 2025 and their conversion: Công văn 3061/CTK-CSCL (December 2025), Phụ lục II; Decision 36/2025/QĐ-TTg',
      'lienket:note': 'legal text',
    },
    {
      title: 'ISIC Rev. 4, HS to ISIC, HS names',
      path: 'https://github.com/insongkim/concordance',
      'lienket:note': 'MIT, commit 201c812; weights computed',
    },
    { title: 'Titles of NAICS 2012 industry groups (US Census Bureau)', path: 'https://www.census.gov/naics/' },
    { title: 'Sections and divisions of VSIC 2007 as printed in the statistical yearbook of 2011' },
    { title: 'Sector groups: our own choice, argued code by code' },
  ],
  'lienket:steps': [
    'Reads both VSIC lists; parents by digits, sections from the table of division ranges (checked against the official conversion of sections).',
    'Fills English names of divisions from ISIC Rev. 4, of manufacturing classes from the derived table where the code is the same; of 2025 where the official pair is whole and one to one.',
    'Takes over the official conversion as printed, adds derived ones with their weights.',
    'Lists the codes of both editions that do not map wholly to themselves.',
    'Expands the argued members of the sector groups and computes the union of the new industries.',
  ],
  'lienket:checks': checks(),
};

function checks(): readonly PackCheck[] {
  const counts: Readonly<Record<string, readonly number[]>> = {
    vsic2018: [21, 88, 242, 464, 734],
    vsic2025: [22, 87, 259, 495, 743],
  };
  const levels = Object.entries(counts).flatMap(([classification, rows]) =>
    rows.map((count, index) => codeCount(classification, String(index + 1), count)),
  );
  return [...levels, officialPairs()];
}

function codeCount(classification: string, level: string, rows: number): PackCheck {
  return {
    id: `codes-${classification}-${level}`,
    title: { vi: `Số mã ${classification} cấp ${level}`, en: `Codes of ${classification} at level ${level}` },
    table: 'industries',
    where: { classification, level },
    rows,
    maker:
      classification === 'vsic2025'
        ? 'Decision 36/2025/QĐ-TTg'
        : 'Công văn 3061/CTK-CSCL, Phụ lục II (the decision speaks of 486 at level 4)',
  };
}

function officialPairs(): PackCheck {
  return {
    id: 'official-pairs',
    title: { vi: 'Số cặp chuyển đổi chính thức', en: 'Pairs of the official conversion' },
    table: 'conversions',
    where: { from_classification: 'vsic2018', to_classification: 'vsic2025' },
    rows: 2204,
    maker: 'Công văn 3061/CTK-CSCL, Phụ lục II',
  };
}

function reusedRows(raw: RawIndustries): readonly TextRow[] {
  const before = new Map(raw.vsic2018.map((row) => [cell(row, 'code'), cell(row, 'name_vi')]));
  const after = new Map(raw.vsic2025.map((row) => [cell(row, 'code'), cell(row, 'name_vi')]));
  const both = [...before.keys()].filter((code) => after.has(code));
  const pairs = raw.official.map((row) => ({
    from: cell(row, 'from_2018'),
    to: cell(row, 'to_2025'),
    isPartial: row.partial === '1',
  }));
  return reusedCodeRows(codeChanges(both, pairs), (code) => ({
    before: before.get(code) ?? '',
    after: after.get(code) ?? '',
  }));
}

/** Refuses a pack whose members, conversions or parents point at a code that is not there, or whose sections contradict the conversion. */
function refuseDangling(industries: readonly TextRow[], ends: readonly (readonly [string, string])[]): void {
  const known = new Set(industries.map((row) => `${row.classification} ${row.code}`));
  const parents = industries
    .filter((row) => row.parent_code !== '')
    .map((row) => [cell(row, 'classification'), cell(row, 'parent_code')] as const);
  const missing = [...parents, ...ends].filter(([classification, code]) => !known.has(`${classification} ${code}`));
  if (missing.length > 0) throw new Error(`codes that are in no list: ${missing.slice(0, 20).join('; ')}`);
}

function refuseStraySections(industries: readonly TextRow[], official: readonly TextRow[]): void {
  const section = new Map(
    industries
      .filter((row) => row.level === '2')
      .map((row) => [`${row.classification} ${row.code}`, cell(row, 'parent_code')]),
  );
  const allowed = new Set(official.map((row) => `${cell(row, 'from_2018')} ${cell(row, 'to_2025')}`));
  for (const row of official.filter((pair) => pair.level === '2')) {
    const pair = `${section.get(`vsic2018 ${row.from_2018}`)} ${section.get(`vsic2025 ${row.to_2025}`)}`;
    if (!allowed.has(pair))
      throw new Error(
        `division pair ${row.from_2018}>${row.to_2025} crosses sections ${pair}, which the annex does not pair`,
      );
  }
}

function build(): void {
  const raw = readRawIndustries();
  const industries = [...vsicRows(raw), ...otherRows(raw)];
  const conversions = conversionRows(raw);
  const groups = readSource('industry-groups.csv');
  const members = groupMemberRows(readSource('industry-group-members.csv'), groups);
  refuseDangling(industries, [
    ...conversions.map((row) => [cell(row, 'from_classification'), cell(row, 'from_code')] as const),
    ...conversions.map((row) => [cell(row, 'to_classification'), cell(row, 'to_code')] as const),
    ...members.map((row) => [cell(row, 'classification'), cell(row, 'code')] as const),
  ]);
  refuseStraySections(industries, raw.official);
  publishPack({
    head: HEAD,
    drafts: [
      classificationDraft(readSource('classifications.csv')),
      industryDraft(industries),
      conversionDraft(conversions),
      reusedCodeDraft(reusedRows(raw)),
      ...groupDrafts(groups, members),
      industryOddityDraft(industryOddities(raw)),
    ],
    notes: INDUSTRY_NOTES,
  });
}

build();
