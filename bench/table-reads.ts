import { join } from 'node:path';
import type { RowQuery, TableSource } from '../src/app/ports.ts';
import { folderShelf } from '../src/exchange/release-shelf.ts';
import { duckTableSource } from '../src/store-duck/table-source.ts';
import type { Bench, Run } from './bench.ts';
import { root } from './program.ts';

const shelf = folderShelf({ packs: join(root, 'packs'), added: join(root, 'packs', 'none') });

export const benches: readonly Bench[] = [
  {
    id: 'read-first',
    title: 'first read of a filtered county table (422,059 rows), DuckDB opened for it',
    prepare: async () => async () => {
      const tables = duckTableSource(shelf);
      const run = await read(tables, { where: { naics4: ['3344'] } });
      await tables.close();
      return run;
    },
  },
  {
    id: 'read-filtered',
    title: 'one industry of the county table, read again',
    limit: { seconds: 0.15 },
    prepare: async () => warm({ where: { naics4: ['3344'] } }),
  },
  {
    id: 'read-whole',
    title: 'all rows and columns of the county table, read again',
    prepare: async () => warm({}),
  },
];

async function warm(query: RowQuery): Promise<() => Promise<Run>> {
  const tables = duckTableSource(shelf);
  await read(tables, query);
  return () => read(tables, query);
}

async function read(tables: TableSource, query: RowQuery): Promise<Run> {
  const release = await shelf.find('us-counties');
  if (release === undefined) throw new Error('pack us-counties is missing');
  const started = performance.now();
  const slice = await tables.read(release.ref, 'employment', query);
  if (slice.matched === 0) throw new Error('the query matched nothing');
  return { seconds: (performance.now() - started) / 1000 };
}
