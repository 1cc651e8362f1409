import type { ScoringWeights } from '../../app/ports-resolve.ts';
import { levelNames, MISSING_LEVEL } from '../../matching/compare/comparison.ts';
import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import { literalSql } from '../quoted-sql.ts';

/** Bits that agreement on each record's own value adds: a table (id, x0, x1 …), for facets that weigh by rarity. */
export function raritySql({ facets }: ScoringWeights): string {
  const columns = facets.map(({ rarity }, at) => {
    if (rarity === undefined) return `CAST(0 AS DOUBLE) AS x${at}`;
    const { same, own, values } = rarity;
    const others = Math.max(1, values - 1);
    return `log2(${same}::DOUBLE / greatest((n${at}.n - 1 - ${Math.max(1, own)}) / ${others}, ${Math.min(0.5 / others, same)}::DOUBLE)) AS x${at}`;
  });
  const joins = facets.flatMap(({ rarity }, at) =>
    rarity === undefined
      ? []
      : [
          `LEFT JOIN (SELECT t${at} AS v, count(*) AS n FROM records WHERE t${at} <> '' GROUP BY v) n${at} ON n${at}.v = records.t${at}`,
        ],
  );
  return `SELECT records.id, ${columns.join(', ')} FROM records ${joins.join(' ')}`;
}

/** Bits of one facet of a pair (columns g and, where rarity counts, x of the left record). */
export function facetBitsSql(plan: MatchPlan, weights: ScoringWeights, at: number): string {
  const { bits = [], rarity } = weights.facets[at] ?? {};
  const same = plan.facets[at]?.comparison.levels.length ?? 0;
  const cases = bits.map((value, level) => {
    const extra = rarity !== undefined && level === same ? ` + x${at}` : '';
    return `WHEN ${level} THEN ${value}::DOUBLE${extra}`;
  });
  return `(CASE g${at} ${cases.join(' ')} ELSE 0 END)`;
}

/** The weight of a pair: bits of the prior and of every facet, held where they are (see `heldBits`). */
export function weightSql(plan: MatchPlan, weights: ScoringWeights): string {
  const bits = plan.facets.map((_, at) => facetBitsSql(plan, weights, at));
  return [`${weights.priorBits}::DOUBLE`, ...bits, ...heldSqls(plan, weights)].join(' + ');
}

/** What is taken back of the agreement of held facets, none above 0. */
function heldSqls(plan: MatchPlan, weights: ScoringWeights): readonly string[] {
  return weights.held.map(({ facets, most }) => {
    const agreeing = facets.map((at) => `greatest(0, ${facetBitsSql(plan, weights, at)})`);
    return `least(0, ${Math.max(0, most)}::DOUBLE - (${agreeing.join(' + ')}))`;
  });
}

/** Why a pair weighs what it does: `prior -12.3 | name same +9.1 | …`; missing fields are left out. */
export function whySql(plan: MatchPlan, weights: ScoringWeights): string {
  const parts = plan.facets.map(({ name, comparison }, at) => {
    const names = levelNames(comparison).map((level, number) => `WHEN ${number} THEN ${literalSql(level)}`);
    const bits = facetBitsSql(plan, weights, at);
    return `CASE WHEN g${at} = ${MISSING_LEVEL} THEN '' ELSE ${literalSql(` | ${name} `)} || (CASE g${at} ${names.join(' ')} END) || printf(' %+.2f', ${bits}) END`;
  });
  const held = heldSqls(plan, weights).map((taken, at) => {
    const name = plan.facets[weights.held[at]?.facets[0] ?? 0]?.name ?? '';
    return `CASE WHEN ${taken} = 0 THEN '' ELSE ${literalSql(` | ${name} alone is not enough `)} || printf('%+.2f', ${taken}) END`;
  });
  return [literalSql(`prior ${signed(weights.priorBits)}`), ...parts, ...held].join(' || ');
}

const signed = (bits: number): string => (bits < 0 ? '' : '+') + bits.toFixed(2);
