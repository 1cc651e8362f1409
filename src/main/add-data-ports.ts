import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AddDataPorts } from '../app/add-data.ts';
import type { House } from './wire.ts';

/** Where added releases lie, and where those that were put aside. */
export const releaseFolders = (house: House): { readonly added: string; readonly removed: string } => ({
  added: house.releasesFolder,
  removed: join(house.dataFolder, 'removed'),
});

/** What bringing in somebody's table needs, over the stores of the house. */
export async function addDataPorts(house: House): Promise<AddDataPorts> {
  const [{ readTable }, { releaseWriter }, { mappingMemory }, { readBooks }] = await Promise.all([
    import('../documents/table-in/read-table.ts'),
    import('../exchange/write-release.ts'),
    import('../exchange/mapping-memory.ts'),
    import('../app/read-books.ts'),
  ]);
  const shelf = await house.shelf();
  return {
    shelf,
    files: {
      async read(path) {
        const bytes = await bytesOf(path);
        return bytes && readTable(bytes, basename(path));
      },
    },
    writer: releaseWriter(releaseFolders(house)),
    memory: mappingMemory(join(house.dataFolder, 'mappings.json')),
    books: async () => readBooks(shelf, await house.tables()),
    clock: { today: () => new Date().toISOString().slice(0, 10) },
  };
}

/** The bytes of a file; undefined if there is none. */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
