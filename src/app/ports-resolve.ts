import type { BlockingRule } from '../matching/block/blocking-key.ts';
import type { CountedRule } from '../matching/block/chosen-rules.ts';
import type { ScoredPairs } from '../matching/cluster/scored-pairs.ts';
import type { MatchPlan } from '../matching/roles/match-plan.ts';
import type { PatternCounts } from '../matching/score/match-model.ts';
import type { RandomLevels } from '../matching/score/other-chances.ts';
import type { ValueChances } from '../matching/score/rarity.ts';
import type { Parsed } from '../model/refusal.ts';
import type { TableLook } from './ports-convert.ts';

/** A table to resolve: what its columns hold. */
export interface ResolveJob {
  readonly look: TableLook;
  readonly plan: MatchPlan;
  /** Column that names the source of each row, where a source has an entity at most once. */
  readonly source: string | undefined;
}

/** What stands in a mapped column. */
export interface ColumnFill {
  readonly filled: number;
  readonly distinct: number;
}

export interface LoadedRecords {
  readonly records: number;
  readonly encoding: string;
  /** One a mapped column. */
  readonly columns: readonly ColumnFill[];
  /** One a facet: how many records have a value. */
  readonly facets: readonly ColumnFill[];
  /** Valid tax code of each record, empty where there is none; empty list where no column holds tax codes. */
  readonly identifiers: readonly string[];
  /** The same with the number of the dependent unit, empty where there is none. */
  readonly units: readonly string[];
  readonly sources: readonly string[];
}

/** Weights of a model, ready to be added up. */
export interface ScoringWeights {
  readonly priorBits: number;
  /** Bits of each level, a facet each. */
  readonly facets: readonly { readonly bits: readonly number[]; readonly rarity: ValueChances | undefined }[];
  /** Facets that say together at most `most` bits for a pair. */
  readonly held: readonly { readonly facets: readonly number[]; readonly most: number }[];
}

/** Resolution of one table too large for memory. Steps are called in this order. */
export interface RecordResolver {
  look(path: string): Promise<TableLook>;
  /** Rows of a small file as text. */
  rows(look: TableLook): Promise<readonly Readonly<Record<string, string | null>>[]>;
  load(job: ResolveJob, step: (done: number, total: number) => void): Promise<Parsed<LoadedRecords>>;
  /** Pairs that each rule makes when blocks above a size are left out. */
  countRules(rules: readonly BlockingRule[], mostInBlock: number): Promise<readonly CountedRule[]>;
  /** Makes the pairs of the rules, or all pairs of the table; says how many different ones. */
  makePairs(rules: readonly BlockingRule[] | 'all', mostInBlock: number): Promise<number>;
  /** Levels of agreement of the pairs made. */
  compare(): Promise<PatternCounts>;
  /** What random pairs show, one a facet. */
  randomLevels(pairs: number, seed: number): Promise<readonly RandomLevels[]>;
  score(weights: ScoringWeights): Promise<void>;
  /**
   * Pairs of at least a weight. Where facets are held, all pairs inside completed groups too, at that weight where theirs is less: a
   * contradiction that were left out would tie its groups by what agrees.
   */
  pairs(leastBits: number): Promise<ScoredPairs>;
  /** Compares and scores the pairs inside given groups that were never compared. */
  completePairs(groups: Int32Array, weights: ScoringWeights): Promise<number>;
  writePairs(path: string, weights: ScoringWeights, leastBits: number): Promise<number>;
  writeEntities(
    path: string,
    entities: { readonly entity: Int32Array; readonly confidence: Float64Array },
  ): Promise<void>;
  close(): Promise<void>;
}
