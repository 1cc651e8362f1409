import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ImportJob, ImportJobs, NewRecordLine } from '../app/ports-import-jobs.ts';
import { storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';

const WAITING = { vi: 'đang chờ đến lượt', en: 'waiting for its turn' };

interface JobRow extends Pick<ImportJob, 'job' | 'state' | 'done' | 'total' | 'attempts' | 'actor'> {
  readonly is_held: boolean;
  readonly request: string;
  readonly said: string;
  readonly refusals: string;
  readonly outcome: string | null;
  readonly begun_at: Date;
  readonly ended_at: Date | null;
}

// The clock of the store decides who holds a job, so that programs on several machines agree.
const COLUMNS = sql`job, state, done, total, attempts, actor, request, said, refusals, outcome, begun_at, ended_at,
  (state = 'running' and owner is not null and held_until > clock_timestamp()) as is_held`;
const until = (leaseMs: number): RawBuilder<unknown> =>
  sql`clock_timestamp() + ${leaseMs}::double precision * interval '1 millisecond'`;

/** The jobs of bringing lists in, in the tables of this store. */
export function importJobs(store: Kysely<Tables>): ImportJobs {
  return { ...reading(store), ...holding(store), ...deciding(store) };
}

function reading(store: Kysely<Tables>): Pick<ImportJobs, 'list' | 'find' | 'newRecords'> {
  return {
    async list(limit) {
      const { rows } = await sql<JobRow>`select ${COLUMNS} from register_import
        order by begun_at desc, job limit ${limit}::integer`.execute(store);
      return rows.map(jobOf);
    },
    async find(job) {
      const { rows } = await sql<JobRow>`select ${COLUMNS} from register_import where job = ${job}`.execute(store);
      return rows.map(jobOf)[0];
    },
    async newRecords(batch, limit) {
      const { rows } = await sql<NewRecordLine>`select r.id, r.level, coalesce(c.name, '') as name from register_row w
        join register_link l on l."row" = w."row" join register_record r on r.record = l.record
        left join register_card c on c.record = r.record
        where w.batch = ${batch} and r.merged_into is null
          and not exists (select 1 from register_link o where o.record = l.record and o."row" < l."row")
        order by w."row", r.record limit ${limit}::integer`.execute(store);
      return rows;
    },
  };
}

function holding(store: Kysely<Tables>): Pick<ImportJobs, 'begin' | 'claim' | 'beat' | 'release'> {
  return {
    async begin({ job, request, actor, at }, holder) {
      await sql`insert into register_import (job, request, said, actor, begun_at, owner, held_until)
        values (${job}, ${storedJson(request)}, ${storedJson(WAITING)}, ${actor}, ${at}, ${holder?.owner ?? null},
          ${holder === undefined ? null : until(holder.leaseMs)})`.execute(store);
    },
    async claim({ owner, leaseMs }) {
      const { rows } = await sql<JobRow>`update register_import
        set owner = ${owner}, held_until = ${until(leaseMs)}, attempts = attempts + 1
        where job = (
          select job from register_import
          where state = 'running' and (owner is null or held_until <= clock_timestamp())
          order by begun_at, job limit 1 for update skip locked
        ) returning ${COLUMNS}`.execute(store);
      return rows.map(jobOf)[0];
    },
    async beat(job, { owner, leaseMs }, { said, done, total }) {
      const { rows } = await sql`update register_import set held_until = ${until(leaseMs)}, said = ${storedJson(said)},
          attempts = case when done = ${done} and total = ${total} then attempts else 0 end, done = ${done}, total = ${total}
        where job = ${job} and owner = ${owner} and state = 'running' returning job`.execute(store);
      return rows.length > 0;
    },
    async release(job, owner) {
      await sql`update register_import set owner = null, held_until = null, attempts = greatest(attempts - 1, 0)
        where job = ${job} and owner = ${owner} and state = 'running'`.execute(store);
    },
  };
}

function deciding(store: Kysely<Tables>): Pick<ImportJobs, 'end' | 'stop' | 'resume' | 'forget'> {
  const changed = async (change: RawBuilder<unknown>): Promise<boolean> =>
    (await change.execute(store)).rows.length > 0;
  return {
    end: (job, owner, { state, refusals, outcome, at }) =>
      changed(sql`update register_import set state = ${state}, refusals = ${storedJson(refusals)},
          outcome = ${outcome === null ? null : storedJson(outcome)}, ended_at = ${at}, owner = null, held_until = null
        where job = ${job} and owner = ${owner} and state = 'running' returning job`),
    stop: (job, at) =>
      changed(sql`update register_import set state = 'stopped', ended_at = ${at}, owner = null, held_until = null
        where job = ${job} and state = 'running' returning job`),
    resume: (job) =>
      changed(sql`update register_import set state = 'running', ended_at = null, refusals = '[]', attempts = 0
        where job = ${job} and state in ('stopped', 'failed') returning job`),
    forget: (job) => changed(sql`delete from register_import where job = ${job} and state <> 'running' returning job`),
  };
}

function jobOf({ is_held: isHeld, request, said, refusals, outcome, ...row }: JobRow): ImportJob {
  const { begun_at: begunAt, ended_at: endedAt, ...job } = row;
  return {
    ...job,
    isHeld,
    request: JSON.parse(request),
    said: JSON.parse(said),
    refusals: JSON.parse(refusals),
    outcome: outcome === null ? null : JSON.parse(outcome),
    begunAt: begunAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
