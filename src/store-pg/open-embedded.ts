import { PGlite } from '@electric-sql/pglite';
import { keepCompiledWasm } from './steady-wasm.ts';
import { SyncedFolder } from './synced-folder.ts';

// PGlite starts PostgreSQL with -F, which turns fsync off, and its fdatasync does nothing: both are set right here.
const DURABLE = ['-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on'];
/** Records are small; the default of 128 MB would be held for nothing. */
const SMALL = ['-c', 'shared_buffers=8MB'];

/** Opens PostgreSQL in this thread over a folder, or in memory without one. */
export function openEmbedded(folder: string | undefined, sync?: (descriptor: number) => void): Promise<PGlite> {
  keepCompiledWasm();
  const kept = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
  const startParams = [...(folder === undefined ? PGlite.defaultStartParams : [...kept, ...DURABLE]), ...SMALL];
  return folder === undefined
    ? PGlite.create({ startParams })
    : PGlite.create({ fs: new SyncedFolder(folder, sync), startParams, relaxedDurability: false });
}
