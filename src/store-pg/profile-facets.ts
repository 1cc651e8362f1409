import { type RawBuilder, sql } from 'kysely';
import type { CardQuery } from '../app/ports-register-search.ts';
import { heldCondition, workCondition } from './profile-conditions.ts';

/** Of processes and materials the most frequent. */
const MOST_VALUES = sql.lit(40);
/** Widths by which tolerances in millimetres are counted. */
const WIDTHS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;

/**
 * Counts of what was found by processes with their rank, and by materials and tolerances of those lines that answer the query. Loads,
 * customers and staff are counted nowhere.
 */
export function profileFacets({ work }: CardQuery, day: string): RawBuilder<unknown> {
  const lines = sql`from found f join register_profile p on p.record = f.record
    where p.kind = 'process' and ${heldCondition(day)} and ${workCondition(work ?? {})}`;
  const ranked = (rank: 'core' | 'supplementary'): RawBuilder<unknown> => sql`
    union all (select ${rank}::text, p, count(*)::integer from worked where p like ${`%@${rank}`}
      group by 2 order by 3 desc, 2 limit ${MOST_VALUES})`;
  const width = sql.join(
    WIDTHS.map((most) => sql`when b.mm <= ${sql.lit(most)} then ${sql.lit(String(most))}`),
    sql` `,
  );
  return sql`${ranked('core')} ${ranked('supplementary')}
    union all (select 'material', p.material, count(distinct f.record)::integer ${lines} and p.material <> ''
      group by 2 order by 3 desc, 2 limit ${MOST_VALUES})
    union all select 'tolerance', 'IT' || b.it::text, count(*)::integer
      from (select min(p.it) as it ${lines} and p.it >= 1 group by f.record) b group by 2
    union all select 'tolerance', '±' || (case ${width} end) || 'mm', count(*)::integer
      from (select min(p.mm) as mm ${lines} and p.mm <= ${sql.lit(WIDTHS.at(-1))} group by f.record) b group by 2`;
}

/** The processes of each that was found, those by the card and those that ended or came back and hold on the day. */
export const workedSql = (day: string): RawBuilder<unknown> =>
  sql`select record, p from found cross join unnest(processes) p
    union select d.record, k.p from (select p.record, p.process, p.rank from register_profile p join found f on f.record = p.record
      where p.kind = 'process' and (p.since is not null or p.ended is not null) and p.process <> '' and ${heldCondition(day)}) d
    cross join lateral (select d.process as p union all select d.process || '@' || d.rank where d.rank <> '') k`;

/** Who keeps a tolerance keeps every wider one too: each count is of all that are at least as tight. */
export function tightnessCounts(best: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  const rising = (prefix: string): readonly (readonly [string, number])[] => {
    const own = best
      .filter(([value]) => value.startsWith(prefix))
      .toSorted(([one], [other]) => numberIn(one) - numberIn(other));
    return own.map(([value], at) => [value, own.slice(0, at + 1).reduce((sum, [, count]) => sum + count, 0)] as const);
  };
  return Object.fromEntries([...rising('IT'), ...rising('±')]);
}

const numberIn = (value: string): number => Number.parseFloat(value.replace(/^[^\d]+/u, ''));
