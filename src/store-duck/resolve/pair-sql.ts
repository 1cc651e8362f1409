import type { BlockingRule } from '../../matching/block/blocking-key.ts';
import { apartSql, rulePairsSql } from './key-sql.ts';

/** How pairs are limited: the largest block that counts, and whether rows of one source are no pair. */
export interface PairLimits {
  readonly mostInBlock: number;
  readonly hasSources: boolean;
}

/** A table (l, r) of the different pairs that rules make, or of all pairs. */
export function pairsSql(rules: readonly BlockingRule[] | 'all', limits: PairLimits): string {
  const all = `SELECT a.id AS l, b.id AS r FROM records a JOIN records b ON a.id < b.id${apartSql(limits.hasSources)}`;
  const none = 'SELECT id AS l, id AS r FROM records WHERE FALSE';
  const parts =
    rules === 'all' ? [all] : rules.map((rule) => rulePairsSql(rule, limits.mostInBlock, limits.hasSources));
  return `SELECT DISTINCT l, r FROM (${(parts.length === 0 ? [none] : parts).map((part) => `(${part})`).join(' UNION ALL ')})`;
}

/** The pairs inside the groups of a table (id, g) that were never compared. */
export function missingPairsSql(hasSources: boolean): string {
  return `SELECT a.id AS l, b.id AS r FROM groups a JOIN groups b ON a.g = b.g AND a.id < b.id${apartSql(hasSources)}
    ANTI JOIN levels ON levels.l = a.id AND levels.r = b.id`;
}
