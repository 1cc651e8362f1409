import type { LevelChances } from './match-model.ts';

/** Least and greatest m of a level, and most of it against u: a quarter says that the level speaks against a pair by two bits at least. */
export type LevelLimit = readonly [least: number, most: number, ratio?: number];
/** Limits of the levels from the lowest up; levels beyond the list are free. */
export type LevelLimits = readonly LevelLimit[];

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The shares held within limits; the free ones keep their proportions (the best m within the limits). */
export function limitedShares({ m, u }: LevelChances, limits: LevelLimits): readonly number[] {
  const held = new Map<number, number>();
  for (;;) {
    const left = 1 - sumOf([...held.values()]);
    const free = m.filter((_, level) => !held.has(level));
    const total = sumOf(free);
    const shared = m.map(
      (share, level) => held.get(level) ?? (total === 0 ? left / free.length : (share * left) / total),
    );
    const broken = shared.flatMap((share, level) => {
      const [least, greatest, ratio] = limits[level] ?? [0, 1];
      const most = ratio === undefined ? greatest : Math.min(greatest, ratio * (u[level] ?? 1));
      return held.has(level) || (share >= least && share <= most)
        ? []
        : [[level, share < least ? least : most] as const];
    });
    if (broken.length === 0) return shared;
    for (const [level, limit] of broken) held.set(level, limit);
  }
}
