import type { TextRow } from '../pack-writer.ts';
import { cell, HS_EDITIONS, type RawIndustries } from './raw-industries.ts';
import { levelOf } from './vsic-rows.ts';

/** Rows of ISIC Rev. 4, of the harmonised system and of the North American classification. */
export function otherRows(raw: RawIndustries): readonly TextRow[] {
  return [
    ...raw.isic4.map(isicRow),
    ...HS_EDITIONS.flatMap((edition) => hsRows(raw, edition)),
    ...raw.naics.map(naicsRow),
  ];
}

function isicRow(row: TextRow): TextRow {
  const code = cell(row, 'code');
  const level = levelOf(code);
  const parent = level <= 2 ? (level === 1 ? '' : cell(row, 'section')) : code.slice(0, -1);
  return {
    classification: 'isic4',
    code,
    level: String(level),
    parent_code: parent,
    name_vi: '',
    name_en: cell(row, 'name_en'),
  };
}

function hsRows(raw: RawIndustries, edition: string): readonly TextRow[] {
  const names = new Map((raw.hsNames.get(edition) ?? []).map((row) => [cell(row, 'hs4'), cell(row, 'name_en')]));
  const products = [...new Set((raw.hsToIsic.get(edition) ?? []).map((row) => cell(row, 'hs6')))];
  const headings = new Set([...names.keys(), ...products.map((code) => code.slice(0, 4))]);
  return [
    ...[...headings].map((code) => hsRow(edition, code, names.get(code) ?? '')),
    ...products.map((code) => ({ ...hsRow(edition, code, ''), parent_code: code.slice(0, 4) })),
  ];
}

function hsRow(edition: string, code: string, nameEn: string): TextRow {
  return { classification: edition, code, level: String(code.length), parent_code: '', name_vi: '', name_en: nameEn };
}

function naicsRow(row: TextRow): TextRow {
  return {
    classification: 'naics2012',
    code: cell(row, 'naics4'),
    level: '4',
    parent_code: '',
    name_vi: '',
    name_en: cell(row, 'naics_title'),
  };
}
