/** Pairs of records with their weights: the log₂ of the odds that both are one entity. */
export interface ScoredPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: Float64Array;
}
