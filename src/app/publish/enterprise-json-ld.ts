import type { CellValue } from '../ports.ts';
import { profileJsonLd } from './published-profile.ts';

type Cells = Readonly<Record<string, CellValue>>;
type Json = Readonly<Record<string, unknown>>;

/** Words of schema.org, of W3C's organisation and registered organisation vocabularies, and the columns that have no word there. */
export const ENTERPRISE_CONTEXT: Json = {
  '@vocab': 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  rov: 'http://www.w3.org/ns/regorg#',
  lk: 'urn:lienket:column:',
  license: { '@id': 'https://schema.org/license' },
  url: { '@type': '@id' },
};

const text = (cells: Cells, name: string): string | undefined => {
  const value = cells[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const list = (cells: Cells, name: string): readonly string[] | undefined => {
  const found = text(cells, name)
    ?.split('; ')
    .filter((each) => each !== '');
  return found === undefined || found.length === 0 ? undefined : found;
};

const TYPES: Readonly<Record<string, readonly string[]>> = {
  unit: ['Organization', 'rov:RegisteredOrganization'],
  dependent: ['Organization', 'org:OrganizationalUnit'],
  site: ['Place', 'org:Site'],
};

/** Columns that schema.org has no word for, under names of our own. */
const OWN = [
  'place_vn63',
  'place_vn34',
  'ownership',
  'size',
  'workers_class',
  'stage',
  'park',
  'known_since',
  'last_said',
];

function tieOf(cells: Cells): Json {
  const operator = text(cells, 'operator');
  if (operator === undefined) return {};
  const to = { '@id': `/e/${operator}` };
  return cells['level'] === 'site' ? { 'org:siteOf': to } : { 'org:unitOf': to, parentOrganization: to };
}

/** A released record as JSON-LD; addresses are relative to the server that keeps it. */
export function enterpriseJsonLd(cells: Cells, licence: string): Json {
  const id = String(cells['id']);
  const code = text(cells, 'code');
  const [lat, lng] = [cells['lat'], cells['lng']];
  const isFirm = cells['level'] !== 'site';
  const names = list(cells, 'names')?.filter((name) => name !== text(cells, 'name'));
  const made = {
    '@id': `/e/${id}`,
    '@type': TYPES[String(cells['level'])] ?? ['Organization'],
    name: text(cells, 'name'),
    ...(isFirm ? { legalName: text(cells, 'name'), taxID: code } : {}),
    alternateName: names === undefined || names.length === 0 ? undefined : names,
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'lienket', value: id },
      ...(code === undefined ? [] : [{ '@type': 'PropertyValue', propertyID: 'VN-MST', value: code }]),
    ],
    address:
      text(cells, 'address') === undefined
        ? undefined
        : {
            '@type': 'PostalAddress',
            streetAddress: text(cells, 'address'),
            addressRegion: text(cells, 'province'),
            addressCountry: 'VN',
          },
    ...(typeof lat === 'number' && typeof lng === 'number'
      ? { [isFirm ? 'location' : 'geo']: geo(isFirm, lat, lng) }
      : {}),
    foundingDate: isFirm ? text(cells, 'founded') : undefined,
    dissolutionDate: isFirm ? text(cells, 'closed') : undefined,
    url: text(cells, 'website'),
    'rov:orgStatus': text(cells, 'status'),
    'rov:orgActivity': list(cells, 'industries'),
    knowsAbout: isFirm ? list(cells, 'products') : undefined,
    ...profileJsonLd(cells),
    ...tieOf(cells),
    ...Object.fromEntries(OWN.map((name) => [`lk:${name}`, text(cells, name)])),
    isBasedOn: list(cells, 'sources'),
    license: licenceAddress(licence),
  };
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
}

function geo(isFirm: boolean, latitude: number, longitude: number): Json {
  const point = { '@type': 'GeoCoordinates', latitude, longitude };
  return isFirm ? { '@type': 'Place', geo: point } : point;
}

const CREATIVE = /^CC-(BY(?:-(?:NC|SA|ND|NC-SA|NC-ND))?)-(\d\.\d)$/u;

/** The address of a licence where it has a well-known one, otherwise its name as a URN. */
export function licenceAddress(licence: string): string {
  const creative = CREATIVE.exec(licence);
  if (creative !== null) return `https://creativecommons.org/licenses/${creative[1]?.toLowerCase()}/${creative[2]}/`;
  if (licence.startsWith('CC0')) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  if (licence.startsWith('ODBL')) return 'https://opendatacommons.org/licenses/odbl/1-0/';
  return `urn:lienket:licence:${encodeURIComponent(licence)}`;
}
