import { STATUSES } from '../model/status.ts';
import type { JsonReader } from './json-reader.ts';

const FORMATS = ['csv', 'parquet', 'topojson', 'json'];
const TYPES = ['string', 'integer', 'number', 'date', 'boolean'];
const HASH = { pattern: /^sha256:[0-9a-f]{64}$/, like: 'sha256:<64 hex digits>' };

/** What checks and foreign keys must know of a resource that was read. */
export interface ReadResource {
  readonly name: string | undefined;
  readonly path: string | undefined;
  readonly columns: readonly string[];
}

/** Reads one resource of a data package, its schema and how its observations are read. */
export function readResource(reader: JsonReader, value: unknown, path: string): ReadResource {
  const resource = reader.object(value, path);
  if (resource === undefined) return { name: undefined, path: undefined, columns: [] };
  const name = reader.text(resource['name'], `${path}.name`);
  const file = readPath(reader, resource['path'], `${path}.path`);
  reader.oneOf(resource['format'], `${path}.format`, FORMATS);
  reader.count(resource['bytes'], `${path}.bytes`);
  reader.matching(resource['hash'], `${path}.hash`, HASH);
  reader.oneOf(resource['lienket:status'], `${path}.lienket:status`, STATUSES);
  reader.text(resource['lienket:vintage'], `${path}.lienket:vintage`);
  reader.bilingual(resource['lienket:title'], `${path}.lienket:title`);
  reader.optionalText(resource['lienket:method'], `${path}.lienket:method`);
  if (resource['lienket:rows'] !== undefined) reader.count(resource['lienket:rows'], `${path}.lienket:rows`);
  const isTable = resource['format'] === 'csv' || resource['format'] === 'parquet';
  const columns =
    isTable || resource['schema'] !== undefined ? readSchema(reader, resource['schema'], `${path}.schema`) : [];
  if (resource['lienket:observations'] !== undefined) {
    readObservations(reader, resource['lienket:observations'], { path: `${path}.lienket:observations`, columns });
  }
  return { name, path: file, columns };
}

/** A file inside the folder of its package, never outside it. */
function readPath(reader: JsonReader, value: unknown, path: string): string | undefined {
  const file = reader.text(value, path);
  if (file === undefined) return undefined;
  if (/^[/\\~]|^[a-z]+:|(^|[/\\])\.\.([/\\]|$)/i.test(file)) {
    reader.refuse(path, 'outside-package', {
      vi: `${file} nằm ngoài thư mục của gói`,
      en: `${file} lies outside the folder of the package`,
    });
    return undefined;
  }
  return file;
}

function readSchema(reader: JsonReader, value: unknown, path: string): readonly string[] {
  const schema = reader.object(value, path);
  if (schema === undefined) return [];
  const columns = reader
    .list(schema['fields'], `${path}.fields`)
    .map((each, at) => readField(reader, each, `${path}.fields[${at}]`));
  const twice = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (twice !== undefined)
    reader.refuse(`${path}.fields`, 'repeated', {
      vi: `cột ${twice} xuất hiện hai lần`,
      en: `column ${twice} stands twice`,
    });
  if (schema['primaryKey'] !== undefined)
    readColumns(reader, schema['primaryKey'], { path: `${path}.primaryKey`, columns });
  if (schema['missingValues'] !== undefined) {
    for (const [at, each] of reader.list(schema['missingValues'], `${path}.missingValues`).entries()) {
      reader.oneOf(each, `${path}.missingValues[${at}]`, ['']);
    }
  }
  const links = schema['foreignKeys'] === undefined ? [] : reader.list(schema['foreignKeys'], `${path}.foreignKeys`);
  for (const [at, each] of links.entries())
    readForeignKey(reader, each, { path: `${path}.foreignKeys[${at}]`, columns });
  return columns;
}

interface Among {
  readonly path: string;
  readonly columns: readonly string[];
}

/** Columns named by the document that the schema must hold. */
export function readColumns(reader: JsonReader, value: unknown, among: Among): readonly string[] {
  const names = reader.texts(value, among.path);
  for (const name of names) {
    if (name !== '' && !among.columns.includes(name)) {
      reader.refuse(among.path, 'unknown-column', {
        vi: `không có cột ${name} trong bảng`,
        en: `the table has no column ${name}`,
      });
    }
  }
  return names;
}

function readForeignKey(reader: JsonReader, value: unknown, among: Among): void {
  const link = reader.object(value, among.path);
  if (link === undefined) return;
  const own = readColumns(reader, link['fields'], { path: `${among.path}.fields`, columns: among.columns });
  const reference = reader.object(link['reference'], `${among.path}.reference`);
  if (reference === undefined) return;
  if (typeof reference['resource'] !== 'string') reader.text(reference['resource'], `${among.path}.reference.resource`);
  const other = reader.texts(reference['fields'], `${among.path}.reference.fields`);
  if (own.length !== other.length) {
    reader.refuse(among.path, 'key-length', {
      vi: 'hai phía của khóa không cùng số cột',
      en: 'the two sides of the key differ in their number of columns',
    });
  }
}

function readField(reader: JsonReader, value: unknown, path: string): string {
  const field = reader.object(value, path);
  if (field === undefined) return '';
  reader.oneOf(field['type'], `${path}.type`, TYPES);
  reader.optionalText(field['title'], `${path}.title`);
  reader.optionalText(field['description'], `${path}.description`);
  reader.optionalText(field['lienket:unit'], `${path}.lienket:unit`);
  const limits =
    field['constraints'] === undefined ? {} : (reader.object(field['constraints'], `${path}.constraints`) ?? {});
  for (const key of ['minimum', 'maximum'])
    if (limits[key] !== undefined) reader.number(limits[key], `${path}.constraints.${key}`);
  if (limits['enum'] !== undefined) reader.texts(limits['enum'], `${path}.constraints.enum`);
  if (limits['pattern'] !== undefined) readPattern(reader, limits['pattern'], `${path}.constraints.pattern`);
  return reader.text(field['name'], `${path}.name`) ?? '';
}

/** Reads a regular expression. */
export function readPattern(reader: JsonReader, value: unknown, path: string): void {
  const pattern = reader.text(value, path);
  if (pattern === undefined) return;
  try {
    new RegExp(pattern, 'u');
  } catch {
    reader.refuse(path, 'bad-pattern', {
      vi: `${pattern} không phải biểu thức chính quy`,
      en: `${pattern} is not a regular expression`,
    });
  }
}

function readObservations(reader: JsonReader, value: unknown, among: Among): void {
  const spec = reader.object(value, among.path);
  if (spec === undefined) return;
  reader.oneOf(spec['kind'], `${among.path}.kind`, ['place-industry', 'place', 'industry']);
  for (const part of ['place', 'industry', 'ownership', 'period']) {
    const named = spec[part] === undefined ? undefined : reader.object(spec[part], `${among.path}.${part}`);
    if (named?.['column'] !== undefined)
      readColumns(reader, [named['column']], { path: `${among.path}.${part}.column`, columns: among.columns });
  }
  if (spec['period'] === undefined) reader.object(undefined, `${among.path}.period`);
  for (const [id, each] of Object.entries(reader.object(spec['measures'], `${among.path}.measures`) ?? {})) {
    const measure = reader.object(each, `${among.path}.measures.${id}`);
    if (measure === undefined) continue;
    readColumns(reader, [measure['column']], { path: `${among.path}.measures.${id}.column`, columns: among.columns });
    reader.text(measure['unit'], `${among.path}.measures.${id}.unit`);
    reader.bilingual(measure['title'], `${among.path}.measures.${id}.title`);
  }
}
