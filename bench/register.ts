// The enterprise register on a made set: how fast a list comes in, and how fast and how surely a name is found again.

import { createHash } from 'node:crypto';
import type { RegisterDesk } from '../src/app/desks/register-desk.ts';
import type { Records } from '../src/app/ports-records.ts';
import type { ImportJobPorts } from '../src/app/register/do-import-job.ts';
import { importFile } from '../src/app/register/import-runner.ts';
import { memoryLists } from '../src/app/register/memory-lists.case.ts';
import { openRegister } from '../src/app/register/open-register.ts';
import { PLAIN_LIST } from '../src/app/register/plain-list.case.ts';
import { registerPlaces } from '../src/app/register/register-places.ts';
import { folderShelf } from '../src/exchange/release-shelf.ts';
import { industryBook } from '../src/register/industry-book.ts';
import { processBook } from '../src/register/process-book.ts';
import { duckTableSource } from '../src/store-duck/table-source.ts';
import { embeddedRecords } from '../src/store-pg/embedded-records.ts';
import { serverRecords } from '../src/store-pg/server-records.ts';
import { serverPrograms, startServer, type ThrowAwayServer } from '../src/store-pg/throw-away-server.case.ts';
import type { Bench, Run } from './bench.ts';
import { root } from './program.ts';
import { type MadeFirm, madeFirms, withoutMarks, withSlip } from './register-set.ts';

const COUNT = Number(process.env['REGISTER_ROWS'] ?? 100_000);
const MILLION = Number(process.env['REGISTER_MILLION'] ?? 1_000_000);
const QUERIES = 300;
const PERCENTILE = 0.95;
const HEADER = ['Tên doanh nghiệp', 'Mã số thuế', 'Tỉnh', 'Sản phẩm', 'Sở hữu'];

async function portsOver(records: Records, firms: readonly MadeFirm[]): Promise<ImportJobPorts> {
  const shelf = folderShelf({ packs: `${root}/packs`, added: `${root}/no-such-folder` });
  const tables = duckTableSource(shelf);
  const places = await registerPlaces(shelf, tables);
  await tables.close();
  const rows = firms.map(({ name, code, province, product, ownership }) => [name, code, province, product, ownership]);
  const sheet = {
    name: 'made',
    width: HEADER.length,
    rows: [HEADER, ...rows].map((cells, at) => ({ number: at + 1, cells })),
  };
  const workbook = { fileName: 'made.csv', bytes: 0, hash: `sha256:${firms.length}`, sheets: [sheet], notes: [] };
  return {
    imports: async () => records.imports,
    holder: { owner: 'bench', leaseMs: 60_000 },
    register: async () => records.register,
    places: async () => places,
    sizeRule: async () => undefined,
    industryVersions: async () => () => undefined,
    books: async () => ({
      industries: industryBook({ codes: [], pairs: [] }),
      processes: processBook([]),
      materials: processBook([]),
    }),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    now: () => new Date().toISOString(),
    lists: memoryLists(workbook),
    makeId: () => 'made',
    memory: { recall: async () => undefined, remember: async () => undefined },
  };
}

async function filled(records: Records, firms: readonly MadeFirm[]): Promise<RegisterDesk> {
  const ports = await portsOver(records, firms);
  const started = performance.now();
  const { outcome, faults } = await importFile(ports, {
    ...PLAIN_LIST,
    file: 'made.csv',
    source: 'synthetic',
    actor: 'bench',
  });
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `  ${firms.length} rows in ${seconds.toFixed(1)} s: ${outcome?.created} records, ${outcome?.pairs} pairs, ${faults} faults`,
  );
  return openRegister(ports, 'bench');
}

/** Queries for known firms, in the ways people type them, and how soon the firm must stand. */
const WAYS: readonly { readonly way: string; query(firm: MadeFirm): string }[] = [
  { way: 'code', query: ({ code }) => code },
  { way: 'whole name', query: ({ name }) => name },
  { way: 'without marks', query: ({ name }) => withoutMarks(name) },
  { way: 'composed apart', query: ({ name }) => name.normalize('NFD') },
  {
    way: 'abbreviated form',
    query: ({ name }) => name.replace('Công ty Cổ phần', 'CTCP').replace('Công ty TNHH', 'Cty TNHH'),
  },
  { way: 'beginning', query: ({ name }) => withoutMarks(name).slice(0, -2) },
  { way: 'one slip', query: ({ name }) => withSlip(name) },
];

const SLIPPED = WAYS.filter(({ way }) => way === 'one slip');
const SURE = WAYS.filter(({ way }) => way !== 'one slip');

async function measured(desk: RegisterDesk, firms: readonly MadeFirm[], ways = WAYS): Promise<Run> {
  const all: number[] = [];
  for (const { way, query } of ways) {
    const times: number[] = [];
    let found = 0;
    for (let n = 0; n < QUERIES; n += 1) {
      const firm = firms[Math.floor((n / QUERIES) * firms.length)];
      if (firm === undefined) continue;
      const started = performance.now();
      const answer = await desk.search({ query: query(firm), limit: 10, facets: false });
      times.push((performance.now() - started) / 1000);
      if (answer.ok && answer.value.hits.some(({ code }) => code === firm.code)) found += 1;
    }
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number): string => ((sorted[Math.floor(sorted.length * share)] ?? 0) * 1000).toFixed(1);
    console.log(
      `  ${way}: in the first ten ${(found / QUERIES).toFixed(3)}, p50 ${at(0.5)} ms, p95 ${at(PERCENTILE)} ms`,
    );
    all.push(...times);
  }
  all.sort((one, other) => one - other);
  return { seconds: all[Math.floor(all.length * PERCENTILE)] ?? 0 };
}

let records: Records | undefined;
let server: ThrowAwayServer | undefined;
/** A million is brought in once for both lines that ask for it, which are run together. */
let desk: RegisterDesk | undefined;

async function serverStore(): Promise<Records> {
  const found = serverPrograms();
  if (!('programs' in found)) throw new Error(found.missing);
  server = await startServer(found.programs);
  records = await serverRecords(server.address('postgres'));
  return records;
}

const end = async (): Promise<void> => {
  await records?.close();
  await server?.stop();
  records = undefined;
  server = undefined;
  desk = undefined;
};

const title = `one search of a register of ${COUNT} made enterprises, 95th percentile over ${WAYS.length} ways of typing`;

const onServer: readonly Bench[] =
  'programs' in serverPrograms()
    ? [
        {
          id: 'register-search-server',
          title: `${title}, PostgreSQL`,
          limit: { seconds: 0.05 },
          async prepare() {
            const firms = madeFirms(COUNT);
            const desk = await filled(await serverStore(), firms);
            return () => measured(desk, firms);
          },
          end,
        },
        {
          id: 'register-search-million',
          title: `one search of a register of ${MILLION} made enterprises, 95th percentile over ${SURE.length} ways of typing without a slip, PostgreSQL`,
          limit: { seconds: 0.05 },
          isOnRequest: true,
          async prepare() {
            desk ??= await filled(await serverStore(), madeFirms(MILLION));
            const [open, firms] = [desk, madeFirms(MILLION)];
            return () => measured(open, firms, SURE);
          },
        },
        {
          id: 'register-search-million-slip',
          title: `the same with one slip of typing, PostgreSQL, ${MILLION} enterprises`,
          limit: { seconds: 0.2 },
          isOnRequest: true,
          async prepare() {
            desk ??= await filled(await serverStore(), madeFirms(MILLION));
            const [open, firms] = [desk, madeFirms(MILLION)];
            return () => measured(open, firms, SLIPPED);
          },
          end,
        },
      ]
    : [];

export const benches: readonly Bench[] = [
  {
    id: 'register-search-embedded',
    title: `${title}, embedded`,
    limit: { seconds: 0.05 },
    async prepare(folder) {
      records = await embeddedRecords(`${folder}/records`);
      const firms = madeFirms(COUNT);
      const desk = await filled(records, firms);
      return () => measured(desk, firms);
    },
    end,
  },
  ...onServer,
];
