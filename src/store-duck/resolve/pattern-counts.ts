import type { PatternCounts } from '../../matching/score/match-model.ts';
import type { DuckEngine } from '../duck-engine.ts';
import { resultColumns } from '../result-columns.ts';

/** Pairs of a table of levels, counted by pattern. */
export async function patternCounts(engine: DuckEngine, table: string, facets: number): Promise<PatternCounts> {
  const names = Array.from({ length: facets }, (_, at) => `g${at}`);
  const columns = await resultColumns(
    await engine.run(
      `SELECT ${names.map((name) => `CAST(${name} AS DOUBLE)`).join(', ')}, CAST(count(*) AS DOUBLE) FROM ${table}
       GROUP BY ${names.join(', ')} ORDER BY ${names.join(', ')}`,
    ),
  );
  const patterns = columns[0]?.length ?? 0;
  const levels = new Int8Array(patterns * facets);
  for (let facet = 0; facet < facets; facet += 1)
    for (let at = 0; at < patterns; at += 1) levels[at * facets + facet] = Number(columns[facet]?.[at]);
  return { levels, counts: Float64Array.from(columns[facets] ?? [], Number), facets };
}
