import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Decision, DutyReading, DutySession, PersonRequest, Proposal, Verification } from '../app/ports-duties.ts';
import { storedJson } from './stored-json.ts';
import type { Tables } from './tables.ts';

type Store = Kysely<Tables>;

interface ProposalRow extends Omit<Proposal, 'said' | 'evidence' | 'at' | 'decision'> {
  readonly said: string;
  readonly evidence: string;
  readonly at: Date;
  readonly state: Decision['state'] | null;
  readonly decided_by: string;
  readonly decided_at: Date;
  readonly reason: string;
  readonly tier: Decision['tier'];
  readonly until: string | null;
  readonly row: number | null;
}

/** Follows mergers to the record that stands today. */
const TODAY = sql`lateral (
  with recursive led as (
    select r.record, r.merged_into from register_record r where r.record = p.record
    union all select r.record, r.merged_into from register_record r join led on r.record = led.merged_into
  ) select record from led where merged_into is null limit 1
) t`;

async function proposalsWhere(store: Store, where: RawBuilder<unknown>, limit: number): Promise<readonly Proposal[]> {
  const { rows } = await sql<ProposalRow>`
    select p.proposal, p.kind, t.record, p.level, p.said, p.as_of as "asOf", p.note, p.evidence, p.by, p.at,
      r.id, coalesce(c.name, '') as name, coalesce(c.places, '{}') as places,
      d.state, d.by as decided_by, d.at as decided_at, d.reason, d.tier, d.until, d."row"
    from register_proposal p cross join ${TODAY} join register_record r on r.record = t.record
      left join register_card c on c.record = t.record
      left join register_proposal_decision d on d.proposal = p.proposal
    where ${where} order by p.proposal desc limit ${limit}::integer`.execute(store);
  return rows.map(proposalOf);
}

function proposalOf(line: ProposalRow): Proposal {
  const { proposal, kind, record, level, asOf, note, by, id, name, places, state, reason, tier, until, row } = line;
  const decision =
    state === null ? null : { state, by: line.decided_by, at: line.decided_at.toISOString(), reason, tier, until, row };
  return {
    ...{ proposal, kind, record, level, asOf, note, by, id, name, places, decision },
    said: JSON.parse(line.said) as Proposal['said'],
    evidence: JSON.parse(line.evidence) as Proposal['evidence'],
    at: line.at.toISOString(),
  };
}

/** What may be asked of the work of stewards, over a store or within a transaction. */
export function dutyReading(store: Store): DutyReading {
  return {
    proposals({ state, record, by, limit }) {
      const all = [
        state === undefined ? sql`true` : state === 'open' ? sql`d.proposal is null` : sql`d.state = ${state}`,
        record === undefined ? sql`true` : sql`t.record = ${record}`,
        by === undefined ? sql`true` : sql`p.by = ${by}`,
      ];
      return proposalsWhere(store, sql.join(all, sql` and `), limit);
    },
    proposal: async (proposal) => (await proposalsWhere(store, sql`p.proposal = ${proposal}`, 1))[0],
    async verifications(until, limit) {
      const { rows } = await sql<Verification>`
        select v."row", r.record, r.id, l.level, coalesce(c.name, '') as name, coalesce(c.places, '{}') as places, v.tier, v.until,
          v.lapsed_at is not null as "hasLapsed", v.proposal
        from register_verification v join register_link l on l."row" = v."row" join register_record r on r.record = l.record
          left join register_card c on c.record = r.record
        where v.until is not null and v.until <= ${until} order by v.until, v."row" limit ${limit}::integer`.execute(
        store,
      );
      return rows;
    },
    async idsOf(record) {
      const { rows } = await sql<{ id: string }>`
        with recursive gone as (
          select record, id from register_record where record = ${record}
          union all select r.record, r.id from register_record r join gone on r.merged_into = gone.record
        ) select id from gone order by record`.execute(store);
      return rows.map(({ id }) => id);
    },
    async speakers(record) {
      const { rows } = await sql<{ by: string }>`
        select distinct p.by from register_proposal p join register_proposal_decision d on d.proposal = p.proposal
          cross join ${TODAY} where p.kind = 'claim' and d.state = 'confirmed' and t.record = ${record} order by p.by`.execute(
        store,
      );
      return rows.map(({ by }) => by);
    },
    async requests(state, limit) {
      const { rows } = await sql<RequestRow>`
        select q.request, q.kind, q.about, r.id, q.received_at, q.due, q.by, a.by as answered_by, a.at as answered_at, a.answer
        from person_request q left join register_record r on r.record = q.record left join person_request_answer a on a.request = q.request
        where ${state} = 'all' or (a.request is null) = (${state} = 'open')
        order by q.due, q.request limit ${limit}::integer`.execute(store);
      return rows.map(requestOf);
    },
  };
}

interface RequestRow extends Pick<PersonRequest, 'request' | 'kind' | 'about' | 'id' | 'due' | 'by'> {
  readonly received_at: Date;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
  readonly answer: string | null;
}

function requestOf({
  received_at: received,
  answered_by: by,
  answered_at: at,
  answer,
  ...rest
}: RequestRow): PersonRequest {
  return {
    ...rest,
    receivedAt: received.toISOString(),
    answer: by === null || at === null ? null : { by, at: at.toISOString(), text: answer ?? '' },
  };
}

/** What may be done within one transaction of the register. */
export function dutySession(store: Store): DutySession {
  return {
    ...dutyReading(store),
    async propose({ kind, record, level, said, asOf, note, evidence, by, at }) {
      const { rows } = await sql<{ proposal: number }>`
        insert into register_proposal (kind, record, level, said, as_of, note, evidence, by, at)
        values (${kind}, ${record}, ${level}, ${storedJson(said)}, ${asOf}, ${note}, ${storedJson(evidence)}, ${by}, ${at}::timestamptz)
        returning proposal`.execute(store);
      return rows[0]?.proposal ?? 0;
    },
    async decide(proposal, { state, by, at, reason, tier, until, row }) {
      const { rows } = await sql`
        insert into register_proposal_decision (proposal, state, by, at, reason, tier, until, "row")
        values (${proposal}, ${state}, ${by}, ${at}::timestamptz, ${reason}, ${tier}, ${until}, ${row})
        on conflict (proposal) do nothing returning proposal`.execute(store);
      return rows.length > 0;
    },
    async verify({ row, proposal, tier, until }) {
      await sql`insert into register_verification ("row", proposal, tier, until) values (${row}, ${proposal}, ${tier}, ${until})`.execute(
        store,
      );
    },
    async lapse(today, at) {
      const { rows } = await sql<{ record: number }>`
        with lapsed as (
          update register_verification set lapsed_at = ${at}::timestamptz
          where lapsed_at is null and until is not null and until < ${today} returning "row"
        ) select distinct l.record from lapsed join register_link l on l."row" = lapsed."row" order by l.record`.execute(
        store,
      );
      return rows.map(({ record }) => record);
    },
    async request({ kind, about, id, receivedAt, due, by }) {
      const { rows } = await sql<{ request: number }>`
        insert into person_request (kind, about, record, received_at, due, by)
        values (${kind}, ${about}, (select record from register_record where id = ${id}), ${receivedAt}::timestamptz, ${due}, ${by})
        returning request`.execute(store);
      return rows[0]?.request ?? 0;
    },
    async answer(request, { by, at, text }) {
      const { rows } = await sql`
        insert into person_request_answer (request, by, at, answer)
        select request, ${by}, ${at}::timestamptz, ${text} from person_request where request = ${request}
        on conflict (request) do nothing returning request`.execute(store);
      return rows.length > 0;
    },
  };
}
