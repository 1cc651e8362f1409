import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MicroOutput, MicroSet, MicroZone } from '../../app/ports-microdata.ts';
import { type DuckEngine, duckEngine } from '../duck-engine.ts';
import { readColumns } from './read-columns.ts';
import { aloneIn } from './zone-lock.ts';

const OWNER_ONLY = 0o700;
const OWNER_FILE = 0o600;
const NAME = /^[a-z0-9][a-z0-9-]{0,79}$/u;
const FILE = /^[a-z0-9][a-z0-9.-]{0,39}$/iu;

/**
 * A folder that only its owner may enter, apart from packs, releases and records: one folder a data set, a ledger of everything that
 * left, one folder an output. No backup copies more than the ledger, no shelf lists it.
 */
export function microZone(folder: string): MicroZone {
  const sets = join(folder, 'sets');
  const ledger = join(folder, 'ledger.jsonl');
  const find = async (name: string): Promise<MicroSet | undefined> =>
    NAME.test(name) ? readSet(join(sets, name)) : undefined;
  return {
    async list() {
      const names = (await readdir(sets).catch(() => [])).filter((name) => NAME.test(name)).sort();
      const found = await Promise.all(names.map(find));
      return found.filter((set) => set !== undefined);
    },
    find,
    keep: (set, write) => keptSet({ folder, sets }, set, write),
    columns: (set) => withEngine(folder, (engine) => readColumns(engine, set, join(sets, set.name, 'columns.parquet'))),
    async remove(name) {
      if ((await find(name)) === undefined) return false;
      await rm(join(sets, name), { recursive: true });
      return true;
    },
    outputs: async () => (await linesOf(ledger)).map((line) => JSON.parse(line) as MicroOutput),
    async record(output, files) {
      await closedFolder(folder);
      await closedFolder(join(folder, 'outputs'));
      const own = join(folder, 'outputs', output.id);
      await closedFolder(own);
      for (const [name, text] of Object.entries(files)) await ownerFile(join(own, name), text);
      const file = await open(ledger, 'a', OWNER_FILE);
      try {
        await file.writeFile(`${JSON.stringify(output)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async outputFile(id, file) {
      if (!NAME.test(id) || !FILE.test(file)) return undefined;
      return readFile(join(folder, 'outputs', id, file), 'utf8').catch(() => undefined);
    },
    async alone(work) {
      await closedFolder(folder);
      return aloneIn(join(folder, 'lock'), work);
    },
  };
}

/** Everything is written in a folder of its own, which then takes its name in one step. */
async function keptSet(
  { folder, sets }: { readonly folder: string; readonly sets: string },
  set: Parameters<MicroZone['keep']>[0],
  write: (path: string) => Promise<number>,
): Promise<MicroSet> {
  await closedFolder(folder);
  await closedFolder(sets);
  const work = join(folder, `.part-${process.pid}-${Date.now().toString(36)}`);
  await closedFolder(work);
  try {
    const path = join(work, 'columns.parquet');
    const enterprises = await write(path);
    const kept: MicroSet = { ...set, enterprises, content: `sha256:${await hashOf(path)}` };
    await chmod(path, OWNER_FILE);
    await ownerFile(join(work, 'set.json'), `${JSON.stringify(kept, null, 1)}\n`);
    await rename(work, join(sets, kept.name));
    return kept;
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}

/** Makes a folder, and shuts it to everybody else also where it was there with other permissions. */
async function closedFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY });
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) await chmod(path, OWNER_ONLY);
}

async function ownerFile(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: OWNER_FILE, flush: true });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

async function readSet(path: string): Promise<MicroSet | undefined> {
  const text = await readFile(join(path, 'set.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as MicroSet);
}

async function linesOf(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter((line) => line !== '');
}

/** What does not fit into memory is spilled inside the zone. */
async function withEngine<T>(folder: string, work: (engine: DuckEngine) => Promise<T>): Promise<T> {
  const engine = duckEngine({ memoryLimit: '1500MB', temporaryFolder: join(folder, `.spill-${process.pid}`) });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
