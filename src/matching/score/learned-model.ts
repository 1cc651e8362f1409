import { heldBits } from './held-bits.ts';
import { type LevelLimits, limitedShares } from './limited-shares.ts';
import type { LevelChances, MatchModel, PatternCounts } from './match-model.ts';

export interface LearningOptions {
  /** All pairs of the table, those that were never compared among them; the compared ones if not given. */
  readonly allPairs?: number;
  /** Keeps u as given, as measured on random pairs. */
  readonly keepsU?: boolean;
  /** Each pattern counts wholly as what it more likely is (classification EM): bears dependent fields better, but m is a little high. */
  readonly isHard?: boolean;
  /** Pairs thought to have been seen before, for each level of m; half a match and half another pair come with them. */
  readonly pseudo?: readonly (readonly number[])[];
  /** Limits of m of the lowest levels, a facet each: what is known of how records of one entity differ. */
  readonly limits?: readonly LevelLimits[];
  /** Learning stops before the prior would leave this range: beyond it, something else than the entities is being learned. */
  readonly priorRange?: readonly [least: number, most: number];
  /** Facets whose agreement together never says more than the prior says against (see `heldBits`), a list a group. */
  readonly held?: readonly (readonly number[])[];
  readonly mostRounds?: number;
  readonly tolerance?: number;
}

export interface LearnedModel {
  readonly model: MatchModel;
  /** Log-likelihood (with the prior of the pseudo-counts) after each round; it never falls, unless facets are held. */
  readonly likelihoods: readonly number[];
  readonly isConverged: boolean;
}

interface Sums {
  readonly matched: readonly Float64Array[];
  readonly other: readonly Float64Array[];
  total: number;
  likelihood: number;
}

/**
 * Learns a Fellegi–Sunter model from counted patterns by expectation–maximisation (in log space). Pairs that were never compared count as
 * different entities: they enter the prior only.
 */
export function learnedModel(patterns: PatternCounts, start: MatchModel, options: LearningOptions = {}): LearnedModel {
  const { pseudo, mostRounds = 200, tolerance = 1e-7 } = options;
  const compared = patterns.counts.reduce((sum, count) => sum + count, 0);
  const unseen = Math.max(0, (options.allPairs ?? compared) - compared);
  const half = pseudo === undefined ? 0 : 0.5;
  const likelihoods: number[] = [];
  let model = start;
  let isConverged = false;
  for (let round = 0; round < mostRounds && !isConverged; round += 1) {
    const sums = expectations(patterns, model, options);
    const penalty = pseudo === undefined ? 0 : penaltyOf(model, pseudo);
    const likelihood = sums.likelihood + unseen * Math.log1p(-model.prior) + penalty;
    const before = likelihoods.at(-1);
    likelihoods.push(likelihood);
    isConverged = before !== undefined && Math.abs(likelihood - before) <= tolerance * (1 + Math.abs(before));
    const next: MatchModel = {
      prior: (sums.total + half) / (compared + unseen + 2 * half),
      facets: model.facets.map((facet, at) => ({
        m: limitedShares(
          { m: shares(sums.matched[at], facet.m, pseudo?.[at]), u: facet.u },
          options.limits?.[at] ?? [],
        ),
        u: options.keepsU === true ? facet.u : shares(sums.other[at], facet.u),
      })),
    };
    const [least, most] = options.priorRange ?? [0, 1];
    if (next.prior < least || next.prior > most) break;
    model = next;
  }
  return { model, likelihoods, isConverged };
}

function expectations(
  { levels, counts, facets }: PatternCounts,
  model: MatchModel,
  { isHard = false, held = [] }: LearningOptions,
): Sums {
  const logs = model.facets.map(({ m, u }) => m.map((chance, level) => Math.log(chance) - Math.log(u[level] ?? 0)));
  const logU = model.facets.map(({ u }) => u.map(Math.log));
  const empty = (): Float64Array[] => model.facets.map(({ m }) => new Float64Array(m.length));
  const sums: Sums = { matched: empty(), other: empty(), total: 0, likelihood: 0 };
  const priorLog = Math.log(model.prior) - Math.log1p(-model.prior);
  const found = new Float64Array(facets);
  for (const [at, count] of counts.entries()) {
    let base = Math.log1p(-model.prior);
    for (let facet = 0; facet < facets; facet += 1) {
      const level = levels[at * facets + facet] ?? -1;
      found[facet] = level < 0 ? 0 : (logs[facet]?.[level] ?? 0);
      base += level < 0 ? 0 : (logU[facet]?.[level] ?? 0);
    }
    const ratio = priorLog + heldBits(found, held, -priorLog);
    const chance = isHard ? Number(ratio > 0) : 1 / (1 + Math.exp(-ratio));
    sums.likelihood +=
      count * (base + (ratio > 0 ? ratio + Math.log1p(Math.exp(-ratio)) : Math.log1p(Math.exp(ratio))));
    sums.total += count * chance;
    for (let facet = 0; facet < facets; facet += 1) {
      const level = levels[at * facets + facet] ?? -1;
      if (level < 0) continue;
      add(sums.matched[facet], level, count * chance);
      add(sums.other[facet], level, count * (1 - chance));
    }
  }
  return sums;
}

function add(column: Float64Array | undefined, at: number, value: number): void {
  if (column !== undefined) column[at] = (column[at] ?? 0) + value;
}

const sumOf = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

function shares(
  column: Float64Array | undefined,
  before: readonly number[],
  pseudo?: readonly number[],
): readonly number[] {
  const sums = before.map((_, level) => (column?.[level] ?? 0) + (pseudo?.[level] ?? 0));
  const total = sumOf(sums);
  return total === 0 ? before : sums.map((sum) => sum / total);
}

/** What the pairs seen before add to the log-likelihood. */
function penaltyOf({ prior, facets }: MatchModel, pseudo: readonly (readonly number[])[]): number {
  const ofLevels = facets.flatMap(({ m }, at) =>
    m.map((chance, level) => (pseudo[at]?.[level] ?? 0) * Math.log(chance)),
  );
  return sumOf(ofLevels) + 0.5 * (Math.log(prior) + Math.log1p(-prior));
}

/** Chances to begin with: agreement common among matches, u as measured. */
export function startingChances(u: readonly number[]): LevelChances {
  const weights = u.map((_, level) => (level === u.length - 1 ? 4 : level === 0 ? 0.5 : 1));
  const total = sumOf(weights);
  return { m: weights.map((weight) => weight / total), u };
}
