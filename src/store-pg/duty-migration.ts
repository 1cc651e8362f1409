import type { Migration } from './migration.ts';

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
  ],
};
