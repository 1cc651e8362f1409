import { levelNames, MISSING_LEVEL } from '../../matching/compare/comparison.ts';
import { letterPieces } from '../../matching/compare/letter-pieces.ts';
import { type ColumnWeights, levelOf } from '../../matching/compare/level-of.ts';
import { type TokenWeights, tokenWeight } from '../../matching/compare/token-weights.ts';
import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import { levelWeights } from '../../matching/score/level-weights.ts';
import { limitedShares } from '../../matching/score/limited-shares.ts';
import { rarityBits } from '../../matching/score/rarity.ts';
import { easedAddress, heldLevels } from './eased-levels.ts';
import { FACET_AT, type MatchProfile, REGISTER_PLAN, SITE_PLAN } from './match-profile.ts';
import type { RegisterModel, WordCounts } from './register-model.ts';

/** What the register knows of itself: how many records, and how many of their names hold each word. */
export interface RegisterMeasure {
  readonly records: number;
  readonly words: ReadonlyMap<string, number>;
}

/** How many records have the same name, and the same phone, as far as was counted. */
export interface ValueCounts {
  readonly name: number;
  readonly phone: number;
}

/** The weights of a pair: bits of each facet that both have, and their sum with the prior. */
export interface ScoredProfiles {
  readonly weight: number;
  readonly prior: number;
  readonly levels: readonly { readonly field: string; readonly level: string; readonly weight: number }[];
}

export interface MatchScorer {
  score(one: MatchProfile, other: MatchProfile, counts: ValueCounts): ScoredProfiles;
}

/** A register of fewer records is still thought to be part of one of so many. */
const FEWEST = 1000;
/** How often an enterprise's own value is counted among the bearers of a value. */
const OWN = 0.5;

/** The scorer of a model over a register as it stands. */
export function matchScorer(model: RegisterModel, measure: RegisterMeasure): MatchScorer {
  const records = Math.max(FEWEST, measure.records);
  const chance = Math.min(0.5, model.matchesEach / records);
  const prior = Math.log2(chance / (1 - chance));
  const weights = facetWeights(model, measure);
  const facetsOf = (plan: MatchPlan) =>
    plan.facets.map(({ name, comparison, limits }) => {
      const chances = model.facets.find((facet) => facet.name === name);
      return {
        name,
        comparison,
        names: levelNames(comparison),
        bits: chances === undefined ? [] : levelWeights({ m: limitedShares(chances, limits), u: chances.u }),
        same: chances?.u.at(-1) ?? 1,
      };
    });
  const facetsAt = { enterprise: facetsOf(REGISTER_PLAN), site: facetsOf(SITE_PLAN) };
  const rarityOf = (at: number, { name, phone }: ValueCounts, same: number): number => {
    const count = at === FACET_AT.name ? name : at === FACET_AT.phone ? phone : 0;
    return count === 0 ? 0 : rarityBits(count, { values: records, same, own: OWN });
  };
  return {
    score(one, other, counts) {
      const levels: { field: string; level: string; weight: number }[] = [];
      for (const [at, { name, comparison, names, bits, same }] of facetsAt[one.level].entries()) {
        const [a, b] = [one.values[at], other.values[at]];
        if (a === undefined || b === undefined) continue;
        const level = levelOf(comparison, [a, b], weights[at] ?? NONE);
        if (level === MISSING_LEVEL) continue;
        const isSame = level === comparison.levels.length;
        const found = (bits[level] ?? 0) + (isSame ? rarityOf(at, counts, same) : 0);
        const gained = isSame ? Math.min(found, mostBits(a.own.tokens, weights[at])) : found;
        levels.push({ field: name, level: names[level] ?? '', weight: gained });
      }
      const isSite = one.level === 'site';
      const held = heldLevels(levels, { roles: isSite ? ['name', 'address'] : ['address'], most: -prior });
      const eased = isSite ? held : easedAddress(held);
      return { weight: eased.reduce((sum, { weight }) => sum + weight, prior), prior, levels: eased };
    },
  };
}

/** Equal values say no more than all their words together: two addresses that are but a province agree easily. */
function mostBits(tokens: readonly string[], weights: ColumnWeights | undefined): number {
  if (weights === undefined || weights === EVEN || tokens.length === 0) return Number.POSITIVE_INFINITY;
  return tokens.reduce((sum, token) => sum + (weights.tokens.get(token) ?? 0), 0) / THOUSANDTHS;
}

const THOUSANDTHS = 1000;
const NONE: ColumnWeights = { tokens: new Map(), pieces: new Map() };
const EVEN: ColumnWeights = { tokens: { get: () => 1 }, pieces: { get: () => 1 } };

/** Weights of words and pieces: names by the register's own counts, addresses by those that were learned with the model. */
export function facetWeights(
  { names, addresses }: Pick<RegisterModel, 'names' | 'addresses'>,
  { records, words }: RegisterMeasure,
): readonly ColumnWeights[] {
  const counted = new Map(Object.entries(names.words));
  for (const [word, count] of words) counted.set(word, (counted.get(word) ?? 0) + count);
  const byName = wordWeights(counted, names.values + records);
  const byAddress = wordWeights(new Map(Object.entries(addresses.words)), addresses.values);
  return REGISTER_PLAN.facets.map((_, at) =>
    at === FACET_AT.name ? byName : at === FACET_AT.address ? byAddress : EVEN,
  );
}

/** Whether a model was learned for what is compared today. */
export const isOfPlan = ({ facets }: Pick<RegisterModel, 'facets'>): boolean =>
  REGISTER_PLAN.facets.every(({ name, comparison }, at) => {
    const facet = facets[at];
    return facet?.name === name && facet.m.length === comparison.levels.length + 1;
  });

function wordWeights(counts: ReadonlyMap<string, number>, values: number): ColumnWeights {
  const pieces = new Map<string, number>();
  for (const [word, count] of counts)
    for (const piece of letterPieces([word])) pieces.set(piece, (pieces.get(piece) ?? 0) + count);
  return { tokens: weighed(counts, values), pieces: weighed(pieces, values) };
}

/** Weights by counts; a word that nobody has counted stands on one value. */
function weighed(counts: ReadonlyMap<string, number>, values: number): TokenWeights {
  const weights = new Map([...counts].map(([word, count]) => [word, tokenWeight(values, Math.min(count, values))]));
  const unseen = tokenWeight(values, 1);
  return { get: (word) => weights.get(word) ?? unseen };
}

/** The words of a column with their counts, the most frequent ones only. */
export function frequentWords(column: readonly (readonly string[])[], most: number): WordCounts {
  const counts = new Map<string, number>();
  let values = 0;
  for (const tokens of column) {
    if (tokens.length > 0) values += 1;
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const first = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);
  return { values, words: Object.fromEntries(first.filter(([, count]) => count > 1)) };
}
