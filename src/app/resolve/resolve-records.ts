import type { BlockingRule } from '../../matching/block/blocking-key.ts';
import { type CountedRule, chosenRules } from '../../matching/block/chosen-rules.ts';
import { pairBudget } from '../../matching/block/pair-budget.ts';
import { connectedComponents } from '../../matching/cluster/connected-components.ts';
import { type Clusters, constrainedClusters } from '../../matching/cluster/constrained-clusters.ts';
import type { IdentityLevel } from '../../matching/roles/identity-level.ts';
import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import type { LoadedRecords, RecordResolver } from '../ports-resolve.ts';
import { type TaughtModel, taughtModel } from './learn-model.ts';

/** Random pairs that u is measured on, and the seed that picks them. */
const RANDOM_PAIRS = 300_000;
const SEED = 20_250_701;
/** A block may make up to this share of the budget of pairs. */
const BLOCK_SHARE = 20;
/** Groups up to this size are compared completely before they are clustered. */
const COMPLETE_UP_TO = 60;
/** Pairs below this weight are kept out of memory, unless they stand inside a completed group; they tie nothing. */
const LEAST_BITS = -12;

/** How the pairs were made. */
export interface BlockingMeasures {
  readonly mode: 'all-pairs' | 'rules';
  readonly allPairs: number;
  readonly pairs: number;
  /** Share of all pairs that need no comparison. */
  readonly reduction: number;
  readonly mostInBlock: number;
  readonly rules: readonly { readonly keys: readonly string[]; readonly pairs: number; readonly isCut: boolean }[];
  readonly completed: number;
}

export interface ResolvedRecords {
  readonly taught: TaughtModel;
  readonly blocking: BlockingMeasures;
  readonly clusters: Clusters;
  readonly pairs: Awaited<ReturnType<RecordResolver['pairs']>>;
}

/** Loaded records and what is asked of them. */
export interface ResolveTask {
  readonly plan: MatchPlan;
  readonly loaded: LoadedRecords;
  readonly leastBits: number;
  readonly level: IdentityLevel;
}

/** Blocks, compares, learns, scores and clusters records that were loaded. */
export async function resolveRecords(
  resolver: RecordResolver,
  { plan, loaded, leastBits, level }: ResolveTask,
  step: (done: number) => void,
): Promise<ResolvedRecords> {
  const blocking = await blocked(resolver, plan, loaded);
  step(1);
  const patterns = await resolver.compare();
  step(2);
  const random = await resolver.randomLevels(Math.min(RANDOM_PAIRS, blocking.allPairs), SEED);
  const taught = taughtModel({ plan, loaded }, patterns, random);
  step(3);
  await resolver.score(taught.weights);
  const first = await resolver.pairs(leastBits);
  const groups = smallGroups(connectedComponents(loaded.records, first, leastBits));
  const completed = await resolver.completePairs(groups, taught.weights);
  const pairs = await resolver.pairs(LEAST_BITS);
  step(4);
  const clusters = constrainedClusters(pairs, leastBits, {
    records: loaded.records,
    ...(loaded.identifiers.length > 0 ? { identifiers: loaded.identifiers } : {}),
    ...(level === 'site' && loaded.units.length > 0 ? { units: loaded.units } : {}),
    ...(loaded.sources.length > 0 ? { sources: loaded.sources } : {}),
  });
  return { taught, blocking: { ...blocking, completed }, clusters, pairs };
}

async function blocked(
  resolver: RecordResolver,
  plan: MatchPlan,
  { records }: LoadedRecords,
): Promise<Omit<BlockingMeasures, 'completed'>> {
  const allPairs = (records * (records - 1)) / 2;
  const budget = pairBudget(records);
  const mostInBlock = Math.max(20, Math.ceil(Math.sqrt((2 * budget) / BLOCK_SHARE)));
  const isWhole = budget >= allPairs;
  const rules = isWhole ? [] : chosenRules(await resolver.countRules(possibleRules(plan), mostInBlock), budget);
  const pairs = await resolver.makePairs(isWhole ? 'all' : rules, mostInBlock);
  return {
    mode: isWhole ? 'all-pairs' : 'rules',
    allPairs,
    pairs,
    reduction: allPairs === 0 ? 0 : 1 - pairs / allPairs,
    mostInBlock,
    rules: rules.map((rule: CountedRule) => ({
      keys: rule.keys.map((key) => plan.keys[key]?.name ?? ''),
      pairs: rule.pairs,
      isCut: rule.isCut,
    })),
  };
}

/** Every key alone, and every two keys of different columns. */
function possibleRules({ keys, facets }: MatchPlan): readonly BlockingRule[] {
  const columnOf = (key: number): number => facets[keys[key]?.facet ?? 0]?.column ?? 0;
  const single = keys.map((_, at) => ({ keys: [at] }));
  const double = keys.flatMap((_, one) =>
    keys.flatMap((__, other) => (one < other && columnOf(one) !== columnOf(other) ? [{ keys: [one, other] }] : [])),
  );
  return [...single, ...double];
}

/** The group of each record in a component small enough to be compared completely; −1 elsewhere and for records alone. */
function smallGroups(components: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const root of components) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  return components.map((root) => {
    const size = sizes.get(root) ?? 1;
    return size > 2 && size <= COMPLETE_UP_TO ? root : -1;
  });
}
