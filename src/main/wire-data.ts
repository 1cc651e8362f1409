import { open, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AddDataPorts, ReleaseWriter } from '../app/add-data.ts';
import type { TemplatePorts } from '../app/data-template.ts';
import type { Clock, ReleaseShelf, TableSource } from '../app/ports.ts';

export interface DataHouse {
  readonly dataFolder: string;
  readonly releasesFolder: string;
  shelf(): Promise<ReleaseShelf>;
  tables(): Promise<TableSource>;
}

export interface DataWiring {
  addDataPorts(): Promise<AddDataPorts>;
  templatePorts(): Promise<TemplatePorts>;
  writer(): Promise<ReleaseWriter>;
  shelf(): Promise<ReleaseShelf>;
}

/** Wires the commands of `data` to files, packs and the data folder. */
export function wireData(house: DataHouse): DataWiring {
  const clock: Clock = { today: () => new Date().toISOString().slice(0, 10) };
  const books = async (): ReturnType<AddDataPorts['books']> => {
    const { readBooks } = await import('../app/read-books.ts');
    return readBooks(await house.shelf(), await house.tables());
  };
  const writer = async (): Promise<ReleaseWriter> => {
    const { releaseWriter } = await import('../exchange/write-release.ts');
    return releaseWriter({ added: house.releasesFolder, removed: join(house.dataFolder, 'removed') });
  };
  return {
    shelf: () => house.shelf(),
    writer,
    async addDataPorts() {
      const { mappingMemory } = await import('../exchange/mapping-memory.ts');
      const memory = mappingMemory(join(house.dataFolder, 'mappings.json'));
      return {
        files: { read: readTableFile },
        shelf: await house.shelf(),
        writer: await writer(),
        memory,
        books,
        clock,
      };
    },
    async templatePorts() {
      return { books, clock, write: writeNewTable };
    },
  };
}

async function readTableFile(path: string): ReturnType<AddDataPorts['files']['read']> {
  const { readTable } = await import('../documents/table-in/read-table.ts');
  const bytes = await readFile(path).catch(() => undefined);
  return bytes === undefined ? undefined : readTable(bytes, basename(path));
}

async function writeNewTable(...[path, rows]: Parameters<TemplatePorts['write']>): Promise<boolean> {
  const { tableBytes } = await import('../documents/table-in/write-template.ts');
  const bytes = await tableBytes(rows, path.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv');
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (file === undefined) return false;
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
  return true;
}
