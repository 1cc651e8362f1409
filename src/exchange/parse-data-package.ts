import type { DataPackage } from '../model/data-package.ts';
import { parseIsoDate } from '../model/dates.ts';
import type { Parsed } from '../model/refusal.ts';
import { type JsonReader, jsonReader } from './json-reader.ts';
import { readCheck } from './read-check.ts';
import { readResource } from './read-resource.ts';

const NAME = { pattern: /^[a-z0-9][a-z0-9._-]*$/, like: 'lower-case-name' };
/** The day on which a source was read, or its month or year where the day was not kept. */
const RETRIEVED = { pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, like: '2026-11-23' };
const VERSION = { pattern: /^[0-9A-Za-z][0-9A-Za-z.+_-]*$/, like: '2026.11.0' };

/** Reads the text of a `datapackage.json`: JSON, Frictionless Data Package, our additions; every fault is kept. */
export function parseDataPackage(text: string, file = 'datapackage.json'): Parsed<DataPackage> {
  const reader = jsonReader(file);
  const value = jsonOf(reader, text);
  if (value !== undefined) readPackage(reader, value);
  return reader.refusals.length > 0
    ? { ok: false, refusals: reader.refusals }
    : { ok: true, value: value as DataPackage };
}

function jsonOf(reader: JsonReader, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    reader.refuse('', 'not-json', {
      vi: `không đọc được như JSON, có thể tệp bị cắt ngắn (${why})`,
      en: `cannot be read as JSON, the file may be cut short (${why})`,
    });
    return undefined;
  }
}

function readPackage(reader: JsonReader, value: unknown): void {
  const pack = reader.object(value, '');
  if (pack === undefined) return;
  reader.matching(pack['name'], 'name', NAME);
  reader.matching(pack['version'], 'version', VERSION);
  readDay(reader, pack['created'], 'created');
  reader.text(pack['title'], 'title');
  reader.optionalText(pack['description'], 'description');
  reader.bilingual(pack['lienket:title'], 'lienket:title');
  if (pack['lienket:note'] !== undefined) reader.bilingual(pack['lienket:note'], 'lienket:note');
  reader.optionalText(pack['lienket:supersedes'], 'lienket:supersedes');
  reader.texts(pack['lienket:steps'], 'lienket:steps');
  readLicences(reader, pack['licenses']);
  readSources(reader, pack['sources']);
  const resources = reader.list(pack['resources'], 'resources');
  if (Array.isArray(pack['resources']) && resources.length === 0) {
    reader.refuse('resources', 'no-resources', { vi: 'không có bảng nào', en: 'holds no table' });
  }
  const tables = resources.map((each, at) => readResource(reader, each, `resources[${at}]`));
  refuseRepeated(
    reader,
    tables.map((table) => table.name),
    'resources[].name',
  );
  refuseRepeated(
    reader,
    tables.map((table) => table.path),
    'resources[].path',
  );
  const checks = reader.list(pack['lienket:checks'], 'lienket:checks');
  const ids = checks.map((each, at) => readCheck(reader, each, { path: `lienket:checks[${at}]`, tables }));
  refuseRepeated(reader, ids, 'lienket:checks[].id');
}

function readLicences(reader: JsonReader, value: unknown): void {
  const licences = reader.list(value, 'licenses');
  if (Array.isArray(value) && licences.length === 0) {
    reader.refuse('licenses', 'no-licence', {
      vi: 'phải nêu ít nhất một giấy phép',
      en: 'must name at least one licence',
    });
  }
  for (const [at, each] of licences.entries()) {
    const licence = reader.object(each, `licenses[${at}]`);
    if (licence === undefined) continue;
    reader.text(licence['name'], `licenses[${at}].name`);
    reader.text(licence['title'], `licenses[${at}].title`);
    reader.optionalText(licence['path'], `licenses[${at}].path`);
  }
}

function readSources(reader: JsonReader, value: unknown): void {
  const sources = reader.list(value, 'sources');
  if (Array.isArray(value) && sources.length === 0) {
    reader.refuse('sources', 'no-source', { vi: 'phải nêu ít nhất một nguồn', en: 'must name at least one source' });
  }
  for (const [at, each] of sources.entries()) {
    const source = reader.object(each, `sources[${at}]`);
    if (source === undefined) continue;
    reader.text(source['title'], `sources[${at}].title`);
    reader.optionalText(source['path'], `sources[${at}].path`);
    if (source['lienket:retrieved'] !== undefined) {
      reader.matching(source['lienket:retrieved'], `sources[${at}].lienket:retrieved`, RETRIEVED);
    }
  }
}

function readDay(reader: JsonReader, value: unknown, path: string): void {
  const day = reader.matching(value, path, { pattern: /^\d{4}-\d{2}-\d{2}$/, like: '2026-11-23' });
  if (day !== undefined && parseIsoDate(day) === undefined) {
    reader.refuse(path, 'not-a-day', { vi: `${day} không có trong lịch`, en: `${day} is not a day of the calendar` });
  }
}

function refuseRepeated(reader: JsonReader, names: readonly (string | undefined)[], path: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name === undefined) continue;
    if (seen.has(name))
      reader.refuse(path, 'repeated', { vi: `${name} xuất hiện hai lần`, en: `${name} stands twice` });
    seen.add(name);
  }
}
