import type { ScoredPairs } from './scored-pairs.ts';
import { weightQueue } from './weight-queue.ts';

/** What may not stand together in one cluster, whatever the weights say. */
export interface ClusterRules {
  /** Identifier of each record that no two records of a cluster may differ in; empty where a record has none. */
  readonly identifiers?: readonly string[];
  /** Another identifier of each record, of what is one level below: two units of one enterprise. */
  readonly units?: readonly string[];
  /** Source of each record; a cluster holds at most one record of each. */
  readonly sources?: readonly string[];
}

export interface Clusters {
  /** The lowest record of the cluster of each record. */
  readonly clusterOf: Int32Array;
  /** The mean weight at which each record joined; −Infinity for a record alone. */
  readonly joinedAt: Float64Array;
}

interface Group {
  readonly members: readonly number[];
  readonly identifier: string;
  readonly unit: string;
  readonly sources: ReadonlySet<string>;
  /** Sum and number of the weights to each other group. */
  readonly links: Map<number, { sum: number; count: number }>;
}

/**
 * Clusters by average linkage: the two groups whose compared pairs weigh most on average are joined, until no average reaches `least`.
 * Groups that the rules keep apart are never joined. The order of pairs does not matter, and a higher `least` only splits clusters,
 * because it only stops the same joins earlier.
 */
export function constrainedClusters(
  pairs: ScoredPairs,
  least: number,
  options: ClusterRules & { readonly records: number },
): Clusters {
  const joinedAt = new Float64Array(options.records).fill(Number.NEGATIVE_INFINITY);
  const clusterOf = Int32Array.from({ length: options.records }, (_, at) => at);
  const groups = startGroups(pairs, options);
  const queue = weightQueue();
  for (const [one, { links }] of groups)
    for (const [other, { sum, count }] of links) if (one < other) queue.push({ weight: sum / count, one, other });
  for (let link = queue.pop(); link !== undefined && link.weight >= least; link = queue.pop()) {
    const [one, other] = [groups.get(link.one), groups.get(link.other)];
    const current = one?.links.get(link.other);
    if (one === undefined || other === undefined || current === undefined) continue;
    if (current.sum / current.count !== link.weight) continue;
    if (!mayJoin(one, other)) {
      one.links.delete(link.other);
      other.links.delete(link.one);
      continue;
    }
    for (const member of [...one.members, ...other.members])
      if (joinedAt[member] === Number.NEGATIVE_INFINITY) joinedAt[member] = link.weight;
    join(groups, queue, link);
  }
  for (const { members } of groups.values()) {
    const lowest = members.reduce((least_, member) => Math.min(least_, member));
    for (const member of members) clusterOf[member] = lowest;
  }
  return { clusterOf, joinedAt };
}

/** A group a record that stands in a pair; the others are alone anyway. */
function startGroups(pairs: ScoredPairs, { identifiers, units, sources }: ClusterRules): Map<number, Group> {
  const groups = new Map<number, Group>();
  const groupOf = (record: number): Group => {
    const known = groups.get(record);
    if (known !== undefined) return known;
    const source = sources?.[record];
    const made: Group = {
      members: [record],
      identifier: identifiers?.[record] ?? '',
      unit: units?.[record] ?? '',
      sources: new Set(source === undefined || source === '' ? [] : [source]),
      links: new Map(),
    };
    groups.set(record, made);
    return made;
  };
  for (const [at, weight] of pairs.weight.entries()) {
    const [one, other] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    groupOf(one).links.set(other, { sum: weight, count: 1 });
    groupOf(other).links.set(one, { sum: weight, count: 1 });
  }
  return groups;
}

function mayJoin(one: Group, other: Group): boolean {
  if (differ(one.identifier, other.identifier) || differ(one.unit, other.unit)) return false;
  return ![...one.sources].some((source) => other.sources.has(source));
}

/** Two identifiers that are both known and not the same. */
const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;

/** Joins the group of the higher record into that of the lower and queues its new averages. */
function join(
  groups: Map<number, Group>,
  queue: ReturnType<typeof weightQueue>,
  { one: kept, other: gone }: { readonly one: number; readonly other: number },
): void {
  const [first, second] = [groups.get(kept), groups.get(gone)];
  if (first === undefined || second === undefined) return;
  first.links.delete(gone);
  second.links.delete(kept);
  const links = first.links;
  for (const [group, { sum, count }] of second.links) {
    const before = links.get(group) ?? { sum: 0, count: 0 };
    links.set(group, { sum: before.sum + sum, count: before.count + count });
    groups.get(group)?.links.delete(gone);
  }
  groups.delete(gone);
  groups.set(kept, {
    members: [...first.members, ...second.members],
    identifier: first.identifier === '' ? second.identifier : first.identifier,
    unit: first.unit === '' ? second.unit : first.unit,
    sources: new Set([...first.sources, ...second.sources]),
    links,
  });
  for (const [group, link] of links) {
    groups.get(group)?.links.set(kept, link);
    queue.push({ weight: link.sum / link.count, one: Math.min(kept, group), other: Math.max(kept, group) });
  }
}
