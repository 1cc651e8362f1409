import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { BackupFolder, BackupManifest, CarriedRecords } from '../ports-backup.ts';

export interface KeepingPorts {
  carried(): Promise<CarriedRecords>;
  readonly folder: BackupFolder;
  readonly program: string;
  /** An instant. */
  now(): string;
}

const refused = (
  code: string,
  vi: string,
  en: string,
): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({
  ok: false,
  refusals: [{ code, where: {}, said: { vi, en } }],
});

/** Writes everything that people keep, as of one moment, into a new folder; its manifest comes last. */
export async function backUp({ carried, folder, program, now }: KeepingPorts): Promise<Parsed<BackupManifest>> {
  const store = await carried();
  if (!(await folder.make()))
    return refused(
      'folder-not-empty',
      'Thư mục đã có tệp; hãy chọn thư mục trống.',
      'The folder holds something; choose an empty one.',
    );
  const tables: BackupManifest['tables'][number][] = [];
  await store.read(async (table) => {
    tables.push({ name: table.name, ...(await folder.writeTable(table)) });
  });
  const files = await folder.copyFiles();
  const manifest: BackupManifest = {
    format: 1,
    program,
    madeAt: now(),
    migrations: await store.migrations(),
    tables,
    files,
  };
  await folder.writeManifest(manifest);
  return { ok: true, value: manifest };
}

/** What was put back. */
export interface Restored {
  readonly manifest: BackupManifest;
  readonly files: { readonly restored: number; readonly kept: number };
}

/** Puts a backup back into an empty store: every table is checked before the first row is written. */
export async function restoreBackup({ carried, folder }: KeepingPorts): Promise<Parsed<Restored>> {
  const manifest = await folder.manifest();
  if (manifest === undefined)
    return refused(
      'no-backup',
      'Thư mục này không phải bản sao lưu trọn vẹn (không có manifest.json).',
      'This folder is no whole backup (there is no manifest.json).',
    );
  const damaged = await damagedTables(folder, manifest);
  if (damaged.length > 0)
    return refused(
      'damaged-backup',
      `Bản sao lưu hỏng: ${damaged.join(', ')}. Chưa ghi gì.`,
      `The backup is damaged: ${damaged.join(', ')}. Nothing was written.`,
    );
  const store = await carried();
  const known = new Set(await store.migrations());
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    return refused(
      'newer-backup',
      'Bản sao lưu do một phiên bản mới hơn ghi; hãy dùng phiên bản đó.',
      'The backup was written by a newer version; use that version.',
    );
  const filled = await store.filled();
  if (filled.length > 0)
    return refused(
      'store-not-empty',
      `Kho đích đã có dữ liệu (${filled.join(', ')}); hãy chọn --data khác.`,
      `The store holds data (${filled.join(', ')}); choose another --data.`,
    );
  await store.write(manifest.tables.map(({ name }) => folder.readTable(name)));
  return { ok: true, value: { manifest, files: await folder.restoreFiles() } };
}

async function damagedTables(folder: BackupFolder, { tables }: BackupManifest): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const { name, rows, sha256 } of tables) {
    const found = await folder.hashTable(name);
    if (found === undefined || found.rows !== rows || found.sha256 !== sha256) damaged.push(name);
  }
  return damaged;
}
