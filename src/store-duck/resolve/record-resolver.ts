import type { RecordResolver, ResolveJob, ScoringWeights } from '../../app/ports-resolve.ts';
import type { BlockingRule } from '../../matching/block/blocking-key.ts';
import type { CountedRule } from '../../matching/block/chosen-rules.ts';
import type { ScoredPairs } from '../../matching/cluster/scored-pairs.ts';
import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import type { BulkOptions } from '../bulk-converter.ts';
import { type DuckEngine, duckEngine } from '../duck-engine.ts';
import { resultColumns } from '../result-columns.ts';
import { lookAtTable, tableRows } from '../table-look.ts';
import { keySql, keyTable, ruleCountSql } from './key-sql.ts';
import { levelsSql } from './level-sql.ts';
import { loadRecords } from './load-records.ts';
import { missingPairsSql, pairsSql } from './pair-sql.ts';
import { patternCounts } from './pattern-counts.ts';
import { randomLevels } from './random-levels.ts';
import { rawTable } from './raw-rows.ts';
import { rowCount } from './row-count.ts';
import { raritySql, weightSql } from './score-sql.ts';
import { appendGroups, writeEntities, writePairs } from './write-results.ts';

interface Work {
  readonly engine: DuckEngine;
  /** Keys whose tables stand. */
  readonly made: Set<number>;
  job: ResolveJob | undefined;
  /** Whether groups were completed where places are compared: then every pair inside one counts, so that two sites stay two. */
  isGrouped: boolean;
}

/** Resolution in SQL: blocking joins, levels and scores of any number of records, stopped at once by the signal. */
export function duckRecordResolver(options: BulkOptions = {}): RecordResolver {
  const engine = duckEngine({ memoryLimit: '2GB', ...options });
  options.signal?.addEventListener('abort', () => engine.stop(), { once: true });
  const work: Work = { engine, made: new Set(), job: undefined, isGrouped: false };
  return {
    look: (path) => lookAtTable(engine, path),
    rows: (look) => tableRows(engine, look),
    async load(job, step) {
      work.job = job;
      const rows = await rawTable(engine, job);
      if (!rows.ok) return rows;
      const value = await loadRecords({ engine, job, rows: rows.value, step });
      await engine.run('DROP TABLE raw');
      return { ok: true, value };
    },
    countRules: (rules, mostInBlock) => countedRules(work, rules, mostInBlock),
    async makePairs(rules, mostInBlock) {
      await engine.run(`CREATE TABLE pairs AS ${pairsSql(rules, { mostInBlock, hasSources: hasSources(work) })}`);
      for (const key of work.made) await engine.run(`DROP TABLE ${keyTable(key)}`);
      work.made.clear();
      return rowCount(engine, 'pairs');
    },
    async compare() {
      await engine.run(`CREATE TABLE levels AS ${levelsSql(planOf(work), 'pairs')}`);
      return patternCounts(engine, 'levels', planOf(work).facets.length);
    },
    randomLevels: (pairs, seed) => randomLevels(engine, planOf(work), { pairs, seed }),
    async score(weights) {
      await engine.run(`CREATE OR REPLACE TABLE rarity AS ${raritySql(weights)}`);
      await engine.run(`CREATE OR REPLACE TABLE scored AS ${scoredSql(planOf(work), weights, 'levels')}`);
    },
    pairs: (leastBits) => scoredPairs(engine, leastBits, work.isGrouped),
    completePairs: (groups, weights) => completedPairs(work, groups, weights),
    writePairs: (path, weights, leastBits) => writePairs(engine, { plan: planOf(work), path, weights, leastBits }),
    writeEntities: (path, entities) => writeEntities(engine, path, entities),
    close: () => engine.close(),
  };
}

function planOf({ job }: Work): MatchPlan {
  if (job === undefined) throw new Error('nothing was loaded');
  return job.plan;
}

const hasSources = ({ job }: Work): boolean => job?.source !== undefined;

async function countedRules(
  work: Work,
  rules: readonly BlockingRule[],
  mostInBlock: number,
): Promise<readonly CountedRule[]> {
  const { engine, made } = work;
  const counted: CountedRule[] = [];
  for (const rule of rules) {
    for (const key of rule.keys) {
      const known = planOf(work).keys[key];
      if (made.has(key) || known === undefined) continue;
      await engine.run(`CREATE TABLE ${keyTable(key)} AS ${keySql(planOf(work), known)}`);
      made.add(key);
    }
    const [[pairs] = [], [cut] = []] = await resultColumns(await engine.run(ruleCountSql(rule, mostInBlock)));
    counted.push({ ...rule, pairs: Number(pairs), isCut: Number(cut) > 0 });
  }
  return counted;
}

function scoredSql(plan: MatchPlan, weights: ScoringWeights, levels: string): string {
  return `SELECT l, r, ${weightSql(plan, weights)} AS weight FROM ${levels} JOIN rarity ON rarity.id = ${levels}.l`;
}

async function completedPairs(work: Work, groups: Int32Array, weights: ScoringWeights): Promise<number> {
  const { engine } = work;
  const plan = planOf(work);
  await appendGroups(engine, groups);
  work.isGrouped = plan.held.length > 0;
  await engine.run(`CREATE OR REPLACE TABLE missing_pairs AS ${missingPairsSql(hasSources(work))}`);
  await engine.run(`CREATE OR REPLACE TABLE more_levels AS ${levelsSql(plan, 'missing_pairs')}`);
  const columns = ['l', 'r', ...plan.facets.map((_, at) => `g${at}`)].join(', ');
  await engine.run(`INSERT INTO levels SELECT ${columns} FROM more_levels`);
  await engine.run(`INSERT INTO scored ${scoredSql(plan, weights, 'more_levels')}`);
  return rowCount(engine, 'missing_pairs');
}

async function scoredPairs(engine: DuckEngine, leastBits: number, isGrouped: boolean): Promise<ScoredPairs> {
  const inGroup = `OR EXISTS (SELECT 1 FROM groups a JOIN groups b ON a.g = b.g WHERE a.id = scored.l AND b.id = scored.r)`;
  const [left = [], right = [], weight = []] = await resultColumns(
    await engine.run(
      `SELECT CAST(l AS DOUBLE), CAST(r AS DOUBLE), greatest(weight, ${leastBits}) FROM scored WHERE weight >= ${leastBits} ${isGrouped ? inGroup : ''} ORDER BY l, r`,
    ),
  );
  return {
    left: Int32Array.from(left, Number),
    right: Int32Array.from(right, Number),
    weight: Float64Array.from(weight, Number),
  };
}
