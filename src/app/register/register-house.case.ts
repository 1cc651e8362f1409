// A register in memory over the real embedded store, the real gazetteer and real reading of files.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readTable } from '../../documents/table-in/read-table.ts';
import { type GazetteerRow, gazetteer } from '../../register/gazetteer.ts';
import { embeddedRecords } from '../../store-pg/embedded-records.ts';
import type { Records } from '../ports-records.ts';
import { importRegister, type RegisterImportRequest, type RegisterImportResult } from './import-register.ts';
import { PLAIN_LIST } from './plain-list.case.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import { sameNameDoubles } from './same-name-doubles.ts';

export const packs: string = join(import.meta.dirname, '../../../packs');
const pack = join(packs, 'vn-places');
const rows = (table: string): GazetteerRow[] => parse(readFileSync(join(pack, `${table}.csv`)), { columns: true });
const places = gazetteer(rows('places'), rows('lineage'));

export interface RegisterHouse {
  readonly records: Records;
  readonly ports: RegisterImportPorts;
  /** Brings a text in as a CSV file. */
  bring(text: string, more?: Partial<RegisterImportRequest>): Promise<RegisterImportResult>;
  close(): Promise<void>;
}

/** Opens a register over a folder, or in memory without one. */
export async function registerHouse(folder?: string): Promise<RegisterHouse> {
  const records = await embeddedRecords(folder);
  const files = new Map<string, string>();
  const remembered = new Map<string, Parameters<RegisterImportPorts['memory']['remember']>[0]>();
  let tick = 0;
  const ports: RegisterImportPorts = {
    register: async () => records.register,
    places: async () => places,
    sizeRule: async () => undefined,
    industryVersions: async () => (on) => (on < '2025-11-15' ? 'vsic2018' : 'vsic2025'),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    now() {
      tick += 1;
      return new Date(Date.UTC(2026, 10, 26, 8, 0, tick)).toISOString();
    },
    doubles: sameNameDoubles,
    files: {
      async read(path) {
        const text = files.get(path) ?? (existsSync(path) ? readFileSync(path) : undefined);
        if (text === undefined) return undefined;
        return readTable(
          typeof text === 'string' ? new TextEncoder().encode(text) : text,
          path.split('/').at(-1) ?? path,
        );
      },
    },
    memory: {
      recall: async (fingerprint) => remembered.get(fingerprint),
      remember: async (list) => void remembered.set(list.fingerprint, list),
    },
  };
  return {
    records,
    ports,
    bring(text, more = {}) {
      if (more.file === undefined) files.set(PLAIN_LIST.file, text);
      return importRegister(ports, { ...PLAIN_LIST, ...more });
    },
    close: () => records.close(),
  };
}
