import type { ImportPorts } from '../app/data/import-ports.ts';
import type { Books } from '../indicators/import/header-facts.ts';
import { addDataPorts, bytesOf } from './add-data-ports.ts';
import { type HouseFolders, wire } from './wire.ts';

/**
 * What reading files in the browser needs. The books of places and industries are read once; the database that they
 * come from is closed again, so that the thread can be cut at any time.
 */
export async function importPorts(folders: HouseFolders): Promise<ImportPorts> {
  const [{ tableBytes }, { readTable }] = await Promise.all([
    import('../documents/table-in/write-template.ts'),
    import('../documents/table-in/read-table.ts'),
  ]);
  const house = wire(folders);
  const { files: _, ...ports } = await addDataPorts(house);
  const books: Books = await ports.books();
  await house.close();
  return {
    ...ports,
    tableBytes,
    books: async () => books,
    async readFile({ path, fileName }) {
      const bytes = await bytesOf(path);
      return bytes && readTable(bytes, fileName);
    },
  };
}
