import { readRaw, type TextRow } from '../pack-writer.ts';
import { readSource } from '../source-table.ts';

const CLASSIF = 'vn/3_classif';

/** The harmonised-system editions of which the raw files hold codes. */
export const HS_EDITIONS = ['hs2007', 'hs2017', 'hs2022'] as const;

/** The raw lists of industries and products and what the repository itself keeps about them. */
export interface RawIndustries {
  readonly vsic2018: readonly TextRow[];
  readonly vsic2025: readonly TextRow[];
  readonly official: readonly TextRow[];
  readonly manufacturingToIsic: readonly TextRow[];
  readonly isic4: readonly TextRow[];
  readonly yearbook2011: readonly TextRow[];
  readonly naics: readonly TextRow[];
  readonly sections: readonly TextRow[];
  readonly divisions2025: readonly TextRow[];
  readonly hsToIsic: ReadonlyMap<string, readonly TextRow[]>;
  readonly hsNames: ReadonlyMap<string, readonly TextRow[]>;
}

/** Reads every raw list of codes. */
export function readRawIndustries(): RawIndustries {
  return {
    vsic2018: readRaw(`${CLASSIF}/vsic2018.csv`),
    vsic2025: readRaw(`${CLASSIF}/vsic2025.csv`),
    official: readRaw(`${CLASSIF}/vsic2018_to_vsic2025.csv`),
    manufacturingToIsic: readRaw(`${CLASSIF}/vsic2018_to_isic4_manufacturing.csv`),
    isic4: readRaw(`${CLASSIF}/isic_rev4_structure_en.csv`),
    yearbook2011: readRaw('vn/4_stats/ngtk2011_enterprise_by_industry.csv'),
    naics: readRaw('us/naics4_titles.csv'),
    sections: readSource('vsic-sections.csv'),
    divisions2025: readSource('vsic2025-division-names.csv'),
    hsToIsic: new Map(HS_EDITIONS.map((edition) => [edition, readRaw(`${CLASSIF}/${edition}_6d_to_isic4.csv`)])),
    hsNames: new Map([
      ['hs2007', readRaw(`${CLASSIF}/hs2007_4d_names_en.csv`)],
      ['hs2017', readRaw(`${CLASSIF}/hs2017_4d_names_en.csv`)],
      ['hs2022', []],
    ]),
  };
}

/** A column that must be there. */
export function cell(row: TextRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}
