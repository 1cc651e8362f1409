import { APACHE, CC0, MIT, VN_OFFICIAL } from './licences.ts';
import type { FileDraft } from './pack-writer.ts';
import { communeLineage } from './places/commune-lineage.ts';
import { designationRows } from './places/designation-rows.ts';
import { listOddities } from './places/list-oddities.ts';
import { type Oddity, oddityRows } from './places/oddity.ts';
import { placeChecks } from './places/place-checks.ts';
import { PLACE_NOTES } from './places/place-notes.ts';
import { placeRows } from './places/place-rows.ts';
import { adjacencyRows, readPlaceShapes } from './places/place-shapes.ts';
import {
  adjacencyDraft,
  designationDraft,
  labelPointDraft,
  lineageDraft,
  oddityDraft,
  placeDraft,
  regionDrafts,
} from './places/place-tables.ts';
import { provinceLineage } from './places/province-lineage.ts';
import { cell, type RawPlaces, readLabelPoints, readRawPlaces } from './places/raw-places.ts';
import { regionTables } from './places/region-rows.ts';
import { type PackDraft, publishPack } from './publish.ts';
import { RELEASE } from './table-draft.ts';

const GITHUB = 'https://github.com';

function head(raw: RawPlaces): PackDraft['head'] {
  return {
    name: 'vn-places',
    ...RELEASE,
    title: 'Places of Viet Nam, dated: 64, 63 and 34 provinces, districts, communes, regions, borders',
    'lienket:title': { vi: 'Đơn vị hành chính Việt Nam theo thời gian', en: 'Places of Viet Nam, dated' },
    licenses: [VN_OFFICIAL, MIT, CC0, APACHE],
    sources: [
      {
        title: 'Administrative lists of January 2025 and the old–new commune table of July 2025 (statistics office)',
        path: `${GITHUB}/sunshine-tech/VietnamProvinces`,
        'lienket:note': 'open copy, commit 809e91b',
      },
      {
        title: 'The 34 provinces and 3,321 communes with titles of 2026; boundaries (from sapnhap.bando.com.vn)',
        path: `${GITHUB}/thanglequoc/vietnamese-provinces-database`,
        'lienket:note': 'MIT, commit cd580632',
      },
      { title: 'Regions: resolutions and decisions named in region_sets; members edited by hand' },
    ],
    'lienket:steps': [
      'Reads the lists of 63 provinces, 696 districts, 10,051 communes, 34 provinces and 3,321 communes; gives each unit an id of geography and code.',
      'Adds the 64 provinces of before August 2008 (the 63 and Hà Tây) and the lineage of that event.',
      'Reads the old–new commune table row by row; a source with several targets is partial whatever is printed; strange rows go to `oddities`.',
      'Takes neighbours from shared arcs of the boundaries; replaces the properties of each shape by `place_id`.',
    ],
    'lienket:checks': placeChecks(raw.provinces34),
  };
}

function shapeDraft(name: string, topology: object, words: { readonly vi: string; readonly en: string }): FileDraft {
  return {
    resource: {
      name,
      path: `${name}.topojson`,
      title: words.en,
      description:
        'Simplified boundaries with Hoàng Sa and Trường Sa; for maps and neighbours only, do not compute areas.',
      format: 'topojson',
      'lienket:status': 'derived',
      'lienket:vintage': '2025-07-01',
      'lienket:title': words,
    },
    bytes: Buffer.from(`${JSON.stringify(topology)}\n`, 'utf8'),
  };
}

function build(): void {
  const raw = readRawPlaces();
  const listed = raw.communesBefore.map((row) => ({
    code: cell(row, 'code'),
    fullName: cell(row, 'name_vi'),
    district: cell(row, 'district_code'),
    province: cell(row, 'province_code'),
  }));
  const communes = communeLineage(raw.mapping, listed);
  const oddities: readonly Oddity[] = [...communes.oddities, ...listOddities(raw)];
  const places = placeRows(raw);
  const shapes = readPlaceShapes();
  const { regions, members } = regionTables(raw.provinces63);
  publishPack({
    head: head(raw),
    drafts: [
      placeDraft(places),
      designationDraft(designationRows(raw, places)),
      lineageDraft([...provinceLineage(raw.provinces63), ...communes.lineage]),
      ...regionDrafts(regions, members),
      adjacencyDraft(adjacencyRows(shapes)),
      labelPointDraft(readLabelPoints()),
      oddityDraft(oddityRows(oddities)),
      shapeDraft('provinces', shapes.provinces, {
        vi: 'Ranh giới 63 và 34 tỉnh',
        en: 'Boundaries of the 63 and the 34 provinces',
      }),
      shapeDraft('communes', shapes.communes, {
        vi: 'Ranh giới 3.321 xã, phường, đặc khu',
        en: 'Boundaries of the 3,321 communes',
      }),
    ],
    notes: PLACE_NOTES,
  });
}

build();
