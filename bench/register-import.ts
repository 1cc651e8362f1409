// How fast lists are brought into the register and resolved, and how many of the true pairs are found.
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Records } from '../src/app/ports-records.ts';
import type { ImportJobPorts } from '../src/app/register/do-import-job.ts';
import { importFile } from '../src/app/register/import-runner.ts';
import { PLAIN_LIST } from '../src/app/register/plain-list.case.ts';
import { booksOf } from '../src/app/register/register-books.ts';
import { foundQuality } from '../src/app/register/register-quality.case.ts';
import { realPlaceRows } from '../src/app/register/spoiled-said.case.ts';
import { layList } from '../src/documents/table-in/lay-list.ts';
import { listShelf } from '../src/documents/table-in/list-shelf.ts';
import { rowThreads } from '../src/main/row-threads.ts';
import { gazetteer } from '../src/register/gazetteer.ts';
import { embeddedRecords } from '../src/store-pg/embedded-records.ts';
import { serverRecords } from '../src/store-pg/server-records.ts';
import { serverPrograms, startServer, type ThrowAwayServer } from '../src/store-pg/throw-away-server.case.ts';
import type { Bench, Run } from './bench.ts';
import { root } from './program.ts';

const HUNDRED_THOUSAND = Number(process.env['REGISTER_ROWS'] ?? 100_000);
const MILLION = Number(process.env['REGISTER_MILLION'] ?? 1_000_000);
const LATER = 1000;
const run = promisify(execFile);

function portsOver(records: Records): ImportJobPorts {
  const rows = realPlaceRows();
  const places = gazetteer(rows.places, rows.lineage);
  const books = { industries: { codes: [], pairs: [] }, processes: [], materials: [] };
  return {
    register: async () => records.register,
    places: async () => places,
    books: async () => booksOf(books),
    sizeRule: async () => undefined,
    industryVersions: async () => () => undefined,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    now: () => new Date().toISOString(),
    imports: async () => records.imports,
    holder: { owner: 'bench', leaseMs: 60_000 },
    lists: listShelf(mkdtempSync(join(tmpdir(), 'lienket-bench-lists-')), (file, to) => layList(file, to)),
    makeId: () => randomBytes(8).toString('hex'),
    rowThreads: async (spoken) => rowThreads({ spoken, rows: { ...rows, ...books, editions: [] } }),
    memory: { recall: async () => undefined, remember: async () => undefined },
  };
}

/** Brings a file in; says what came of it. */
async function brought(records: Records, file: string, source: string): Promise<Run> {
  const started = performance.now();
  const { outcome, faults } = await importFile(portsOver(records), {
    ...PLAIN_LIST,
    file,
    source,
    actor: 'bench',
    skipsFaulty: true,
    progress: (_, done, total) => {
      if (done % 100_000 === 0 && total > 100_000)
        console.log(`  ${done} rows after ${((performance.now() - started) / 1000).toFixed(0)} s`);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  console.log(
    `  ${seconds.toFixed(1)} s: ${JSON.stringify(outcome)}, ${faults} faults, peak ${Math.round(peakBytes / 1e6)} MB`,
  );
  return { seconds, peakBytes };
}

async function sayFound(records: Records, folder: string): Promise<void> {
  const entityOf: readonly number[] = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
  const { truePairs, precision, recall, b3F1 } = await foundQuality(records.register, entityOf);
  console.log(
    `  pairs found: ${recall.toFixed(4)} of ${truePairs}, right ${precision.toFixed(4)}, B³ F1 ${b3F1.toFixed(4)}`,
  );
}

async function madeLists(folder: string, rows: number, later = 0): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await run(process.execPath, [`${root}/bench/lists/made-lists.ts`, String(rows), folder, String(later)]);
  return join(folder, 'list.csv');
}

let records: Records | undefined;
let server: ThrowAwayServer | undefined;
async function end(): Promise<void> {
  await records?.close();
  await server?.stop();
  records = undefined;
  server = undefined;
}

/** As the README advises for a register of a million; what is written is on the disk. */
const SETTINGS = ['shared_buffers=1GB', 'max_wal_size=4GB', 'checkpoint_timeout=30min'];

/** Lists of a million rows are made once for both lines that ask for them, which are run together. */
const folderOfMillion = join(tmpdir(), `lienket-bench-million-${process.pid}`);

async function millionLists(): Promise<string> {
  if (!existsSync(join(folderOfMillion, 'truth.json'))) await madeLists(folderOfMillion, MILLION, LATER);
  return folderOfMillion;
}

async function serverStore(): Promise<Records> {
  const found = serverPrograms();
  if (!('programs' in found)) throw new Error(found.missing);
  server = await startServer(found.programs, SETTINGS);
  records = await serverRecords(server.address('postgres'));
  return records;
}

const GOAL = { seconds: 600, peakBytes: 4e9 };

const onServer: readonly Bench[] = [
  {
    id: 'register-import-100k-server',
    title: `import, normalise and resolve ${HUNDRED_THOUSAND} rows of made spoiled lists, PostgreSQL`,
    runs: 1,
    async prepare(folder) {
      const file = await madeLists(folder, HUNDRED_THOUSAND);
      const store = await serverStore();
      return async () => {
        const measured = await brought(store, file, 'made');
        await sayFound(store, folder);
        return measured;
      };
    },
    end,
  },
  {
    id: 'register-import-million',
    title: `import, normalise and resolve ${MILLION} rows of made spoiled lists, PostgreSQL`,
    limit: GOAL,
    runs: 1,
    isOnRequest: true,
    async prepare() {
      const folder = await millionLists();
      const store = await serverStore();
      return async () => {
        const measured = await brought(store, join(folder, 'list.csv'), 'made');
        await sayFound(store, folder);
        return measured;
      };
    },
  },
  {
    id: 'register-add-1000-to-million',
    title: `${LATER} rows more into a register of ${MILLION} rows, PostgreSQL`,
    limit: { seconds: 10 },
    runs: 1,
    isOnRequest: true,
    async prepare() {
      const folder = await millionLists();
      const there = records;
      const store = there ?? (await serverStore());
      if (there === undefined) await brought(store, join(folder, 'list.csv'), 'made');
      return async () => {
        const { seconds = 0 } = await brought(store, join(folder, 'later.csv'), 'later');
        await sayFound(store, folder);
        return { seconds };
      };
    },
    async end() {
      await end();
      rmSync(folderOfMillion, { recursive: true, force: true });
    },
  },
];

export const benches: readonly Bench[] = [
  {
    id: 'register-import-100k-embedded',
    title: `import, normalise and resolve ${HUNDRED_THOUSAND} rows of made spoiled lists, embedded`,
    runs: 1,
    async prepare(folder) {
      const file = await madeLists(folder, HUNDRED_THOUSAND);
      const store = await embeddedRecords(join(folder, 'records'));
      records = store;
      return async () => {
        const measured = await brought(store, file, 'made');
        await sayFound(store, folder);
        return measured;
      };
    },
    end,
  },
  ...('programs' in serverPrograms() ? onServer : []),
];
