import type { ResolveJob } from '../../app/ports-resolve.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { DuckEngine } from '../duck-engine.ts';
import { malformedRows } from '../malformed-rows.ts';
import { identifierSql } from '../quoted-sql.ts';
import { resultColumns } from '../result-columns.ts';
import { tableSql } from '../table-look.ts';

/** Reads the mapped columns of a file into `raw` (c0, c1 …), in the order of the file; says how many rows, or which are malformed. */
export async function rawTable(engine: DuckEngine, { look, plan, source }: ResolveJob): Promise<Parsed<number>> {
  const rejects = { scan: 'raw_scan', rows: 'raw_rejects' };
  const columns = plan.columns.map(({ column }, at) => `${identifierSql(column)} AS c${at}`);
  if (source !== undefined) columns.push(`${identifierSql(source)} AS source`);
  await engine.run(`CREATE TABLE raw AS SELECT ${columns.join(', ')} FROM ${tableSql(look, { rejects })}`);
  const refusals = await malformedRows(engine, rejects.rows, look.path);
  if (refusals.length > 0) return { ok: false, refusals };
  const [[rows] = []] = await resultColumns(await engine.run('SELECT CAST(count(*) AS DOUBLE) FROM raw'));
  return { ok: true, value: Number(rows) };
}
