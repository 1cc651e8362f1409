import type { BlockingRule } from './blocking-key.ts';

/** A rule and how many pairs it makes. */
export interface CountedRule extends BlockingRule {
  readonly pairs: number;
  /** Whether some blocks were too large and are left to narrower rules. */
  readonly isCut: boolean;
}

/** Most rules of one run: each is one bit of a mask. */
const MOST_RULES = 60;

/**
 * Rules to use within a budget of pairs: the rules that make fewest pairs come first, and the widest follow as far as the budget goes.
 * A rule whose keys include those of a chosen one adds nothing and is left out, unless the wider rule has blocks cut. Rules that make
 * no pairs are left out.
 */
export function chosenRules(counted: readonly CountedRule[], budget: number): readonly CountedRule[] {
  const fewestFirst = counted
    .filter(({ pairs }) => pairs > 0)
    .toSorted((one, other) => one.pairs - other.pairs || one.keys.length - other.keys.length);
  let chosen: readonly CountedRule[] = [];
  for (const rule of fewestFirst) {
    if (chosen.some((wide) => covers(wide, rule))) continue;
    const others = chosen.filter((narrow) => !covers(rule, narrow));
    if (pairsOf(others) + rule.pairs <= budget) chosen = [...others, rule];
  }
  return chosen.toSorted((one, other) => other.pairs - one.pairs).slice(0, MOST_RULES);
}

/** Whether every pair of a rule is also made by a wider one. */
const covers = (wide: CountedRule, narrow: CountedRule): boolean =>
  !wide.isCut && wide.keys.length <= narrow.keys.length && wide.keys.every((key) => narrow.keys.includes(key));

const pairsOf = (rules: readonly CountedRule[]): number => rules.reduce((sum, { pairs }) => sum + pairs, 0);
