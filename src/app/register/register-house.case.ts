// A register in memory over the real embedded store, the real gazetteer and real reading of files.

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { layList } from '../../documents/table-in/lay-list.ts';
import { listShelf } from '../../documents/table-in/list-shelf.ts';
import { type GazetteerRow, gazetteer } from '../../register/gazetteer.ts';
import { EDITIONS, type Edition, industryBook } from '../../register/industry-book.ts';
import { processBook } from '../../register/process-book.ts';
import type { RegisterBooks } from '../../register/register-books.ts';
import { embeddedRecords } from '../../store-pg/embedded-records.ts';
import type { Records } from '../ports-records.ts';
import type { ImportJobPorts } from './do-import-job.ts';
import type { RegisterImportResult } from './import-list.ts';
import { importFile } from './import-runner.ts';
import { PLAIN_LIST } from './plain-list.case.ts';
import type { RegisterImportPorts } from './register-ports.ts';

export const packs: string = join(import.meta.dirname, '../../../packs');
const pack = join(packs, 'vn-places');
const rows = (table: string): GazetteerRow[] => parse(readFileSync(join(pack, `${table}.csv`)), { columns: true });
const places = gazetteer(rows('places'), rows('lineage'));
const books = readBooks();

/** Rows of other classifications are many and are left out before they are parsed. */
function vietnameseRows(text: string): string {
  const lines = text.split('\n');
  return lines.filter((line, at) => at === 0 || !/^(?:hs|isic|nace|naics|vsic2007)/u.test(line)).join('\n');
}

/** The books of the packs, read here without the store of packs. */
function readBooks(): RegisterBooks {
  const of = (name: string): Record<string, string>[] =>
    parse(vietnameseRows(readFileSync(join(packs, `${name}.csv`), 'utf8')), { columns: true });
  const codes = of('vn-industries/industries').filter((row) => EDITIONS.some((each) => each === row['classification']));
  const pairs = of('vn-industries/conversions').filter(
    (row) => row['from_classification'] === 'vsic2018' && row['to_classification'] === 'vsic2025',
  );
  const termsOf = (isIt: (level: string) => boolean) =>
    processBook(
      of('vn-organisations/capabilities')
        .filter((row) => isIt(row['level'] ?? ''))
        .map((row) => ({
          id: row['id'] ?? '',
          family: row['family'] ?? '',
          name: { vi: row['term_vi'] ?? '', en: row['term_en'] ?? '' },
        })),
    );
  return {
    industries: industryBook({
      codes: codes.map((row) => ({
        edition: row['classification'] as Edition,
        code: row['code'] ?? '',
        parent: row['parent_code'] ?? '',
        name: { vi: row['name_vi'] ?? '', en: row['name_en'] ?? '' },
      })),
      pairs: pairs.map((row) => ({
        from: row['from_code'] ?? '',
        to: row['to_code'] ?? '',
        isPartial: row['partial'] === 'true',
      })),
    }),
    processes: termsOf((level) => level.endsWith('process')),
    materials: termsOf((level) => level === 'material'),
  };
}

export interface RegisterHouse {
  readonly records: Records;
  readonly ports: ImportJobPorts;
  /** Brings a text in as a CSV file. */
  bring(text: string, more?: Partial<typeof PLAIN_LIST>): Promise<RegisterImportResult>;
  close(): Promise<void>;
}

/** Opens a register over a folder, or in memory without one. */
export async function registerHouse(folder?: string): Promise<RegisterHouse> {
  const records = await embeddedRecords(folder);
  const work = folder === undefined ? mkdtempSync(join(tmpdir(), 'lienket-lists-')) : `${folder}-lists`;
  mkdirSync(work, { recursive: true });
  const remembered = new Map<string, Parameters<RegisterImportPorts['memory']['remember']>[0]>();
  let tick = 0;
  const ports: ImportJobPorts = {
    imports: async () => records.imports,
    holder: { owner: randomBytes(8).toString('hex'), leaseMs: 400 },
    register: async () => records.register,
    places: async () => places,
    books: async () => books,
    sizeRule: async () => undefined,
    industryVersions: async () => (on) => (on < '2025-11-15' ? 'vsic2018' : 'vsic2025'),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    now() {
      tick += 1;
      return new Date(Date.UTC(2026, 10, 26, 8, 0, tick)).toISOString();
    },
    lists: listShelf(join(work, 'lists'), (file, to) => layList(file, to)),
    makeId: () => randomBytes(8).toString('hex'),
    memory: {
      recall: async (fingerprint) => remembered.get(fingerprint),
      remember: async (list) => void remembered.set(list.fingerprint, list),
    },
  };
  return {
    records,
    ports,
    bring(text, more = {}) {
      const file = join(work, PLAIN_LIST.file);
      if (more.file === undefined) writeFileSync(file, text);
      return importFile(ports, { ...PLAIN_LIST, file, ...more });
    },
    async close() {
      await records.close();
      if (folder === undefined) rmSync(work, { recursive: true, force: true });
    },
  };
}
