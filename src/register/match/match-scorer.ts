import { type Comparison, levelNames, MISSING_LEVEL } from '../../matching/compare/comparison.ts';
import { letterPieces } from '../../matching/compare/letter-pieces.ts';
import { type ColumnWeights, levelOf } from '../../matching/compare/level-of.ts';
import { type TokenWeights, tokenWeight } from '../../matching/compare/token-weights.ts';
import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import { levelWeights } from '../../matching/score/level-weights.ts';
import { limitedShares } from '../../matching/score/limited-shares.ts';
import { rarityBits } from '../../matching/score/rarity.ts';
import { easedAddress, heldLevels, MOST_AGAINST } from './eased-levels.ts';
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

export interface ComparedPair {
  readonly one: MatchProfile;
  readonly other: MatchProfile;
  readonly counts: ValueCounts;
}

export interface MatchScorer {
  score(one: MatchProfile, other: MatchProfile, counts: ValueCounts): ScoredProfiles;
  /** Whether the score of two may be so many bits or more: known sooner than the score, of most pairs by a few facets. */
  mayReach(pair: ComparedPair, least: number): boolean;
}

/** A register of fewer records is still thought to be part of one of so many. */
const FEWEST = 1000;
/** How often an enterprise's own value is counted among the bearers of a value. */
const OWN = 0.5;
/** Sums in another order differ by less. */
const TOLERANCE = 1e-6;

/** The scorer of a model over a register as it stands. */
export function matchScorer(model: RegisterModel, measure: RegisterMeasure): MatchScorer {
  const tools = scoreTools(model, measure);
  return {
    score: (one, other, counts) => scored(tools, { one, other, counts }),
    mayReach: (pair, least) => mayReach(tools, pair, least),
  };
}

/** A facet with what each of its levels says. */
interface WeighedFacet {
  readonly at: number;
  readonly name: string;
  /** Facets of a role are held together. */
  readonly role: string;
  readonly comparison: Comparison;
  readonly names: readonly string[];
  /** Bits of each level. */
  readonly bits: readonly number[];
  /** The level of equal values. */
  readonly equal: number;
  /** Most bits of any other level. */
  readonly top: number;
  readonly same: number;
}

function weighedFacets(plan: MatchPlan, model: RegisterModel): readonly WeighedFacet[] {
  return plan.facets.map(({ name, comparison, limits }, at) => {
    const chances = model.facets.find((facet) => facet.name === name);
    const bits = chances === undefined ? [] : levelWeights({ m: limitedShares(chances, limits), u: chances.u });
    const equal = comparison.levels.length;
    return {
      at,
      name,
      role: name.split('.')[0] ?? name,
      comparison,
      names: levelNames(comparison),
      bits,
      equal,
      top: bits.reduce((most, each, level) => (level === equal ? most : Math.max(most, each)), 0),
      same: chances?.u.at(-1) ?? 1,
    };
  });
}

type ScoreTools = ReturnType<typeof scoreTools>;

function scoreTools(model: RegisterModel, measure: RegisterMeasure) {
  const records = Math.max(FEWEST, measure.records);
  const chance = Math.min(0.5, model.matchesEach / records);
  const weights = facetWeights(model, measure);
  const facets = { enterprise: weighedFacets(REGISTER_PLAN, model), site: weighedFacets(SITE_PLAN, model) };
  const equalBits = ({ at, bits, equal, same }: WeighedFacet, { name, phone }: ValueCounts): number => {
    const count = at === FACET_AT.name ? name : at === FACET_AT.phone ? phone : 0;
    return (bits[equal] ?? 0) + (count === 0 ? 0 : rarityBits(count, { values: records, same, own: OWN }));
  };
  return {
    prior: Math.log2(chance / (1 - chance)),
    facets,
    soonest: { enterprise: soonestFirst(facets.enterprise), site: soonestFirst(facets.site) },
    levelOf({ at, comparison }: WeighedFacet, one: MatchProfile, other: MatchProfile): number {
      const [a, b] = [one.values[at], other.values[at]];
      return a === undefined || b === undefined ? MISSING_LEVEL : levelOf(comparison, [a, b], weights[at] ?? NONE);
    },
    bitsOf(facet: WeighedFacet, level: number, { one, counts }: Omit<ComparedPair, 'other'>): number {
      if (level !== facet.equal) return facet.bits[level] ?? 0;
      return Math.min(equalBits(facet, counts), mostBits(one.values[facet.at]?.own.tokens ?? [], weights[facet.at]));
    },
    /** No level says more. */
    mostOf: (facet: WeighedFacet, counts: ValueCounts): number => Math.max(facet.top, equalBits(facet, counts)),
  };
}

/** Facets that are compared quickly and tell two enterprises apart come first. */
function soonestFirst(facets: readonly WeighedFacet[]): readonly WeighedFacet[] {
  const first: readonly number[] = [FACET_AT.phone, FACET_AT.email, FACET_AT.place, FACET_AT.name];
  const placeOf = ({ at }: WeighedFacet): number => (first.includes(at) ? first.indexOf(at) : first.length);
  return facets.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function scored(tools: ScoreTools, pair: ComparedPair): ScoredProfiles {
  const { prior } = tools;
  const { one, other } = pair;
  const levels: { field: string; level: string; weight: number }[] = [];
  for (const facet of tools.facets[one.level]) {
    const level = tools.levelOf(facet, one, other);
    if (level === MISSING_LEVEL) continue;
    const weight = tools.bitsOf(facet, level, pair);
    levels.push({ field: facet.name, level: facet.names[level] ?? '', weight });
  }
  const isSite = one.level === 'site';
  const held = heldLevels(levels, { roles: isSite ? ['name', 'address'] : ['address'], most: -prior });
  const eased = isSite ? held : easedAddress(held);
  return { weight: eased.reduce((sum, { weight }) => sum + weight, prior), prior, levels: eased };
}

/** Adds up what facets say until what the others may say at most is too little. */
function mayReach(tools: ScoreTools, pair: ComparedPair, least: number): boolean {
  const { one, other, counts } = pair;
  const isSite = one.level === 'site';
  const facets = tools.soonest[one.level].filter(({ at }) => hasText(one, at) && hasText(other, at));
  const most = -tools.prior;
  const enough = least - TOLERANCE;
  const tops = facets.map((facet) => tools.mostOf(facet, counts));
  let left = tops.reduce((sum, top) => sum + top, 0);
  let [plain, name, address, against] = [tools.prior, 0, 0, 0];
  for (const [at, facet] of facets.entries()) {
    const bits = tools.bitsOf(facet, tools.levelOf(facet, one, other), pair);
    left -= tops[at] ?? 0;
    if (facet.role === 'address' && bits < 0) against += bits;
    else if (facet.role === 'address') address += bits;
    else if (facet.role === 'name' && isSite && bits > 0) name += bits;
    else plain += bits;
    const eased = isSite ? against : Math.max(against, -MOST_AGAINST);
    if (plain + Math.min(name, most) + Math.min(address, most) + eased + left < enough) return false;
  }
  return true;
}

const hasText = ({ values }: MatchProfile, at: number): boolean => (values[at]?.own.text ?? '') !== '';

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
