import type { Level } from '../record-id.ts';
import {
  type JoinScore,
  joinScore,
  LEAD_BITS,
  MOST_COMPARED,
  MOST_ROWS,
  QUEUE_BITS,
  speaksForOne,
  standingOf,
} from './join-rules.ts';
import type { MatchProfile } from './match-profile.ts';
import type { ScoredProfiles } from './match-scorer.ts';

/** Pairs less likely than this are settled one by one. */
export const LEAST_SURE = 0.9;

/** Why a likely pair is left to a person when many are settled at once. */
export const WHY_HELD = [
  'two-codes',
  'known-apart',
  'one-per-list',
  'too-large',
  'rivals',
  'unlike-names',
  'less-sure',
] as const;
export type WhyHeld = (typeof WHY_HELD)[number];

/** A record that stands, as far as it matters for whether it may become one with another. */
export interface StandingRecord {
  readonly record: number;
  /** What each of its rows says; those of the first few are compared. */
  readonly profiles: readonly MatchProfile[];
  readonly codes: readonly string[];
  /** The list of each row. */
  readonly sources: readonly string[];
}

/** Two live records between which something is known. */
export interface KnownPair {
  readonly pair: number;
  readonly one: number;
  readonly other: number;
  readonly level: Level;
  /** Bits, when they were found. */
  readonly weight: number;
  readonly isApart: boolean;
}

export interface SureScene {
  readonly records: ReadonlyMap<number, StandingRecord>;
  /** All that is known between one of the records and any other. */
  readonly around: readonly KnownPair[];
  /** Lists that have an enterprise at most once. */
  readonly distinct: ReadonlySet<string>;
  /** Bits from which a pair counts as sure. */
  readonly from: number;
  score(one: MatchProfile, other: MatchProfile): ScoredProfiles;
}

export interface SurePlan {
  /** In this order: a record that goes is never named again. */
  readonly merges: readonly {
    readonly pair: number;
    readonly keep: number;
    readonly gone: number;
    readonly score: ScoredProfiles;
  }[];
  readonly held: readonly { readonly pair: number; readonly why: WhyHeld; readonly weight: number }[];
}

/**
 * Which of some pairs become one, likeliest first. Records are compared anew as they stand, with all that joined them before: two codes,
 * a verdict of a person and a list that has an enterprise once each forbid it; so do a record that would be too large, names with nothing
 * in common, and another record that is nearly as likely and can not be meant as well.
 * @param pairs likeliest first
 */
export function sureJoins(pairs: readonly Pick<KnownPair, 'pair' | 'one' | 'other'>[], scene: SureScene): SurePlan {
  const clusters = standingClusters(scene);
  const merges: SurePlan['merges'][number][] = [];
  const held: SurePlan['held'][number][] = [];
  for (const { pair, one, other } of pairs) {
    const [a, b] = [clusters.of(one), clusters.of(other)];
    if (a === undefined || b === undefined || a === b) continue;
    const score = scoreOf(a, b, scene);
    const why =
      clusters.forbids(a, b) ?? doubtOf(score, scene.from) ?? (clusters.hasRival(a, b, score) ? 'rivals' : null);
    if (why !== null) {
      held.push({ pair, why, weight: score.best.weight });
      continue;
    }
    const keep = standing(a) >= standing(b) ? a : b;
    const gone = keep === a ? b : a;
    merges.push({ pair, keep: keep.record, gone: gone.record, score: score.best });
    clusters.join(keep, gone);
  }
  return { merges, held };
}

interface Cluster {
  readonly record: number;
  readonly profiles: readonly MatchProfile[];
  readonly codes: ReadonlySet<string>;
  readonly sources: readonly string[];
  /** Its records, those that it began with among them. */
  readonly members: readonly number[];
}

const standing = ({ codes, profiles }: Cluster): number => standingOf(profiles.length, codes.size > 0);

function standingClusters({ records, around, distinct }: SureScene) {
  const clusterOf = new Map<number, Cluster>();
  for (const { record, profiles, codes, sources } of records.values())
    clusterOf.set(record, { record, profiles, codes: new Set(codes), sources, members: [record] });
  const touching = new Map<number, KnownPair[]>();
  for (const each of around)
    for (const end of [each.one, each.other]) touching.set(end, [...(touching.get(end) ?? []), each]);
  const near = ({ members }: Cluster): readonly KnownPair[] => members.flatMap((member) => touching.get(member) ?? []);
  const forbids = (a: Cluster, b: Cluster): WhyHeld | null => {
    if (new Set([...a.codes, ...b.codes]).size > 1) return 'two-codes';
    if (near(a).some((each) => each.isApart && isBetween(each, a, b))) return 'known-apart';
    if (a.sources.some((source) => distinct.has(source) && b.sources.includes(source))) return 'one-per-list';
    return a.profiles.length + b.profiles.length > MOST_ROWS ? 'too-large' : null;
  };
  return {
    of: (record: number): Cluster | undefined => clusterOf.get(record),
    forbids,
    /** Whether one of the two might as well be another record, which can not be the second of them. */
    hasRival(a: Cluster, b: Cluster, { best }: JoinScore): boolean {
      const isRival = (own: Cluster, second: Cluster): boolean =>
        near(own).some(({ isApart, weight, one, other }) => {
          const third = clusterOf.get(own.members.includes(one) ? other : one);
          if (isApart || third === undefined || third === own || third === second) return false;
          return (
            weight > best.weight - LEAD_BITS && forbids(own, third) === null && isEverApart(forbids(second, third))
          );
        });
      return isRival(a, b) || isRival(b, a);
    },
    join(keep: Cluster, gone: Cluster): void {
      const joined: Cluster = {
        record: keep.record,
        profiles: [...keep.profiles, ...gone.profiles],
        codes: new Set([...keep.codes, ...gone.codes]),
        sources: [...keep.sources, ...gone.sources],
        members: [...keep.members, ...gone.members],
      };
      for (const member of joined.members) clusterOf.set(member, joined);
    },
  };
}

/** A record that would be too large may still be the same. */
const isEverApart = (why: WhyHeld | null): boolean => why !== null && why !== 'too-large';

const isBetween = ({ one, other }: KnownPair, a: Cluster, b: Cluster): boolean =>
  (a.members.includes(one) && b.members.includes(other)) || (a.members.includes(other) && b.members.includes(one));

/** All rows of one against all rows of the other, the first few of each. */
function scoreOf(a: Cluster, b: Cluster, { score }: Pick<SureScene, 'score'>): JoinScore {
  const scores = a.profiles
    .slice(0, MOST_COMPARED)
    .flatMap((one) => b.profiles.slice(0, MOST_COMPARED).map((other) => score(one, other)));
  return joinScore(scores);
}

function doubtOf(score: JoinScore, from: number): WhyHeld | null {
  if (score.best.weight < from || score.mean < QUEUE_BITS) return 'less-sure';
  return speaksForOne(score.best) ? null : 'unlike-names';
}
