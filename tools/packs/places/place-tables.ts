import type { Field } from '../../../src/model/data-package.ts';
import type { TableDraft, TextRow } from '../pack-writer.ts';
import { draftTable, numberField, textField } from '../table-draft.ts';

const JANUARY_2025 = '2025-01/2026-04-30';

const ID_PATTERN = '^VN(64-\\d{2}|63-(\\d{2}|\\d{3}|\\d{5})|34-(\\d{2}|\\d{5}))?$';

function placeId(name: string, description: string): Field {
  return textField(name, description, { constraints: { pattern: ID_PATTERN } });
}

function dateField(name: string, description: string): Field {
  return { name, type: 'date', description };
}

const FROM = dateField('valid_from', 'First day in force; empty: the source gives no beginning');
const TO = dateField('valid_to', 'First day no longer in force; empty: still in force');
const LEGAL = textField('legal_source', 'Ids of the acts in the pack `law`, joined by a semicolon');

/** Drafts of the tables of places and their titles. */
export function placeDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'places',
    title: { vi: 'Đơn vị hành chính có thời hạn', en: 'Dated places' },
    description:
      'Names as printed in the source (tone placement kept). A unit stands under the last title it bore; earlier titles are in `designations`.',
    status: 'official',
    vintage: JANUARY_2025,
    key: ['place_id'],
    fields: [
      placeId('place_id', 'Geography and code; a bare code is never a key'),
      textField('geography', 'VN64, VN63, VN34; VN for the country'),
      textField('level', 'Level', { constraints: { enum: ['country', 'province', 'district', 'commune'] } }),
      textField('code', 'Official code: 2 digits province, 3 district, 5 commune'),
      textField('name_vi', 'Name without the word for the kind of unit'),
      textField('full_name_vi', 'Name with it'),
      textField('type_vi', 'Kind of unit'),
      textField(
        'name_en',
        'Name in English: from the source for provinces and for communes of 2025, else the Vietnamese name without marks',
      ),
      placeId('parent_id', 'Unit above'),
      FROM,
      TO,
    ],
    rows,
  });
}

/** Draft of the titles of each unit. */
export function designationDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'designations',
    title: { vi: 'Tên gọi và loại đơn vị theo thời gian', en: 'Titles of a unit over time' },
    description:
      'A unit may change its title without changing its land: Huế on 1 January 2025, Đồng Nai and ten of its communes on 30 April 2026.',
    status: 'official',
    vintage: JANUARY_2025,
    key: ['place_id', 'full_name_vi'],
    fields: [
      placeId('place_id', 'Unit'),
      textField('full_name_vi', 'Full name'),
      textField('type_vi', 'Kind of unit'),
      textField('full_name_en', 'Full name in English, composed'),
      FROM,
      TO,
      LEGAL,
    ],
    rows,
    foreignKeys: [toPlaces('place_id')],
  });
}

/** Draft of what each unit became. */
export function lineageDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'lineage',
    title: { vi: 'Quan hệ đơn vị cũ – đơn vị mới', en: 'What each unit became' },
    description:
      'Provinces at both events, communes at the second. `whole`: all land and people of the old unit; `partial`: some of them, no share known.',
    status: 'official',
    vintage: '2025-07-01',
    key: ['from_id', 'to_id'],
    fields: [
      placeId('from_id', 'Old unit; a district only for the five island districts that had no communes'),
      placeId('to_id', 'New unit'),
      textField('extent', 'whole or partial', { constraints: { required: true, enum: ['whole', 'partial'] } }),
      textField('note_vi', 'Words of the official table, or ours for provinces'),
      dateField('event_date', 'First day of the new state'),
      LEGAL,
    ],
    rows,
    foreignKeys: [toPlaces('from_id'), toPlaces('to_id')],
  });
}

/** Drafts of the region sets and of their members. */
export function regionDrafts(regions: readonly TextRow[], members: readonly TextRow[]): readonly TableDraft[] {
  const regionTable = draftTable({
    name: 'region_sets',
    title: { vi: 'Các hệ phân vùng', en: 'Region sets' },
    description:
      'A set with standing `proposal` was never in force as far as the material shows; its date is the day of the proposal.',
    status: 'official',
    vintage: '2008-08/2025-10',
    key: ['region_id'],
    fields: [
      textField('region_set', 'Set that the region belongs to'),
      textField(
        'region_id',
        'Id: R63 six regions of the 63, R34P proposal for the 34, NQ… a resolution, QD… a decision',
      ),
      textField('name_vi', 'Name'),
      textField('name_en', 'Name in English'),
      textField('geography', 'Geography of the members'),
      FROM,
      TO,
      textField('standing', 'in-force or proposal', { constraints: { enum: ['in-force', 'proposal'] } }),
      LEGAL,
      textField('how_sure', 'A primary text read, B secondary text, C not confirmed', {
        constraints: { enum: ['A', 'B', 'C'] },
      }),
      textField('note_vi', 'Remark'),
      textField('note_en', 'Remark in English'),
    ],
    rows: regions,
  });
  const memberTable = draftTable({
    name: 'region_members',
    title: { vi: 'Tỉnh thành thuộc từng vùng', en: 'Members of each region' },
    description: 'One row a region and province.',
    status: 'official',
    vintage: '2008-08/2025-10',
    key: ['region_id', 'place_id'],
    fields: [textField('region_id', 'Region'), placeId('place_id', 'Province')],
    rows: members,
    foreignKeys: [
      { fields: ['region_id'], reference: { resource: 'region_sets', fields: ['region_id'] } },
      toPlaces('place_id'),
    ],
  });
  return [regionTable, memberTable];
}

/** Draft of the pairs of neighbours. */
export function adjacencyDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'adjacency',
    title: { vi: 'Các cặp đơn vị giáp ranh', en: 'Units that share a border' },
    description:
      'Provinces (2-digit codes) and communes of 2025 (5-digit codes), each pair once with the smaller id first. Islands have no neighbours.',
    status: 'derived',
    vintage: '2025-07-01',
    key: ['geography', 'a', 'b'],
    fields: [textField('geography', 'VN63 or VN34'), placeId('a', 'One unit'), placeId('b', 'The other')],
    rows,
    foreignKeys: [toPlaces('a'), toPlaces('b')],
    method: 'topojson-client neighbors: two shapes are neighbours when their simplified boundaries share an arc',
  });
}

/** Draft of what is strange in the raw files. */
export function oddityDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'oddities',
    title: {
      vi: 'Điểm bất thường của dữ liệu gốc và cách xử lý',
      en: 'What is strange in the raw files and what was done',
    },
    description: 'Nothing strange is repaired without a row here.',
    status: 'derived',
    vintage: '2026-11',
    key: ['table', 'key', 'treatment'],
    fields: [
      textField('table', 'Raw file or table of this pack'),
      textField('key', 'Code, or old code > new code'),
      textField('what_vi', 'What is strange'),
      textField('what_en', 'What is strange, in English'),
      textField('treatment', 'What was done; the words are explained in the dictionary'),
    ],
    rows,
  });
}

function toPlaces(column: string): {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
} {
  return { fields: [column], reference: { resource: 'places', fields: ['place_id'] } };
}

/** Draft of the points where a map sets the name of a province. */
export function labelPointDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'label_points',
    title: { vi: 'Điểm đặt tên tỉnh trên bản đồ', en: 'Where a map sets the name of a province' },
    description: 'A point inside the main land of the province; no seat and no centre of mass.',
    status: 'derived',
    vintage: '2025-07-01',
    key: ['place_id'],
    fields: [
      placeId('place_id', 'Province'),
      numberField('longitude', 'degrees east', 'Longitude, WGS 84'),
      numberField('latitude', 'degrees north', 'Latitude, WGS 84'),
    ],
    rows,
    foreignKeys: [toPlaces('place_id')],
  });
}
