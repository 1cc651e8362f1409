// Builds packs/vn-parks-osm: centres of industrial parks from OpenStreetMap, kept apart for its licence.
import type { DataPackage } from '../../src/model/data-package.ts';
import { ODBL } from './licences.ts';
import { readRaw, type TableDraft } from './pack-writer.ts';
import { publishPack } from './publish.ts';
import { draftTable, numberField, RELEASE, textField } from './table-draft.ts';

function parksTable(): TableDraft {
  return draftTable({
    name: 'parks',
    title: { vi: 'Tâm của 32 khu công nghiệp', en: 'Centres of 32 industrial parks' },
    description: 'Centres of ways, no outlines. 32 of some 400 parks of the country: no count may be drawn from it.',
    status: 'sample',
    vintage: '2026-10',
    key: ['osm_ref'],
    fields: [
      textField('osm_ref', 'OpenStreetMap object', { constraints: { pattern: '^way/\\d+$' } }),
      textField('name_vi', 'Name'),
      textField('osm_name', 'Name in OpenStreetMap'),
      numberField('lat', 'degrees', 'Latitude, WGS 84'),
      numberField('lng', 'degrees', 'Longitude, WGS 84'),
      textField('place_id_vn63', 'Province before 1 July 2025'),
      textField('place_id_vn34', 'Province from 1 July 2025'),
    ],
    rows: readRaw('vn/7_firms/industrial_parks_osm_32.csv').map((raw) => ({
      osm_ref: raw['osm_ref'] ?? '',
      name_vi: raw['name_vi'] ?? '',
      osm_name: raw['osm_name'] ?? '',
      lat: raw['lat'] ?? '',
      lng: raw['lng'] ?? '',
      place_id_vn63: `VN63-${raw['old_province_code']}`,
      place_id_vn34: `VN34-${raw['new_province_code']}`,
    })),
  });
}

const head: Omit<DataPackage, 'resources'> = {
  name: 'vn-parks-osm',
  ...RELEASE,
  title: 'Industrial parks of Viet Nam from OpenStreetMap',
  description:
    '© OpenStreetMap contributors. Kept in a pack of its own: a database made with it falls under the same licence.',
  licenses: [ODBL],
  sources: [
    {
      title: 'OpenStreetMap',
      path: 'https://www.openstreetmap.org/copyright',
      'lienket:retrieved': '2026-10',
      'lienket:note': '© OpenStreetMap contributors, ODbL 1.0',
    },
  ],
  'lienket:title': {
    vi: 'Khu công nghiệp Việt Nam từ OpenStreetMap',
    en: 'Industrial parks of Viet Nam from OpenStreetMap',
  },
  'lienket:steps': ['province codes written as dated place ids, before and after 1 July 2025'],
  'lienket:checks': [
    {
      id: 'parks-32',
      title: { vi: '32 khu', en: '32 parks' },
      table: 'parks',
      rows: 32,
      maker: 'raw data manifest, recounted here',
    },
  ],
};

publishPack({
  head,
  drafts: [parksTable()],
  notes: [{ heading: 'Before use', lines: ['Attribution on every map and table: “© OpenStreetMap contributors”.'] }],
});
