import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { DataPackage, Resource } from '../../src/model/data-package.ts';

/** A row of a raw or built table: text only, empty text where there is no value. */
export type TextRow = Readonly<Record<string, string>>;

/** A table about to be written as CSV. */
export interface TableDraft {
  readonly resource: Omit<Resource, 'path' | 'bytes' | 'hash' | 'format' | 'lienket:rows'>;
  readonly rows: readonly TextRow[];
}

/** A file that is written as it is (TopoJSON, Parquet). */
export interface FileDraft {
  readonly resource: Omit<Resource, 'bytes' | 'hash'>;
  readonly bytes: Uint8Array;
}

const RAW = new URL('../../../shared/data/', import.meta.url);
const PACKS = new URL('../../packs/', import.meta.url).pathname;

/** Reads a raw CSV (gzipped or not) as text rows, in NFC; the path is relative to the raw data folder. */
export function readRaw(path: string): readonly TextRow[] {
  return parse(rawText(path), { columns: true, bom: true, skip_empty_lines: true }) as TextRow[];
}

/** Reads a raw file as text in NFC. */
export function rawText(path: string): string {
  const bytes = readFileSync(new URL(path, RAW));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
}

/** Writes `packs/<name>/`: tables as CSV in the order of their rows, files as they are, and `datapackage.json` with every hash. */
export function writePack(head: Omit<DataPackage, 'resources'>, drafts: readonly (TableDraft | FileDraft)[]): void {
  const folder = join(PACKS, head.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const resources = drafts.map((draft) => ('rows' in draft ? writeTable(folder, draft) : writeFile(folder, draft)));
  const { $schema: _, ...rest } = head;
  const descriptor: DataPackage = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...rest,
    sources: rest.sources.map((source) => ({
      ...source,
      'lienket:retrieved': source['lienket:retrieved'] ?? rest.created,
    })),
    resources,
  };
  writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`);
}

function writeTable(folder: string, draft: TableDraft): Resource {
  const columns = draft.resource.schema?.fields.map((field) => field.name) ?? [];
  const strange = draft.rows.flatMap((row) => Object.keys(row)).find((name) => !columns.includes(name));
  if (strange !== undefined) throw new Error(`${draft.resource.name}: column ${strange} is not in the schema`);
  const text = stringify(
    draft.rows.map((row) => columns.map((name) => row[name] ?? '')),
    { header: true, columns: [...columns] },
  );
  const bytes = Buffer.from(text.normalize('NFC'), 'utf8');
  const path = `${draft.resource.name}.csv`;
  writeFileSync(join(folder, path), bytes);
  const { name, ...rest } = draft.resource;
  return { name, path, format: 'csv', encoding: 'utf-8', ...sealed(bytes), 'lienket:rows': draft.rows.length, ...rest };
}

function writeFile(folder: string, draft: FileDraft): Resource {
  writeFileSync(join(folder, draft.resource.path), draft.bytes);
  return { ...draft.resource, ...sealed(draft.bytes) };
}

function sealed(bytes: Uint8Array): { readonly bytes: number; readonly hash: string } {
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}
