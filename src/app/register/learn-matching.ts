import { levelOf } from '../../matching/compare/level-of.ts';
import type { PatternCounts } from '../../matching/score/match-model.ts';
import type { RandomLevels } from '../../matching/score/other-chances.ts';
import { random } from '../../methods/random.ts';
import { blockingKeys } from '../../register/match/blocking-keys.ts';
import {
  FACET_AT,
  facetTokens,
  type MatchProfile,
  matchProfile,
  REGISTER_PLAN,
} from '../../register/match/match-profile.ts';
import { facetWeights, frequentWords } from '../../register/match/match-scorer.ts';
import type { RegisterModel } from '../../register/match/register-model.ts';
import type { Level } from '../../register/record-id.ts';
import type { Said } from '../../register/register-fields.ts';
import { taughtModel } from '../resolve/learn-model.ts';

/** A row of a source as it speaks of one record. */
export interface SaidRow {
  readonly level: Level;
  readonly said: Said;
}

const MOST_IN_BLOCK = 60;
const RANDOM_PAIRS = 200_000;
const SEED = 20_261_127;
const MOST_WORDS = 600;
/** Chances are kept to so many digits: more say nothing. */
const DIGITS = 6;

/**
 * Learns the model from rows without labels, as `lienket resolve` does: u from random pairs, m and the prior by expectation–maximisation on
 * the pairs that share a key.
 */
export function learnedMatching(rows: readonly SaidRow[], made: string): RegisterModel {
  const profiles = rows.map(({ said }) => matchProfile(said));
  const words = {
    names: frequentWords(
      profiles.map((profile) => facetTokens(profile, FACET_AT.name)),
      MOST_WORDS,
    ),
    addresses: frequentWords(
      profiles.map((profile) => facetTokens(profile, FACET_AT.address)),
      MOST_WORDS,
    ),
  };
  const weights = facetWeights(words, { records: 0, words: new Map() });
  const levelsOf = (one: number, other: number): readonly number[] =>
    REGISTER_PLAN.facets.map(({ comparison }, at) => {
      const [a, b] = [profiles[one]?.values[at], profiles[other]?.values[at]];
      const weight = weights[at];
      return a === undefined || b === undefined || weight === undefined ? -1 : levelOf(comparison, [a, b], weight);
    });
  const patterns = countedPatterns({ pairs: pairsInBlocks(rows, profiles), records: rows.length }, levelsOf);
  const shares = randomShares(profiles, levelsOf);
  const loaded = {
    records: rows.length,
    encoding: 'utf-8',
    columns: [],
    facets: REGISTER_PLAN.facets.map((_, at) => filled(profiles, at)),
    identifiers: [],
    units: [],
    sources: [],
  };
  const { model } = taughtModel({ plan: REGISTER_PLAN, loaded }, patterns, shares).learned;
  const rounded = (chances: readonly number[]): readonly number[] =>
    chances.map((chance) => Number(chance.toPrecision(DIGITS)));
  return {
    made,
    rows: rows.length,
    matchesEach: Number((model.prior * Math.max(1, rows.length - 1)).toPrecision(DIGITS)),
    facets: model.facets.map(({ m, u }, at) => ({
      name: REGISTER_PLAN.facets[at]?.name ?? '',
      m: rounded(m),
      u: rounded(u),
    })),
    ...words,
  };
}

function filled(profiles: readonly MatchProfile[], at: number): { readonly filled: number; readonly distinct: number } {
  const texts = profiles.map(({ values }) => values[at]?.own.text ?? '').filter((text) => text !== '');
  return { filled: texts.length, distinct: new Set(texts).size };
}

/** Pairs of rows that share a key, each once; larger blocks are left out. */
function pairsInBlocks(rows: readonly SaidRow[], profiles: readonly MatchProfile[]): ReadonlySet<number> {
  const blocks = new Map<number, number[]>();
  for (const [at, profile] of profiles.entries())
    for (const key of blockingKeys(rows[at]?.level ?? 'unit', profile).all) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  const pairs = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length > MOST_IN_BLOCK) continue;
    for (const [at, one] of block.entries())
      for (const other of block.slice(at + 1)) pairs.add(one * rows.length + other);
  }
  return pairs;
}

type LevelsOf = (one: number, other: number) => readonly number[];

function countedPatterns(
  { pairs, records }: { readonly pairs: ReadonlySet<number>; readonly records: number },
  levelsOf: LevelsOf,
): PatternCounts {
  const found = new Map<string, { readonly levels: readonly number[]; count: number }>();
  for (const pair of pairs) {
    const levels = levelsOf(Math.floor(pair / records), pair % records);
    const known = found.get(levels.join());
    if (known === undefined) found.set(levels.join(), { levels, count: 1 });
    else known.count += 1;
  }
  const list = [...found.values()];
  return {
    levels: Int8Array.from(list.flatMap(({ levels }) => levels)),
    counts: Float64Array.from(list, ({ count }) => count),
    facets: REGISTER_PLAN.facets.length,
  };
}

/** Levels of random pairs; how often values are equal is counted on all pairs. */
function randomShares(profiles: readonly MatchProfile[], levelsOf: LevelsOf): readonly RandomLevels[] {
  const draw = random(SEED);
  const counts = REGISTER_PLAN.facets.map(({ comparison }) => new Float64Array(comparison.levels.length + 1));
  for (let pair = 0; pair < RANDOM_PAIRS && profiles.length > 1; pair += 1) {
    const [one, other] = [draw.below(profiles.length), draw.below(profiles.length)];
    if (one === other) continue;
    for (const [at, level] of levelsOf(one, other).entries()) {
      const column = counts[at];
      if (level >= 0 && column !== undefined) column[level] = (column[level] ?? 0) + 1;
    }
  }
  return counts.map((column, at) => {
    if (REGISTER_PLAN.facets[at]?.comparison.levels[0]?.test.is === 'places') return sampledShares(column);
    const same = sameShare(profiles, at);
    const below = [...column.slice(0, -1)];
    const total = below.reduce((sum, count) => sum + count, 0);
    const shares = below.map((count) => (total === 0 ? 1 / below.length : count / total) * (1 - same));
    return {
      shares: [...shares, same],
      pairs: Math.max(
        1,
        column.reduce((sum, count) => sum + count, 0),
      ),
    };
  });
}

/** Levels none of which is equality of the whole value: all are sampled. */
function sampledShares(counts: Float64Array): RandomLevels {
  const pairs = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  return { shares: [...counts].map((count) => count / pairs), pairs };
}

/** The chance that two different rows have the same value. */
function sameShare(profiles: readonly MatchProfile[], at: number): number {
  const counts = new Map<string, number>();
  let values = 0;
  for (const profile of profiles) {
    const text = profile.values[at]?.own.text ?? '';
    if (text === '') continue;
    values += 1;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const pairs = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  return pairs / Math.max(1, values * (values - 1));
}
