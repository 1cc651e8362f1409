import type { Bilingual } from '../../model/bilingual.ts';
import { csvCell } from '../../model/csv-cell.ts';
import type { DataPackage, Field, Resource } from '../../model/data-package.ts';
import { isVouched, type Publication, proposalOf } from '../../model/publication.ts';
import { REGISTER_FIELDS } from '../../register/register-fields.ts';
import type { TableSource } from '../ports.ts';
import type { OpenText } from '../ports-publish.ts';
import { REGISTER_TABLE } from '../register/register-table.ts';
import { ENTERPRISE_CONTEXT, enterpriseJsonLd, licenceAddress } from './enterprise-json-ld.ts';
import { publishedRows } from './published-rows.ts';

interface Opened {
  readonly tables: TableSource;
  readonly publication: Publication;
  readonly descriptor: DataPackage;
}

/** The texts among the open formats of a release: a table as JSON-LD each, the dictionary, the licence. */
export function openTexts(opened: Opened): readonly OpenText[] {
  const { descriptor } = opened;
  const tables = descriptor.resources.filter(({ schema }) => schema !== undefined);
  return [
    ...tables.map((resource) => ({
      name: `${resource.name}.jsonld`,
      mediaType: 'application/ld+json',
      chunks: () => jsonLdChunks(opened, resource),
    })),
    { name: 'dictionary.csv', mediaType: 'text/csv; charset=utf-8', chunks: () => [dictionary(tables)] },
    { name: 'LICENCE.txt', mediaType: 'text/plain; charset=utf-8', chunks: () => [licenceText(opened)] },
  ];
}

async function* jsonLdChunks({ tables, publication }: Opened, resource: Resource): AsyncGenerator<string> {
  const { licence } = proposalOf(publication);
  const isRegister = resource.name === REGISTER_TABLE;
  yield `{"@context":${JSON.stringify(isRegister ? ENTERPRISE_CONTEXT : observationContext(resource))},"@graph":[`;
  let mark = '\n';
  for await (const rows of publishedRows(tables, publication, resource)) {
    const lines = rows.map(({ cells, key }) =>
      JSON.stringify(isRegister ? enterpriseJsonLd(cells, licence) : observationOf(resource, key, cells)),
    );
    yield `${mark}${lines.join(',\n')}`;
    mark = ',\n';
  }
  yield '\n]}\n';
}

/** Columns of any other table as properties of the table; numbers that were observed are measures of an RDF data cube. */
const observationContext = ({ name }: Resource): Readonly<Record<string, unknown>> => ({
  '@vocab': `#${name}/`,
  qb: 'http://purl.org/linked-data/cube#',
});

function observationOf(
  { name, 'lienket:observations': spec }: Resource,
  key: string,
  cells: Readonly<Record<string, unknown>>,
) {
  const filled = Object.entries(cells).filter(([, value]) => value !== null);
  return {
    '@id': `#${name}/${encodeURIComponent(key)}`,
    ...(spec === undefined ? {} : { '@type': 'qb:Observation', 'qb:dataSet': { '@id': `#${name}` } }),
    ...Object.fromEntries(filled),
  };
}

/** Words for columns that are no fields of a record. */
const COLUMN_WORDS: Readonly<Record<string, Bilingual>> = {
  id: { vi: 'Mã hồ sơ', en: 'Id of the record' },
  level: { vi: 'Cấp: doanh nghiệp, đơn vị phụ thuộc, cơ sở', en: 'Level: unit, dependent unit, site' },
  operator: {
    vi: 'Đơn vị hoạt động tại cơ sở hoặc đơn vị chủ quản',
    en: 'The unit that operates the site, or on which it depends',
  },
  place_vn63: { vi: 'Tỉnh trước ngày 1/7/2025', en: 'Province before 1 July 2025' },
  place_vn34: { vi: 'Tỉnh từ ngày 1/7/2025', en: 'Province since 1 July 2025' },
  workers_class: { vi: 'Nhóm quy mô theo lao động', en: 'Class of size by workers' },
  names: { vi: 'Các tên mà các nguồn ghi', en: 'Every name that a source gives' },
  sources: { vi: 'Các danh sách có nêu', en: 'Lists that name it' },
  known_since: { vi: 'Ngày đầu tiên được nêu', en: 'First day on which a list names it' },
  last_said: { vi: 'Ngày cuối cùng được nêu', en: 'Last such day' },
  conflicts: { vi: 'Số trường mà các danh sách nói khác nhau', en: 'Fields in which lists disagree' },
  to: {
    vi: 'Mã của hồ sơ đã nhập vào; trống nếu không còn',
    en: 'Id of the record that it became; empty where it is gone',
  },
  why: { vi: 'Vì sao', en: 'Why' },
  since: { vi: 'Từ ngày', en: 'Since' },
  place_id: { vi: 'Đơn vị hành chính (có thời điểm)', en: 'Dated place' },
  industry_code: { vi: 'Mã ngành', en: 'Code of the industry' },
  period: { vi: 'Kỳ', en: 'Period' },
  ownership: { vi: 'Sở hữu', en: 'Ownership' },
};

/** What a column is called, in both languages where somebody wrote both. */
export function columnTitle(field: Field, resource?: Resource): Bilingual {
  const measure = Object.values(resource?.['lienket:observations']?.measures ?? {}).find(
    ({ column }) => column === field.name,
  );
  if (measure !== undefined) return measure.title;
  const known =
    COLUMN_WORDS[field.name] ??
    (REGISTER_FIELDS as Readonly<Record<string, { readonly title: Bilingual }>>)[field.name]?.title;
  const said = field.title ?? field.description ?? field.name;
  return known ?? { vi: said, en: said };
}

function dictionary(tables: readonly Resource[]): string {
  const head = ['table', 'column', 'type', 'unit', 'required', 'key', 'title_vi', 'title_en', 'description'];
  const lines = tables.flatMap((resource) =>
    (resource.schema?.fields ?? []).map((field) => {
      const title = columnTitle(field, resource);
      return [
        resource.name,
        field.name,
        field.type,
        field['lienket:unit'] ?? '',
        field.constraints?.required === true ? 'yes' : '',
        resource.schema?.primaryKey?.includes(field.name) === true ? 'yes' : '',
        title.vi,
        title.en,
        field.description ?? '',
      ];
    }),
  );
  return [head, ...lines].map((line) => `${line.map(csvCell).join(',')}\n`).join('');
}

/** What whoever takes a release must know of its approval. */
export const NAMES_TYPED: Bilingual = {
  vi: 'Bản này được đề nghị và duyệt trên máy không dùng tài khoản: tên hai người do người nhập ghi, không có tài khoản nào bảo đảm.',
  en: 'This release was proposed and approved at a machine without accounts: the two names were typed, and no account vouches for them.',
};

function licenceText({ publication, descriptor }: Opened): string {
  const { licence, sources } = proposalOf(publication);
  const { vi, en } = publication.title;
  return [
    vi,
    en,
    '',
    `Giấy phép · Licence: ${licence === '' ? 'chưa nêu · not stated' : `${licence} <${licenceAddress(licence)}>`}`,
    `Phiên bản · Version: ${publication.name}@${publication.version}, ${descriptor.created}`,
    '',
    'Nguồn · Sources:',
    ...sources.map((source) => `- ${source.title} (${source.licence === '' ? '?' : source.licence})`),
    '',
    ...(isVouched(publication) ? [] : [NAMES_TYPED.vi, NAMES_TYPED.en, '']),
  ].join('\n');
}
