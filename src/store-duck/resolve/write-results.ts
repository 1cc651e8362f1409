import type { ScoringWeights } from '../../app/ports-resolve.ts';
import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import type { DuckEngine } from '../duck-engine.ts';
import { literalSql } from '../quoted-sql.ts';
import { rowCount } from './row-count.ts';
import { whySql } from './score-sql.ts';

/** Rows handed over at a time. */
const APPENDED = 20_000;

interface PairsWritten {
  readonly plan: MatchPlan;
  readonly path: string;
  readonly weights: ScoringWeights;
  readonly leastBits: number;
}

/** Writes the pairs of at least a weight with their reasons, in the order of rows; says how many. */
export async function writePairs(
  engine: DuckEngine,
  { plan, path, weights, leastBits }: PairsWritten,
): Promise<number> {
  const levels = plan.facets.map((_, at) => `g${at}`).join(', ');
  await engine.run(`CREATE OR REPLACE TABLE shown AS SELECT scored.l, scored.r, weight, ${levels} FROM scored
    JOIN levels ON levels.l = scored.l AND levels.r = scored.r WHERE weight >= ${leastBits}`);
  const probability = "printf('%.6f', 1 / (1 + pow(2, -weight)))";
  await copy(
    engine,
    `SELECT shown.l + 1 AS row_a, shown.r + 1 AS row_b, printf('%.3f', weight) AS weight, ${probability} AS probability,
      ${whySql(plan, weights)} AS why FROM shown JOIN rarity ON rarity.id = shown.l ORDER BY shown.l, shown.r`,
    path,
  );
  return rowCount(engine, 'shown');
}

/** Writes the entity of every row and how sure it is, rows counted from 1. */
export async function writeEntities(
  engine: DuckEngine,
  path: string,
  { entity, confidence }: { readonly entity: Int32Array; readonly confidence: Float64Array },
): Promise<void> {
  await engine.run('CREATE OR REPLACE TABLE entities (id INTEGER, entity INTEGER, confidence VARCHAR)');
  for (let from = 0; from < entity.length; from += APPENDED) {
    const ids = Array.from(entity.subarray(from, from + APPENDED), (_, at) => from + at);
    const sure = ids.map((id) => (confidence[id] ?? 0).toFixed(4));
    await engine.append('entities', [ids, ids.map((id) => entity[id] ?? id), sure]);
  }
  await copy(engine, 'SELECT id + 1 AS row, entity + 1 AS entity, confidence FROM entities ORDER BY id', path);
}

/** Hands over the group of each record that has one, as a table (id, g). */
export async function appendGroups(engine: DuckEngine, groups: Int32Array): Promise<void> {
  await engine.run('CREATE OR REPLACE TABLE groups (id INTEGER, g INTEGER)');
  const ids = Array.from(groups.keys()).filter((id) => (groups[id] ?? -1) >= 0);
  for (let from = 0; from < ids.length; from += APPENDED) {
    const part = ids.slice(from, from + APPENDED);
    await engine.append('groups', [part, part.map((id) => groups[id] ?? -1)]);
  }
}

async function copy(engine: DuckEngine, select: string, path: string): Promise<void> {
  await engine.run(`COPY (${select}) TO ${literalSql(path)} (FORMAT csv, HEADER, DELIMITER ',')`);
}
