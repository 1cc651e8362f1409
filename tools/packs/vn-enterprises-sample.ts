// Builds packs/vn-enterprises-sample: lists of plants and zones that buyers and parks publish.
import type { DataPackage, PackCheck } from '../../src/model/data-package.ts';
import { CITED_FACTS, MIT } from './licences.ts';
import { publishPack } from './publish.ts';
import { RELEASE } from './table-draft.ts';
import { appleTable, hcmcZonesTable, shtpTable, uniqloTable } from './vn-enterprises-sample-tables.ts';

function rowCount(table: string, rows: number): PackCheck {
  return {
    id: `${table}-rows`,
    title: { vi: `Có ${rows} dòng`, en: `${rows} rows` },
    table,
    rows,
    maker: 'raw data manifest, recounted here',
  };
}

const head: Omit<DataPackage, 'resources'> = {
  name: 'vn-enterprises-sample',
  ...RELEASE,
  title: 'Sample lists of enterprises and zones in Viet Nam',
  description:
    'Lists of single buyers and parks. They show that a plant exists; they never give shares or counts of an industry.',
  licenses: [MIT, CITED_FACTS],
  sources: [
    {
      title: "cwgrouptw/data@b60fe07: Apple's supplier lists 2012–2022",
      path: 'https://github.com/cwgrouptw/data',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'MIT',
    },
    {
      title: 'kenjiasada/kenjiasada.github.io@d0244d0: Uniqlo factories',
      path: 'https://github.com/kenjiasada/kenjiasada.github.io',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'no licence; facts only',
    },
    {
      title: 'duyetdev/shtp-maps@3e63069: units in Saigon Hi-Tech Park',
      path: 'https://github.com/duyetdev/shtp-maps',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'no licence; facts only',
    },
    {
      title: 'thienbao0102/hepza_project@4862f88: zones of Hồ Chí Minh City',
      path: 'https://github.com/thienbao0102/hepza_project',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'no licence; facts only',
    },
  ],
  'lienket:title': {
    vi: 'Danh sách mẫu về doanh nghiệp và khu công nghiệp',
    en: 'Sample lists of enterprises and zones',
  },
  'lienket:note': {
    vi: 'Chỉ là mẫu: không dùng để tính tỷ trọng hay đếm doanh nghiệp của ngành.',
    en: 'A sample only: not for shares of an industry, nor for counting its enterprises.',
  },
  'lienket:steps': [
    'province codes of the 63 written as dated place ids',
    "Apple's list: province by address added beside the listed one where the park or district named lies in Hồ Chí Minh City",
    'Saigon Hi-Tech Park: project descriptions, lots and sites left out; zones: addresses left out',
  ],
  'lienket:checks': [
    rowCount('apple_suppliers', 186),
    rowCount('uniqlo_factories', 44),
    rowCount('shtp_enterprises_2016', 75),
    rowCount('hcmc_zones', 31),
  ],
};

publishPack({
  head,
  drafts: [appleTable(), uniqloTable(), shtpTable(), hcmcZonesTable()],
  notes: [
    {
      heading: 'Before use',
      lines: [
        'Apple: some sites of Saigon Hi-Tech Park and Linh Trung are listed under Bình Dương; place_id keeps the list, place_id_by_address says Hồ Chí Minh City.',
        'Apple: the same company stands under several spellings; match names before counting companies.',
        'No persons and no telephone numbers are carried.',
      ],
    },
  ],
});
