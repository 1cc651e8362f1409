import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import type { RandomLevels } from '../../matching/score/other-chances.ts';
import type { DuckEngine } from '../duck-engine.ts';
import { resultColumns } from '../result-columns.ts';
import { levelsSql } from './level-sql.ts';

/** Shares of levels on random pairs, one a facet. How often values are equal is counted on all pairs, not sampled. */
export async function randomLevels(
  engine: DuckEngine,
  plan: MatchPlan,
  { pairs, seed }: { readonly pairs: number; readonly seed: number },
): Promise<readonly RandomLevels[]> {
  const [[records] = []] = await resultColumns(await engine.run('SELECT CAST(count(*) AS DOUBLE) FROM records'));
  const drawn = (add: number): string =>
    `CAST(hash(i * 2 + ${seed + add}) % ${Math.max(1, Number(records))}::UBIGINT AS INTEGER)`;
  await engine.run(`CREATE OR REPLACE TABLE random_pairs AS SELECT least(a, b) AS l, greatest(a, b) AS r FROM
    (SELECT ${drawn(0)} AS a, ${drawn(1)} AS b FROM range(${pairs}) t(i)) WHERE a <> b`);
  await engine.run(`CREATE OR REPLACE TABLE random_levels AS ${levelsSql(plan, 'random_pairs')}`);
  const found: RandomLevels[] = [];
  for (const [at, { comparison }] of plan.facets.entries()) {
    const top = comparison.levels.length;
    const sampled = Array.from(
      { length: top + 1 },
      (_, level) => `CAST(count(*) FILTER (g${at} = ${level}) AS DOUBLE)`,
    );
    const counts = (await resultColumns(await engine.run(`SELECT ${sampled.join(', ')} FROM random_levels`))).map(
      ([count]) => Number(count),
    );
    if (comparison.levels[0]?.test.is !== 'equal') {
      found.push(sampledShares(counts));
      continue;
    }
    const [[share] = []] = await resultColumns(
      await engine.run(
        `SELECT CAST(sum(n * (n - 1)) / greatest(1, sum(n) * (sum(n) - 1)) AS DOUBLE) FROM (SELECT count(*)::DOUBLE AS n FROM records WHERE t${at} <> '' GROUP BY t${at})`,
      ),
    );
    found.push({
      shares: sharesOf(counts, Number(share ?? 0)),
      pairs: Math.max(
        1,
        counts.reduce((sum, count) => sum + count, 0),
      ),
    });
  }
  await engine.run('DROP TABLE random_levels');
  await engine.run('DROP TABLE random_pairs');
  return found;
}

/** Shares of levels none of which is equality of the whole value: all are sampled. */
function sampledShares(counts: readonly number[]): RandomLevels {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    shares: counts.map((count) => (total === 0 ? 1 / counts.length : count / total)),
    pairs: Math.max(1, total),
  };
}

/** The share of equal values as counted; the sampled levels below share the rest. */
function sharesOf(counts: readonly number[], same: number): readonly number[] {
  const below = counts.slice(0, -1);
  const total = below.reduce((sum, count) => sum + count, 0);
  return [...below.map((count) => (total === 0 ? (1 - same) / below.length : (count / total) * (1 - same))), same];
}
