// Builds packs/vn-osh-sample: apparel facilities of Open Supply Hub, kept apart for its ShareAlike licence.
import type { DataPackage } from '../../src/model/data-package.ts';
import { CC_BY_SA } from './licences.ts';
import { readRaw, type TableDraft } from './pack-writer.ts';
import { publishPack } from './publish.ts';
import { draftTable, numberField, RELEASE, textField } from './table-draft.ts';

function facilitiesTable(): TableDraft {
  return draftTable({
    name: 'facilities',
    title: { vi: 'Cơ sở may mặc (mẫu)', en: 'Apparel facilities (sample)' },
    description:
      'One hundred facilities from the test data of the Open Supply Hub software, lists of 2017 to 2019. The province read from the ' +
      'address and the one that the point falls in differ in five rows.',
    status: 'sample',
    vintage: '2017/2019',
    key: ['name'],
    fields: [
      textField('name', 'Name as listed'),
      textField('address', 'Address as listed'),
      textField('sector', 'Sector as listed'),
      numberField('lat', 'degrees', 'Latitude, WGS 84'),
      numberField('lng', 'degrees', 'Longitude, WGS 84'),
      textField('place_id', 'Province of VN63 read from the address'),
      textField('place_id_by_point', 'Province of VN63 that the point falls in'),
      textField('source_list', 'List that it was in'),
    ],
    rows: readRaw('vn/7_firms/osh_fixture_facilities_vietnam.csv').map((raw) => ({
      name: (raw['name'] ?? '').trim(),
      address: (raw['address'] ?? '').trim(),
      sector: raw['sector'] ?? '',
      lat: raw['lat'] ?? '',
      lng: raw['lng'] ?? '',
      place_id: raw['province_code'] === '' ? '' : `VN63-${raw['province_code']}`,
      place_id_by_point: raw['pip_province_code'] === '' ? '' : `VN63-${raw['pip_province_code']}`,
      source_list: raw['source_list'] ?? '',
    })),
  });
}

const head: Omit<DataPackage, 'resources'> = {
  name: 'vn-osh-sample',
  ...RELEASE,
  title: 'Open Supply Hub: sample of apparel facilities in Viet Nam',
  description: 'Kept in a pack of its own: whoever passes on a work made with it must use the same licence.',
  licenses: [CC_BY_SA],
  sources: [
    {
      title: 'Open Supply Hub (opensupplyhub/open-supply-hub@3582f9b)',
      path: 'https://opensupplyhub.org/',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': '© Open Supply Hub, CC BY-SA 4.0; changed: place ids added, columns renamed',
    },
  ],
  'lienket:title': {
    vi: 'Open Supply Hub: mẫu cơ sở may mặc tại Việt Nam',
    en: 'Open Supply Hub: sample of apparel facilities',
  },
  'lienket:steps': ['province codes of the 63 written as dated place ids'],
  'lienket:checks': [
    {
      id: 'facilities-100',
      title: { vi: '100 cơ sở', en: '100 facilities' },
      table: 'facilities',
      rows: 100,
      maker: 'raw data manifest, recounted here',
    },
  ],
};

publishPack({
  head,
  drafts: [facilitiesTable()],
  notes: [
    {
      heading: 'Before use',
      lines: [
        'Attribution on every use: “Open Supply Hub, CC BY-SA 4.0”.',
        'Five rows where address and point disagree: a branch of Garment 10 (Thanh Hoá by address words and point, listed as Huế), DeYork, Eins Vina, Hualida, Shilla Glovis.',
        'One address begins with a spreadsheet date (“Fri Jan 01 1075 …”): kept as listed.',
      ],
    },
  ],
});
