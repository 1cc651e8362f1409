import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { BackupFolder, BackupManifest, CarriedTable } from '../app/ports-backup.ts';

/** What people keep in the data folder beside the records; of the statistical zone only the ledger of what left it, never a record. */
const KEPT = [
  'releases',
  'recipes',
  'removed',
  'publications',
  'published',
  'evidence',
  'task-files',
  'mappings.json',
  'register-mappings.json',
  'microdata/ledger.jsonl',
];
const PAGE = 1000;

/** A folder that holds a backup, or will: tables as JSON lines, files as they are, and a manifest that says they are whole. */
export function backupFolder(folder: string, dataFolder: string): BackupFolder {
  const tablePath = (name: string): string => join(folder, 'records', `${name}.jsonl`);
  return {
    async make() {
      await mkdir(join(folder, 'records'), { recursive: true });
      const names = await readdir(folder);
      return names.length === 1 && (await readdir(join(folder, 'records'))).length === 0;
    },
    writeTable: (table) => writtenTable(table, tablePath(table.name)),
    copyFiles: async () => (await copied(dataFolder, join(folder, 'files'))).restored,
    async writeManifest(manifest) {
      const path = join(folder, 'manifest.json');
      await writeFile(`${path}.part`, `${JSON.stringify(manifest, null, 1)}\n`, { flush: true });
      await rename(`${path}.part`, path);
    },
    manifest: () => readManifest(join(folder, 'manifest.json')),
    readTable: (name) => ({ name, lines: pagesOf(tablePath(name)) }),
    hashTable: (name) => hashOf(tablePath(name)),
    restoreFiles: () => copied(join(folder, 'files'), dataFolder),
  };
}

async function writtenTable({ lines }: CarriedTable, path: string): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  await pipeline(
    async function* () {
      for await (const page of lines) {
        const text = page.map((line) => `${line}\n`).join('');
        rows += page.length;
        hash.update(text);
        yield text;
      }
    },
    createWriteStream(path, { flush: true }),
  );
  return { rows, sha256: hash.digest('hex') };
}

async function* pagesOf(path: string): AsyncGenerator<readonly string[]> {
  let page: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') page.push(line);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

async function hashOf(path: string): Promise<{ rows: number; sha256: string } | undefined> {
  const hash = createHash('sha256');
  let rows = 0;
  try {
    for await (const bytes of createReadStream(path)) {
      const chunk = bytes as Buffer;
      hash.update(chunk);
      for (const byte of chunk) if (byte === 10) rows += 1;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return { rows, sha256: hash.digest('hex') };
}

async function readManifest(path: string): Promise<BackupManifest | undefined> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    const isManifest = typeof read === 'object' && read !== null && 'format' in read && read.format === 1;
    return isManifest ? (read as BackupManifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Copies what people keep where nothing of that name is. */
async function copied(from: string, to: string): Promise<{ restored: number; kept: number }> {
  let restored = 0;
  let kept = 0;
  for (const name of KEPT) {
    const isThere = await stat(join(from, name)).catch(() => undefined);
    if (isThere === undefined) continue;
    const entries = isThere.isDirectory()
      ? (await readdir(join(from, name))).map((entry) => join(name, entry))
      : [name];
    for (const entry of entries) {
      if ((await stat(join(to, entry)).catch(() => undefined)) !== undefined) {
        kept += 1;
        continue;
      }
      await cp(join(from, entry), join(to, entry), { recursive: true });
      restored += 1;
    }
  }
  return { restored, kept };
}
