import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import { type LearnedModel, learnedModel, startingChances } from '../../matching/score/learned-model.ts';
import { levelWeights } from '../../matching/score/level-weights.ts';
import type { MatchModel, PatternCounts } from '../../matching/score/match-model.ts';
import { otherChances, type RandomLevels } from '../../matching/score/other-chances.ts';
import type { LoadedRecords, ScoringWeights } from '../ports-resolve.ts';

/** How often u is measured again with the matches found so far taken out. */
const ROUNDS = 4;
/** Pairs a record that learning starts from. */
const MATCHES_EACH = 0.3;
/** Rounds of soft counting at the end, and how far the prior may grow by them: farther, something else is being learned. */
const SOFT_ROUNDS = 5;
const LARGEST_GROWTH = 1.3;
/** Fewest pairs a record that learning may come down to: below it, a table of few columns would lose every match. */
const LEAST_EACH = 0.02;
/** Matches thought to have been seen before, spread as at the start: they matter where few are found. */
const SEEN_BEFORE = 3;

/** What a table taught: the model, its last learning run, and the weights. */
export interface TaughtModel {
  readonly learned: LearnedModel;
  readonly weights: ScoringWeights;
}

/** Learns the model of a table without labels: u from random pairs, m and the prior by expectation–maximisation. */
export function taughtModel(
  { plan, loaded }: { readonly plan: MatchPlan; readonly loaded: LoadedRecords },
  patterns: PatternCounts,
  random: readonly RandomLevels[],
): TaughtModel {
  const allPairs = (loaded.records * (loaded.records - 1)) / 2;
  const compared = patterns.counts.reduce((sum, count) => sum + count, 0);
  let model: MatchModel = {
    prior: Math.min(0.1, (MATCHES_EACH * loaded.records) / Math.max(1, allPairs)),
    facets: random.map(({ shares, pairs }) => startingChances(otherChances({ shares, pairs }, 0, shares))),
  };
  const least = (LEAST_EACH * loaded.records) / Math.max(1, allPairs);
  const limits = plan.facets.map((facet) => facet.limits);
  const pseudo = model.facets.map(({ m }) => m.map((chance) => SEEN_BEFORE * chance));
  const options = { allPairs, keepsU: true, pseudo, limits, held: plan.held };
  let learned: LearnedModel = { model, likelihoods: [], isConverged: compared === 0 };
  for (let round = 0; round < ROUNDS && compared > 0; round += 1) {
    learned = learnedModel(patterns, model, { ...options, isHard: true, priorRange: [least, 1] });
    model = withoutMatches(learned.model, random);
  }
  const { isConverged } = learned;
  if (compared > 0) {
    const priorRange = [0, LARGEST_GROWTH * model.prior] as const;
    learned = learnedModel(patterns, model, { ...options, priorRange, mostRounds: SOFT_ROUNDS });
    model = withoutMatches(learned.model, random);
  }
  return { learned: { ...learned, model, isConverged }, weights: scoringWeights(plan, loaded, model) };
}

/** The model with u measured again, the matches that it finds taken out. */
function withoutMatches({ prior, facets }: MatchModel, random: readonly RandomLevels[]): MatchModel {
  return {
    prior,
    facets: facets.map(({ m }, at) => ({ m, u: otherChances(random[at] ?? { shares: [], pairs: 1 }, prior, m) })),
  };
}

function scoringWeights(plan: MatchPlan, loaded: LoadedRecords, model: MatchModel): ScoringWeights {
  const matchesEach = model.prior * (loaded.records - 1);
  const priorBits = Math.log2(model.prior / (1 - model.prior));
  return {
    priorBits,
    held: plan.held.map((facets) => ({ facets, most: -priorBits })),
    facets: plan.facets.map(({ comparison }, at) => {
      const chances = model.facets[at] ?? { m: [], u: [] };
      const top = comparison.levels[0];
      const values = loaded.facets[at]?.filled ?? 0;
      const same = chances.u.at(-1) ?? 1;
      const own = (matchesEach * (chances.m.at(-1) ?? 0) * values) / Math.max(1, loaded.records);
      return {
        bits: levelWeights(chances),
        rarity: top?.isWeighedByRarity === true ? { values, same, own } : undefined,
      };
    }),
  };
}
