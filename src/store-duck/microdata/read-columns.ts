import type { MicroSet } from '../../app/ports-microdata.ts';
import type { CodedColumn, MicroColumns } from '../../indicators/microdata/micro-columns.ts';
import type { DuckEngine } from '../duck-engine.ts';
import { literalSql } from '../quoted-sql.ts';
import { resultColumns } from '../result-columns.ts';
import type { KEYS } from './write-columns.ts';

/** Reads the columns of a data set as they were written: a record a position. */
export async function readColumns(engine: DuckEngine, set: MicroSet, path: string): Promise<MicroColumns> {
  const column = async (name: string): Promise<readonly number[]> => {
    const sql = `SELECT CAST(${name} AS DOUBLE) FROM read_parquet(${literalSql(path)})`;
    const [values = []] = await resultColumns(await engine.run(sql));
    return values as readonly number[];
  };
  const coded = async (key: (typeof KEYS)[number]): Promise<CodedColumn> => ({
    codes: set.codes[key],
    at: Int32Array.from(await column(key)),
  });
  const values: Float64Array[] = [];
  const gaps: Uint8Array[] = [];
  for (const at of set.measures.keys()) {
    values.push(Float64Array.from(await column(`v${at}`)));
    gaps.push(Uint8Array.from(await column(`v${at}_gap`)));
  }
  return {
    enterprise: Int32Array.from(await column('enterprise')),
    place: await coded('place'),
    industry: await coded('industry'),
    ownership: await coded('ownership'),
    period: await coded('period'),
    measures: set.measures,
    values,
    gaps,
    ...(set.isWeighted ? { weights: Float64Array.from(await column('w')) } : {}),
  };
}
