import type { PackCheck } from '../../../src/model/data-package.ts';
import type { TextRow } from '../pack-writer.ts';
import { cell } from './raw-places.ts';

/** Counts that the pack must hold, each with the paper or list it comes from. */
export function placeChecks(provinces34: readonly TextRow[]): readonly PackCheck[] {
  return [
    count(
      'provinces-64',
      { geography: 'VN64', level: 'province' },
      { rows: 64, maker: '63 provinces of 2008 and Hà Tây' },
    ),
    count(
      'provinces-63',
      { geography: 'VN63', level: 'province' },
      { rows: 63, maker: 'statistics office, list of January 2025' },
    ),
    count(
      'districts',
      { geography: 'VN63', level: 'district' },
      { rows: 696, maker: 'statistics office, list of January 2025' },
    ),
    count(
      'communes-before',
      { geography: 'VN63', level: 'commune' },
      { rows: 10051, maker: 'statistics office, list of January 2025' },
    ),
    count('provinces-34', { geography: 'VN34', level: 'province' }, { rows: 34, maker: 'Resolution 202/2025/QH15' }),
    count('communes-2025', { geography: 'VN34', level: 'commune' }, { rows: 3321, maker: 'Decision 19/2025/QĐ-TTg' }),
    count(
      'wards-2026',
      { geography: 'VN34', type_vi: 'Phường' },
      { rows: 697, maker: 'list of communes with types of 30 April 2026' },
    ),
    count(
      'special-zones',
      { geography: 'VN34', type_vi: 'Đặc khu' },
      { rows: 13, maker: 'list of communes with types of 30 April 2026' },
    ),
    ...provinces34.map(communesOf),
    {
      id: 'merge-of-2025-is-whole',
      title: { vi: '63 tỉnh nhập trọn vào 34 tỉnh', en: 'All 63 provinces went whole into the 34' },
      table: 'lineage',
      where: { legal_source: 'nq-202-2025-qh15', extent: 'whole' },
      rows: 63,
      maker: 'Resolution 202/2025/QH15',
    },
    members('R63-RRD', 11),
    members('R63-NMM', 14),
    members('R34P-RRD', 6),
    members('NQ11-NMM', 14),
    members('NQ30-RRD', 11),
  ];
}

function count(
  id: string,
  where: Readonly<Record<string, string>>,
  expected: { readonly rows: number; readonly maker: string },
): PackCheck {
  return { id, title: { vi: `Số đơn vị: ${id}`, en: `Number of units: ${id}` }, table: 'places', where, ...expected };
}

function communesOf(province: TextRow): PackCheck {
  const id = `VN34-${cell(province, 'code')}`;
  const name = cell(province, 'name_vi');
  return {
    id: `communes-of-${id}`,
    title: { vi: `${name} có đủ xã, phường, đặc khu`, en: `${name} has all its communes` },
    table: 'places',
    where: { parent_id: id, level: 'commune' },
    rows: Number(cell(province, 'n_communes')),
    maker: 'list of the 34 provinces, column n_communes',
  };
}

function members(regionId: string, rows: number): PackCheck {
  return {
    id: `members-of-${regionId}`,
    title: { vi: `Số tỉnh của vùng ${regionId}`, en: `Provinces of region ${regionId}` },
    table: 'region_members',
    where: { region_id: regionId },
    rows,
    maker: 'resolution or proposal named in region_sets',
  };
}
