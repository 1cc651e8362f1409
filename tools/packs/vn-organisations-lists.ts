import type { Field } from '../../src/model/data-package.ts';
import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { draftTable, textField, yearField } from './table-draft.ts';
import { newPlaceOfName, placesOfOldCode, placesOfOldName } from './vn-organisations-places.ts';

export const KINDS = [
  'research_institute',
  'university',
  'college',
  'testing',
  'association',
  'support_centre',
  'state_agency',
] as const;

type Kind = (typeof KINDS)[number];

const KIND_OF_TYPE: Readonly<Record<string, Kind>> = {
  academy: 'research_institute',
  research_institute: 'research_institute',
  support_centre: 'support_centre',
  technical_support_centre: 'support_centre',
  testing_calibration_certification: 'testing',
  certification_body: 'testing',
  accreditation_body: 'state_agency',
  standards_metrology_body: 'state_agency',
  agency: 'state_agency',
  industry_association: 'association',
  alliance: 'association',
};

/** The Graduate University of Science and Technology teaches; its listed type says institute. */
const KIND_OF_ID: Readonly<Record<string, Kind>> = { ORG034: 'university' };

/** Citations as they are carried: without addresses of local files and without persons' names in titles. */
export function citation(raw: TextRow): TextRow {
  const address = raw['source_url'] ?? '';
  const title = raw['source_title'] ?? '';
  const isAddress = !/^(seeds|data)\//.test(address);
  return {
    source_title: title.startsWith('Ông ') ? 'Tin về đại hội hiệp hội HASI (Báo Người Lao Động)' : title,
    source_url: isAddress ? address : '',
    source_date: raw['source_date'] ?? '',
    source_reliability: raw['source_reliability'] ?? '',
  };
}

export const citationFields: readonly Field[] = [
  textField('source_title', 'Title of the source'),
  textField('source_url', 'Address of the source, or repository and path'),
  textField('source_date', 'Date of the source as far as it was seen'),
  textField('source_reliability', 'A official or own site, B press, law firm or copy, C mirror or aggregator', {
    constraints: { enum: ['A', 'B', 'C'] },
  }),
];

const placeFields: readonly Field[] = [
  textField('place_id_vn63', 'Province before 1 July 2025'),
  textField('place_id_vn34', 'Province from 1 July 2025'),
];

const kindField = textField('kind', 'Kind of support organisation', { constraints: { enum: KINDS, required: true } });

function organisationRow(raw: TextRow): TextRow {
  const kind = KIND_OF_ID[raw['id'] ?? ''] ?? KIND_OF_TYPE[raw['type'] ?? ''];
  if (kind === undefined) throw new Error(`no kind for ${raw['id']}`);
  return {
    id: raw['id'] ?? '',
    kind,
    name_vi: raw['name_vi'] ?? '',
    name_en: raw['name_en'] ?? '',
    name_en_origin: raw['name_en_origin'] ?? '',
    abbrev: raw['abbrev'] ?? '',
    parent: raw['parent'] ?? '',
    type_as_listed: raw['type'] ?? '',
    ...placesOfOldName((raw['province'] ?? '').replace(/ \(now .*$/, '')),
    fields_vi: raw['fields'] ?? '',
    status_as_seen: raw['status_as_seen'] ?? '',
    ...citation(raw),
    note: raw['note'] ?? '',
  };
}

export function organisationsTable(): TableDraft {
  return draftTable({
    name: 'organisations',
    title: {
      vi: 'Viện, trung tâm hỗ trợ, thử nghiệm, hiệp hội',
      en: 'Institutes, support centres, testing bodies, associations',
    },
    description:
      'Organisations seen in public sources, no persons. 51 rows have no province. The list of the Academy of Science and ' +
      'Technology rests on 2007 and 2022 texts: check names and existence. ORG045 and ORG049 may be one institute.',
    status: 'press',
    vintage: '2007/2026-06',
    key: ['id'],
    fields: [
      textField('id', 'Organisation id'),
      kindField,
      textField('name_vi', 'Vietnamese name'),
      textField('name_en', 'English name'),
      textField('name_en_origin', "Seen, or the compiler's translation"),
      textField('abbrev', 'Abbreviation'),
      textField('parent', 'Parent body'),
      textField('type_as_listed', 'Finer type set by the compiler'),
      ...placeFields,
      textField('fields_vi', 'Fields of work, separated by “;”'),
      textField('status_as_seen', 'What the source lets say about its existence'),
      ...citationFields,
      textField('note', "The compiler's remark"),
    ],
    rows: readRaw('vn/10_organisations/institutes.csv').map(organisationRow),
  });
}

const HIGHER_EDUCATION_SOURCE = 'github xuuanthuc/rank_your_uni@cee2066';

export function higherEducationTable(): TableDraft {
  return draftTable({
    name: 'higher_education',
    title: { vi: 'Cơ sở giáo dục đại học và cao đẳng', en: 'Universities and colleges' },
    description:
      'Names, kinds, provinces and sites as facts. Province codes were checked to be of the 63. One row has no province.',
    status: 'press',
    vintage: 'undated, read 2026-11',
    key: ['name_vi'],
    fields: [
      textField('name_vi', 'Vietnamese name'),
      kindField,
      textField('type_vi', 'Type as listed'),
      textField('website', 'Site'),
      ...placeFields,
      textField('source_url', 'Where the fact was read'),
    ],
    rows: readRaw('vn/8_tech/higher_education_institutions_vi.csv').map((raw) => ({
      name_vi: (raw['name_vi'] ?? '').trim(),
      kind: raw['type_vi'] === 'Cao đẳng' ? 'college' : 'university',
      type_vi: raw['type_vi'] ?? '',
      website: (raw['website'] ?? '').trim(),
      ...placesOfOldCode(raw['province_code'] ?? ''),
      source_url: HIGHER_EDUCATION_SOURCE,
    })),
  });
}

export function universitiesTable(): TableDraft {
  return draftTable({
    name: 'universities',
    title: { vi: '21 trường đại học lớn', en: '21 large universities' },
    description: 'Names in both languages, founding year, owner. Provinces are those of July 2025.',
    status: 'press',
    vintage: 'undated, read 2026-11',
    key: ['name_vi'],
    fields: [
      textField('name_vi', 'Vietnamese name'),
      textField('name_en', 'English name'),
      yearField('founded', 'Founding year'),
      textField('owner', 'Public or private', { constraints: { enum: ['public', 'private'] } }),
      textField('place_id_vn34', 'Province from 1 July 2025'),
    ],
    rows: readRaw('vn/8_tech/universities_21_cc0.csv').map((raw) => ({
      name_vi: raw['name_vi'] ?? '',
      name_en: raw['name_en'] ?? '',
      founded: raw['founded'] ?? '',
      owner: raw['type_vi'] === 'Tư thục' ? 'private' : 'public',
      place_id_vn34: newPlaceOfName(raw['province_2025'] ?? ''),
    })),
  });
}

export function domainsTable(): TableDraft {
  return draftTable({
    name: 'university_domains',
    title: { vi: 'Tên miền của trường đại học', en: 'Domains of universities' },
    description: 'English names and internet domains. The province, given for seven rows only, is left out.',
    status: 'press',
    vintage: 'undated, read 2026-11',
    key: ['domain'],
    fields: [textField('domain', 'Domain'), textField('name_en', 'English name'), textField('website', 'Site')],
    rows: readRaw('vn/8_tech/universities_vn_domains.csv').map((raw) => ({
      domain: raw['domain'] ?? '',
      name_en: (raw['name_en'] ?? '').trim(),
      website: (raw['website'] ?? '').trim(),
    })),
  });
}
