import type { BlockingKey, BlockingRule } from '../../matching/block/blocking-key.ts';
import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import { beforeSql } from './level-sql.ts';

/** Name of the table that holds the keys of one kind. */
export const keyTable = (key: number): string => `key_${key}`;

/** A table (id, k) of the keys of one kind; records without a value have none. */
export function keySql(plan: MatchPlan, key: BlockingKey): string {
  const { facet, kind } = key;
  const text = `t${facet}`;
  const from = (value: string, where: string): string => `SELECT id, hash(${value}) AS k FROM records WHERE ${where}`;
  switch (kind.is) {
    case 'whole':
      return from(text, `${text} <> ''`);
    case 'first-letters':
      return from(`left(${text}, ${kind.count})`, `length(${text}) >= ${kind.count}`);
    case 'last-letters':
      return from(`right(${text}, ${kind.count})`, `length(${text}) >= ${kind.count}`);
    case 'before':
      return from(beforeSql(text, kind.mark), `${beforeSql(text, kind.mark)} <> ''`);
    case 'sound':
      return from(`s${facet}`, `s${facet} <> ''`);
    case 'tokens':
      return `SELECT id, hash(token) AS k FROM (SELECT id, unnest(w${facet}) AS token FROM records WHERE len(w${facet}) > 0)`;
    case 'rarest': {
      // Weight before number, so that the heaviest stand first.
      const heaviest = `list_reverse_sort(list_transform(w${facet}, lambda x: (x & 65535) * 4294967296 + (x // 65536)))`;
      return `SELECT id, hash(token) AS k FROM (SELECT id, unnest(list_slice(${heaviest}, 1, ${kind.count})) AS token
        FROM records WHERE len(w${facet}) > 0)`;
    }
    case 'with-partner': {
      const other = `t${plan.facets[facet]?.partner ?? facet}`;
      return from(`least(${text}, ${other}) || ' ' || greatest(${text}, ${other})`, `${text} <> '' AND ${other} <> ''`);
    }
  }
}

/** The records and keys (id, h) of a rule. */
export function ruleSql({ keys }: BlockingRule): string {
  const [first = 0, second] = keys;
  if (second === undefined) return `SELECT id, k AS h FROM ${keyTable(first)}`;
  return `SELECT one.id, hash(one.k, other.k) AS h FROM ${keyTable(first)} one JOIN ${keyTable(second)} other ON one.id = other.id`;
}

/** Pairs that a rule makes, and whether blocks were left out. */
export function ruleCountSql(rule: BlockingRule, mostInBlock: number): string {
  return `SELECT CAST(coalesce(sum(n * (n - 1) / 2) FILTER (n <= ${mostInBlock}), 0) AS DOUBLE),
    CAST(count(*) FILTER (n > ${mostInBlock}) AS DOUBLE) FROM (SELECT count(*) AS n FROM (${ruleSql(rule)}) GROUP BY h HAVING n > 1)`;
}

/** The pairs (l, r) that a rule makes; records of one source are no pair where a source has an entity once. */
export function rulePairsSql(rule: BlockingRule, mostInBlock: number, hasSources: boolean): string {
  const blocks = `WITH keyed AS MATERIALIZED (${ruleSql(rule)}),
    fit AS (SELECT h FROM keyed GROUP BY h HAVING count(*) BETWEEN 2 AND ${mostInBlock}),
    kept AS MATERIALIZED (SELECT keyed.id, keyed.h FROM keyed SEMI JOIN fit ON keyed.h = fit.h)`;
  return `${blocks} SELECT a.id AS l, b.id AS r FROM kept a JOIN kept b ON a.h = b.h AND a.id < b.id${apartSql(hasSources)}`;
}

/** Leaves out pairs (a, b) of one source, where a source has an entity at most once. */
export function apartSql(hasSources: boolean): string {
  return hasSources
    ? " JOIN sources sa ON sa.id = a.id JOIN sources sb ON sb.id = b.id AND (sa.source <> sb.source OR sa.source = '')"
    : '';
}
