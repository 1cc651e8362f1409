import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { draftTable, textField, yearField } from './table-draft.ts';

const FIRMS = 'vn/7_firms';

/** Addresses that name a park or district of Hồ Chí Minh City while the list says Bình Dương. */
const IN_HO_CHI_MINH_CITY = /Saigon Hi(gh|-Tech)|Linh Trung|SHTP|District 9|Thu Duc/;

function appleRow(raw: TextRow): TextRow {
  const location = raw['location_raw'] ?? '';
  const listed = raw['province_code'] === '' ? '' : `VN63-${raw['province_code']}`;
  const isElsewhere = listed === 'VN63-74' && IN_HO_CHI_MINH_CITY.test(location);
  return {
    year: raw['year'] ?? '',
    supplier_name: (raw['supplier_name'] ?? '').trim(),
    location: location.trim(),
    place_id: listed,
    place_id_by_address: isElsewhere ? 'VN63-79' : listed,
    remark: appleRemark(location, isElsewhere),
  };
}

function appleRemark(location: string, isElsewhere: boolean): string {
  if (isElsewhere) return 'listed as Bình Dương; the park or district named lies in Hồ Chí Minh City';
  return location.includes('Kabinburi')
    ? 'street and estate are of Kabinburi in Thailand; only the district is of Đà Nẵng'
    : '';
}

export function appleTable(): TableDraft {
  return draftTable({
    name: 'apple_suppliers',
    title: { vi: 'Nhà cung cấp của Apple tại Việt Nam, 2012–2022', en: 'Suppliers of Apple in Viet Nam, 2012–2022' },
    description:
      "Sites in Viet Nam on Apple's yearly supplier lists. A list of the largest suppliers of one buyer: no census, and names of one " +
      'company vary from year to year. 2019 is missing. Addresses until 2018, only the province later.',
    status: 'company',
    vintage: '2012/2022',
    key: ['year', 'supplier_name', 'location'],
    fields: [
      yearField('year', 'Year of the list'),
      textField('supplier_name', 'Supplier as listed'),
      textField('location', 'Location as listed'),
      textField('place_id', 'Province of VN63 as the list says'),
      textField('place_id_by_address', 'Province of VN63 that the park or district in the address lies in'),
      textField('remark', 'Why the two differ, or what is odd'),
    ],
    rows: readRaw(`${FIRMS}/apple_suppliers_vietnam_2012_2022.csv`).map(appleRow),
  });
}

export function uniqloTable(): TableDraft {
  return draftTable({
    name: 'uniqlo_factories',
    title: { vi: 'Nhà máy may cho Uniqlo', en: 'Sewing factories of Uniqlo' },
    description: 'Names and addresses as facts; the buyer publishes its list. No province was assigned.',
    status: 'company',
    vintage: 'undated, read 2026-11',
    key: ['name'],
    fields: [
      textField('name', 'Factory as listed'),
      textField('address', 'Address as listed'),
      textField('process', 'Process', { constraints: { enum: ['sewing'] } }),
      textField('source_url', 'Where the fact was read'),
    ],
    rows: readRaw(`${FIRMS}/uniqlo_factories_vietnam.csv`).map((raw) => ({
      name: (raw['name'] ?? '').trim(),
      address: (raw['address'] ?? '').trim(),
      process: raw['process'] ?? '',
      source_url: 'github kenjiasada/kenjiasada.github.io@d0244d0, copy of the core partner list of Fast Retailing',
    })),
  });
}

export function shtpTable(): TableDraft {
  return draftTable({
    name: 'shtp_enterprises_2016',
    title: { vi: 'Đơn vị trong Khu Công nghệ cao TP. Hồ Chí Minh, 2016', en: 'Units in Saigon Hi-Tech Park, 2016' },
    description:
      'Names, countries and fields as facts; descriptions of projects are not carried. Includes service units and the park board.',
    status: 'press',
    vintage: '2016',
    key: ['name_vi'],
    fields: [
      textField('name_vi', 'Name as listed'),
      textField('country_vi', 'Country of the owner as listed'),
      textField('field_vi', 'Field as listed'),
      textField('place_id', 'Province of VN63'),
      textField('source_url', 'Where the fact was read'),
    ],
    rows: readRaw(`${FIRMS}/shtp_enterprises_2016.csv`).map((raw) => ({
      name_vi: (raw['name_vi'] ?? '').trim(),
      country_vi: (raw['country_vi'] ?? '').trim(),
      field_vi: (raw['field_vi'] ?? '').trim(),
      place_id: 'VN63-79',
      source_url: 'github duyetdev/shtp-maps@3e63069',
    })),
  });
}

export function hcmcZonesTable(): TableDraft {
  return draftTable({
    name: 'hcmc_zones',
    title: {
      vi: 'Khu công nghiệp, khu chế xuất tại TP. Hồ Chí Minh',
      en: 'Industrial and processing zones in Hồ Chí Minh City',
    },
    description:
      '28 industrial parks (KCN) and 3 export processing zones (KCX) of the city before July 2025. 13 have no year.',
    status: 'press',
    vintage: 'undated, read 2026-11',
    key: ['zone_name'],
    fields: [
      textField('zone_name', 'Name of the zone'),
      textField('zone_type', 'KCN or KCX', { constraints: { enum: ['KCN', 'KCX'] } }),
      yearField('established_year', 'Year of establishment'),
      textField('status', 'Status as listed', { constraints: { enum: ['active'] } }),
      textField('place_id', 'Province of VN63'),
      textField('source_url', 'Where the fact was read'),
    ],
    rows: readRaw(`${FIRMS}/hcmc_industrial_zones_hepza.csv`).map((raw) => ({
      zone_name: (raw['zone_name'] ?? '').trim(),
      zone_type: raw['zone_type'] ?? '',
      established_year: raw['established_year'] ?? '',
      status: raw['status'] ?? '',
      place_id: 'VN63-79',
      source_url: 'github thienbao0102/hepza_project@4862f88',
    })),
  });
}
