import { join } from 'node:path';
import type { ConvertNeeds } from '../app/convert-table.ts';
import type { ReleaseShelf, TableSource } from '../app/ports.ts';
import type { ResolveNeeds } from '../app/resolve/resolve-table.ts';
import type { VerifyNeeds } from '../app/verify-pack.ts';

export interface HouseFolders {
  /** The repository. */
  readonly root: string;
  /** What people add and make. */
  readonly dataFolder: string;
}

/** The stores of the program; each is opened when first asked and closed with the house. */
export interface House extends HouseFolders {
  readonly packsFolder: string;
  readonly releasesFolder: string;
  /** Raw files that packs are built from: beside the repository, where there are any. */
  readonly rawFolder: string;
  shelf(): Promise<ReleaseShelf>;
  tables(): Promise<TableSource>;
  verifying(signal: AbortSignal): Promise<VerifyNeeds & { close(): Promise<void> }>;
  converting(signal: AbortSignal): Promise<Pick<ConvertNeeds, 'bulk' | 'files' | 'spent'> & { close(): Promise<void> }>;
  resolving(signal: AbortSignal): Promise<Omit<ResolveNeeds, 'progress'> & { close(): Promise<void> }>;
  close(): Promise<void>;
}

function spentSince(started: number): ConvertNeeds['spent'] {
  return () => ({
    seconds: Math.round(performance.now() - started) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  });
}

/** Wires the stores to the folders; nothing is read yet. */
export function wire(folders: HouseFolders): House {
  const packsFolder = join(folders.root, 'packs');
  const releasesFolder = join(folders.dataFolder, 'releases');
  let shelf: Promise<ReleaseShelf> | undefined;
  let tables: Promise<TableSource> | undefined;
  const openShelf = async (): Promise<ReleaseShelf> => {
    const { folderShelf } = await import('../exchange/release-shelf.ts');
    return folderShelf({ packs: packsFolder, added: releasesFolder });
  };
  const openTables = async (): Promise<TableSource> => {
    const { duckTableSource } = await import('../store-duck/table-source.ts');
    return duckTableSource(await house.shelf());
  };
  const house: House = {
    ...folders,
    packsFolder,
    releasesFolder,
    rawFolder: join(folders.root, '../shared/data'),
    shelf() {
      shelf ??= openShelf();
      return shelf;
    },
    tables() {
      tables ??= openTables();
      return tables;
    },
    async verifying(signal) {
      const { packFolders } = await import('../exchange/pack-folders.ts');
      const { duckTableInspector } = await import('../store-duck/table-inspector.ts');
      const inspector = duckTableInspector({ signal });
      return { folders: packFolders, inspector, close: () => inspector.close() };
    },
    async converting(signal) {
      const { personFiles } = await import('../exchange/person-files.ts');
      const { duckBulkConverter } = await import('../store-duck/bulk-converter.ts');
      const bulk = duckBulkConverter({ signal });
      return { bulk, files: personFiles, spent: spentSince(performance.now()), close: () => bulk.close() };
    },
    async resolving(signal) {
      const { personFiles } = await import('../exchange/person-files.ts');
      const { duckRecordResolver } = await import('../store-duck/resolve/record-resolver.ts');
      const { programVersion } = await import('./program-version.ts');
      const resolver = duckRecordResolver({ signal });
      const program = `lienket ${programVersion(folders.root)}`;
      return {
        resolver,
        files: personFiles,
        program,
        spent: spentSince(performance.now()),
        close: () => resolver.close(),
      };
    },
    async close() {
      await (await tables)?.close();
    },
  };
  return house;
}
