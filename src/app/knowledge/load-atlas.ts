import type { Atlas, Place, Region } from '../../indicators/as-of/atlas.ts';
import { atlasOf } from '../../indicators/as-of/atlas.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { Release } from '../../model/release.ts';
import type { KnowledgeSource, TextCells } from './table-rows.ts';
import { remembered, requireRelease, tableRows } from './table-rows.ts';

/** Provinces of every Vietnamese geography and, where the pack is there, American counties, with lineage, regions and borders. */
export async function loadAtlas(source: KnowledgeSource): Promise<Atlas> {
  const [release, counties] = await Promise.all([
    requireRelease(source, 'vn-places'),
    source.shelf.find('us-counties'),
  ]);
  const what = { kind: 'atlas', releases: [release.ref, counties?.ref] };
  return remembered(source, what, () => readAtlas(source, release, counties));
}

async function readAtlas(source: KnowledgeSource, release: Release, abroad: Release | undefined): Promise<Atlas> {
  const [places, designations, lineage, regions, members, adjacency, counties] = await Promise.all([
    tableRows(source, release, { table: 'places', where: { level: ['country', 'province'] } }),
    tableRows(source, release, 'designations'),
    tableRows(source, release, 'lineage'),
    tableRows(source, release, 'region_sets'),
    tableRows(source, release, 'region_members'),
    tableRows(source, release, 'adjacency'),
    readCounties(source, abroad),
  ]);
  const byRegion = new Map<string, string[]>();
  for (const member of members)
    byRegion.set(member.text('region_id'), [
      ...(byRegion.get(member.text('region_id')) ?? []),
      member.text('place_id'),
    ]);
  const provinces = new Set(places.map((place) => place.text('place_id')));
  return atlasOf({
    places: [...places.map(placeOf), ...counties.places],
    designations: designations
      .filter((row) => provinces.has(row.text('place_id')))
      .map((row) => ({
        placeId: row.text('place_id'),
        fullNameVi: row.text('full_name_vi'),
        fullNameEn: row.text('full_name_en'),
        ...validity(row),
        legalSource: row.text('legal_source'),
      })),
    lineage: lineage
      .filter((row) => provinces.has(row.text('from_id')))
      .map((row) => ({
        from: row.text('from_id'),
        to: row.text('to_id'),
        extent: row.text('extent') === 'whole' ? 'whole' : 'partial',
        eventDate: row.text('event_date'),
        legalSource: row.text('legal_source'),
      })),
    regions: regions.map((row) => regionOf(row, byRegion.get(row.text('region_id')) ?? [])),
    adjacency: [
      ...adjacency.map((row) => [row.text('a'), row.text('b')] as const).filter(([a]) => provinces.has(a)),
      ...counties.adjacency,
    ],
  });
}

async function readCounties(
  source: KnowledgeSource,
  release: Release | undefined,
): Promise<{ readonly places: readonly Place[]; readonly adjacency: readonly (readonly [string, string])[] }> {
  if (release === undefined) return { places: [], adjacency: [] };
  const [counties, adjacency] = await Promise.all([
    tableRows(source, release, 'counties'),
    tableRows(source, release, 'adjacency'),
  ]);
  return {
    places: counties.map((row) => ({
      id: row.text('place_id'),
      geography: 'USC',
      level: 'county',
      code: row.text('fips'),
      nameVi: row.text('name'),
      fullNameVi: row.text('name'),
      nameEn: row.text('name'),
      parentId: null,
      validFrom: null,
      validTo: null,
    })),
    adjacency: adjacency.map((row) => [row.text('a'), row.text('b')] as const),
  };
}

function placeOf(row: TextCells): Place {
  return {
    id: row.text('place_id'),
    geography: row.text('geography'),
    level: row.text('level'),
    code: row.text('code'),
    nameVi: row.text('name_vi'),
    fullNameVi: row.text('full_name_vi'),
    nameEn: row.text('name_en'),
    parentId: row.text('parent_id') === '' ? null : row.text('parent_id'),
    ...validity(row),
  };
}

function regionOf(row: TextCells, members: readonly string[]): Region {
  return {
    set: row.text('region_set'),
    id: row.text('region_id'),
    nameVi: row.text('name_vi'),
    nameEn: row.text('name_en'),
    geography: row.text('geography'),
    ...validity(row),
    standing: row.text('standing') === 'proposal' ? 'proposal' : 'in-force',
    legalSource: row.text('legal_source'),
    members,
  };
}

function validity(row: TextCells): { readonly validFrom: IsoDate | null; readonly validTo: IsoDate | null } {
  const day = (text: string): IsoDate | null => (text === '' ? null : (text as IsoDate));
  return { validFrom: day(row.text('valid_from')), validTo: day(row.text('valid_to')) };
}
