import type { LevelChances } from './match-model.ts';

/**
 * The weight of each level in bits: log₂(m/u). Levels whose ratio falls although agreement rises are pooled with their neighbours, so
 * that more agreement never lowers a score (pool adjacent violators).
 */
export function levelWeights({ m, u }: LevelChances): readonly number[] {
  const pools: { m: number; u: number; levels: number }[] = [];
  for (const [level, chance] of m.entries()) {
    pools.push({ m: chance, u: u[level] ?? 0, levels: 1 });
    for (let last = pools.length - 1; last > 0; last -= 1) {
      const [one, other] = [pools[last - 1], pools[last]];
      if (one === undefined || other === undefined || one.m * other.u <= other.m * one.u) break;
      pools.splice(last - 1, 2, { m: one.m + other.m, u: one.u + other.u, levels: one.levels + other.levels });
    }
  }
  return pools.flatMap((pool) => new Array<number>(pool.levels).fill(Math.log2(pool.m / pool.u)));
}
