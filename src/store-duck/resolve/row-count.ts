import type { DuckEngine } from '../duck-engine.ts';
import { resultColumns } from '../result-columns.ts';

/** How many rows a table has. */
export async function rowCount(engine: DuckEngine, table: string): Promise<number> {
  const [[found] = []] = await resultColumns(await engine.run(`SELECT CAST(count(*) AS DOUBLE) FROM ${table}`));
  return Number(found);
}
