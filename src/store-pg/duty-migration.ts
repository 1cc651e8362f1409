import type { Migration } from './migration.ts';

/** A line of the audit trail for what is kept here: what it is, what happened unless the row says so, its key, its moment. */
const audited = (table: string, [what, done, key, at]: readonly [string, string, string, string]): string =>
  `create trigger ${table}_audited after insert on ${table}
     for each row execute function audit_duty('${what}', '${done}', '${key}', '${at}')`;

/** What people ask of records, how it ended, what was verified until when, and what persons ask about data on them. */
export const DUTY_MIGRATION: Migration = {
  name: '0013-duties',
  statements: [
    `create table register_proposal (
       proposal integer generated always as identity primary key,
       kind text collate "C" not null,
       record integer not null references register_record (record),
       level text collate "C" not null,
       said text not null,
       as_of text collate "C" not null,
       note text not null,
       evidence text not null,
       by text not null,
       at timestamptz not null
     )`,
    'create index register_proposal_of_record on register_proposal (record)',
    `create trigger register_proposal_only_added before update or delete on register_proposal
       for each row execute function register_refuse_change()`,
    `create table register_proposal_decision (
       proposal integer primary key references register_proposal (proposal),
       state text collate "C" not null check (state in ('confirmed', 'rejected', 'withdrawn')),
       by text not null,
       at timestamptz not null,
       reason text not null,
       tier text collate "C",
       until text collate "C",
       "row" integer references register_row ("row")
     )`,
    `create trigger register_proposal_decision_only_added before update or delete on register_proposal_decision
       for each row execute function register_refuse_change()`,
    `create table register_verification (
       "row" integer primary key references register_row ("row"),
       proposal integer not null references register_proposal (proposal),
       tier text collate "C" not null,
       until text collate "C",
       lapsed_at timestamptz
     )`,
    'create index register_verification_until on register_verification (until) where lapsed_at is null',
    `create table person_request (
       request integer generated always as identity primary key,
       kind text collate "C" not null,
       about text not null,
       record integer references register_record (record),
       received_at timestamptz not null,
       due text collate "C" not null,
       by text not null
     )`,
    `create table person_request_answer (
       request integer primary key references person_request (request),
       by text not null,
       at timestamptz not null,
       answer text not null
     )`,
    `create function audit_duty() returns trigger language plpgsql as $$
     declare line jsonb := to_jsonb(new);
     begin
       if coalesce(current_setting('lienket.carrying', true), '') <> 'on' then
         perform audit_add(
           to_char((line ->> tg_argv[3])::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           line ->> 'by', tg_argv[0] || '.' || coalesce(line ->> 'state', tg_argv[1]),
           tg_argv[0] || '/' || (line ->> tg_argv[2]), '{}');
       end if;
       return new;
     end $$`,
    audited('register_proposal', ['proposal', 'made', 'proposal', 'at']),
    audited('register_proposal_decision', ['proposal', 'decided', 'proposal', 'at']),
    audited('person_request', ['person-request', 'received', 'request', 'received_at']),
    audited('person_request_answer', ['person-request', 'answered', 'request', 'at']),
  ],
};
