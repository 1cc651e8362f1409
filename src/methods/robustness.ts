import { MethodError } from './errors.ts';

/** One way to ask the question: a level for each factor, and what came out; null = could not be computed. */
export interface Specification {
  readonly levels: readonly number[];
  readonly holds: boolean | null;
}

/** How often the answer holds at one level of one factor. */
export interface LevelShare {
  readonly factor: number;
  readonly level: number;
  readonly holds: number;
  readonly fails: number;
  readonly unknown: number;
  /** holds / (holds + fails); NaN where nothing is known. */
  readonly share: number;
}

export interface Robustness {
  readonly verdict: 'robust' | 'robustly-not' | 'fragile' | 'cannot-tell';
  /** Share of the grid that holds if every unknown failed, and if every unknown held. */
  readonly shareLow: number;
  readonly shareHigh: number;
  readonly holds: number;
  readonly fails: number;
  readonly unknown: number;
  readonly levels: readonly LevelShare[];
  /** Positions of the specifications that contradict the base and from which no contradiction needs fewer changes. */
  readonly breakers: readonly number[];
  /** How many factors those change; NaN where nothing contradicts the base or the base is unknown. */
  readonly changes: number;
}

/** Number of factors; every specification must have one level for each. */
function factorCount(grid: readonly Specification[], base: number): number {
  if (grid.length === 0) throw new MethodError('too-few', { what: 'specifications', value: 0 });
  const first = grid[base];
  if (first === undefined) throw new MethodError('bad-base', { value: base });
  const seen = new Set<string>();
  grid.forEach(({ levels }, at) => {
    if (levels.length !== first.levels.length)
      throw new MethodError('bad-shape', { what: `${first.levels.length} levels`, row: at, value: levels.length });
    for (const level of levels)
      if (!Number.isInteger(level)) throw new MethodError('bad-index', { what: 'level', row: at, value: level });
    const key = levels.join(' ');
    if (seen.has(key)) throw new MethodError('duplicate-link', { what: 'specification', row: at, value: key });
    seen.add(key);
  });
  return first.levels.length;
}

/** Counts at every level of every factor, in order of factor and level. */
function levelShares(grid: readonly Specification[], factors: number): LevelShare[] {
  return Array.from({ length: factors }, (_, factor) => {
    const levels = [...new Set(grid.map((s) => s.levels[factor]!))].sort((a, b) => a - b);
    return levels.map((level) => {
      const here = grid.filter((s) => s.levels[factor] === level);
      const holds = here.filter((s) => s.holds === true).length;
      const fails = here.filter((s) => s.holds === false).length;
      return { factor, level, holds, fails, unknown: here.length - holds - fails, share: holds / (holds + fails) };
    });
  }).flat();
}

/** The contradictions of the base that change the fewest factors. */
function nearestBreakers(
  grid: readonly Specification[],
  base: Specification,
): Pick<Robustness, 'breakers' | 'changes'> {
  const distances = grid.map((s) =>
    base.holds === null || s.holds === null || s.holds === base.holds
      ? Infinity
      : s.levels.filter((level, f) => level !== base.levels[f]).length,
  );
  const changes = distances.reduce((least, d) => Math.min(least, d), Infinity);
  if (changes === Infinity) return { breakers: [], changes: Number.NaN };
  return { breakers: distances.flatMap((d, at) => (d === changes ? [at] : [])), changes };
}

/**
 * Does the answer survive other reasonable ways of asking? Counted over a grid that was declared in advance.
 *
 *   shareLow = holds / n, shareHigh = (holds + unknown) / n over the n specifications
 *   robust: shareLow ≥ 0.90;  robustly-not: shareHigh ≤ 0.10, that is, at least 0.90 fail;
 *   fragile: shareHigh < 0.90 and shareLow > 0.10, whatever the unknowns are;
 *   cannot-tell: the base is unknown, or the unknowns could decide between two of these words
 *
 * Reads: breakers name the smallest change of method that turns the answer round.
 * Warns: specifications count equally, so a grid can be loaded by many alike ones; declare it before looking.
 *
 * @method  robustness@1
 * @source  house, steegen-et-al-2016, simonsohn-et-al-2020
 * @param   grid  specifications: levels (whole numbers, one a factor) and holds (true, false, or null for unknown)
 * @param   base  position of the specification that is reported first
 * @returns verdict, shares in [0, 1], counts, levels, breakers, changes
 * @throws  {MethodError} "too-few" (no specification), "bad-base" (no such position), "bad-shape" (unlike numbers of levels), "bad-index" (a level that is not a whole number), "duplicate-link" (the same levels twice)
 * @cost    O(n · factors · levels) time, O(n) memory
 * @example
 * robustness([{ levels: [0], holds: true }, { levels: [1], holds: false }], 0).verdict // => "fragile"
 */
export function robustness(grid: readonly Specification[], base: number): Robustness {
  const factors = factorCount(grid, base);
  const n = grid.length;
  const holds = grid.filter((s) => s.holds === true).length;
  const fails = grid.filter((s) => s.holds === false).length;
  const unknown = n - holds - fails;
  const isBaseKnown = grid[base]!.holds !== null;
  const atLeastNinety = (count: number) => 10 * count >= 9 * n;
  const verdict = !isBaseKnown
    ? 'cannot-tell'
    : atLeastNinety(holds)
      ? 'robust'
      : atLeastNinety(fails)
        ? 'robustly-not'
        : atLeastNinety(holds + unknown) || atLeastNinety(fails + unknown)
          ? 'cannot-tell'
          : 'fragile';
  return {
    verdict,
    shareLow: holds / n,
    shareHigh: (holds + unknown) / n,
    holds,
    fails,
    unknown,
    levels: levelShares(grid, factors),
    ...nearestBreakers(grid, grid[base]!),
  };
}
