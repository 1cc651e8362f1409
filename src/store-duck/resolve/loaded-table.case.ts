import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadedRecords } from '../../app/ports-resolve.ts';
import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import { type DuckEngine, duckEngine } from '../duck-engine.ts';
import { lookAtTable } from '../table-look.ts';
import { loadRecords } from './load-records.ts';
import { rawTable } from './raw-rows.ts';

/** Rows loaded as `records` of an engine. */
export interface LoadedTable {
  readonly engine: DuckEngine;
  readonly loaded: LoadedRecords;
  close(): Promise<void>;
}

/** Writes a CSV of rows. */
export function writeCsv(path: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  writeFileSync(path, `${[header, ...rows].map(line).join('\n')}\n`);
}

/** Loads rows as a person's table of the plan's columns. */
export async function loadedTable(plan: MatchPlan, rows: readonly (readonly string[])[]): Promise<LoadedTable> {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-resolve-'));
  const path = join(folder, 'table.csv');
  writeCsv(
    path,
    plan.columns.map(({ column }) => column),
    rows,
  );
  const engine = duckEngine({ temporaryFolder: join(folder, 'duck') });
  const job = { look: await lookAtTable(engine, path), plan, source: undefined };
  const raw = await rawTable(engine, job);
  if (!raw.ok) throw new Error(JSON.stringify(raw.refusals));
  const loaded = await loadRecords({ engine, job, rows: raw.value, step: () => undefined });
  return {
    engine,
    loaded,
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}
