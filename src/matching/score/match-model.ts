/** How often each level is reached by pairs of one entity (m) and of two (u); each sums to 1. */
export interface LevelChances {
  readonly m: readonly number[];
  readonly u: readonly number[];
}

/** A Fellegi–Sunter model: the chance that a random pair is one entity, and the chances of each facet's levels. */
export interface MatchModel {
  readonly prior: number;
  readonly facets: readonly LevelChances[];
}

/** Pairs with the same levels, counted; −1 is a missing level. */
export interface PatternCounts {
  /** Level of each facet, pattern after pattern. */
  readonly levels: Int8Array;
  readonly counts: Float64Array;
  readonly facets: number;
}
