import type { Migration } from './migration.ts';

/** Fields of a line of the audit trail as they go into its hash: each with its length before it, so that none runs into the next. */
const hashed = ['prior', 'place::text', 'at', 'actor', 'action', 'subject', 'note']
  .map((field) => `octet_length(${field}) || ':' || ${field}`)
  .join(' || ');

const ACCOUNTS = [
  `create table account (
     account integer generated always as identity primary key,
     name text collate "C" not null unique,
     shown text not null,
     email text not null,
     password text,
     must_change boolean not null,
     totp text,
     totp_step integer not null default 0,
     disabled_at timestamptz,
     made_at timestamptz not null
   )`,
  `create table account_role (
     grant_number integer generated always as identity primary key,
     account integer not null references account (account),
     role text collate "C" not null,
     scope text not null,
     valid_from text collate "C" not null,
     valid_to text collate "C",
     given_by text not null,
     given_at timestamptz not null,
     ended_at timestamptz
   )`,
  'create index account_role_of_account on account_role (account)',
  `create table account_recovery (
     account integer not null references account (account),
     code_hash text collate "C" not null,
     used_at timestamptz,
     primary key (account, code_hash)
   )`,
  `create table account_passkey (
     id text collate "C" primary key,
     account integer not null references account (account),
     public_key text not null,
     counter bigint not null,
     label text not null,
     transports text not null,
     made_at timestamptz not null,
     used_at timestamptz
   )`,
  'create index account_passkey_of_account on account_passkey (account)',
  `create table account_identity (
     issuer text collate "C" not null,
     subject text collate "C" not null,
     account integer not null references account (account),
     primary key (issuer, subject)
   )`,
  `create table api_key (
     id text collate "C" primary key,
     key_hash text collate "C" not null unique,
     account integer not null references account (account),
     label text not null,
     actions text not null,
     made_at timestamptz not null,
     ends_at timestamptz not null,
     used_at timestamptz
   )`,
  'create index api_key_of_account on api_key (account)',
];

/** What lives for hours only, and is not carried in backups. */
const PASSING = [
  `create table account_session (
     session integer generated always as identity primary key,
     token_hash text collate "C" not null unique,
     account integer not null references account (account),
     made_at timestamptz not null,
     seen_at timestamptz not null,
     ends_at timestamptz not null,
     address text not null,
     agent text not null,
     is_strong boolean not null
   )`,
  'create index account_session_of_account on account_session (account)',
  `create table failed_attempt (
     attempt integer generated always as identity primary key,
     name_hash text collate "C" not null,
     address text collate "C" not null,
     at timestamptz not null
   )`,
  'create index failed_attempt_of on failed_attempt (name_hash, address, at)',
];

const AUDIT = [
  `create table audit_entry (
     entry integer primary key,
     at text collate "C" not null,
     actor text not null,
     action text collate "C" not null,
     subject text collate "C" not null,
     note text not null,
     hash text collate "C" not null
   )`,
  `create trigger audit_entry_only_added before update or delete on audit_entry
     for each row execute function register_refuse_change()`,
  `create trigger audit_entry_never_emptied before truncate on audit_entry
     for each statement execute function register_refuse_change()`,
  `create function audit_add(at text, actor text, action text, subject text, note text) returns integer
     language plpgsql as $$
     declare prior text; place integer;
     begin
       perform pg_advisory_xact_lock(7236012);
       select e.entry, e.hash into place, prior from audit_entry e order by e.entry desc limit 1;
       place := coalesce(place, 0) + 1;
       prior := coalesce(prior, '');
       insert into audit_entry values (place, at, actor, action, subject, note,
         encode(sha256(convert_to(${hashed}, 'UTF8')), 'hex'));
       return place;
     end $$`,
  `create function audit_register_event() returns trigger language plpgsql as $$
     begin
       if coalesce(current_setting('lienket.carrying', true), '') <> 'on' then
         perform audit_add(to_char(new.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), new.actor,
           'register.' || new.kind, 'register-event/' || new.event, '{}');
       end if;
       return new;
     end $$`,
  `create trigger register_event_audited after insert on register_event
     for each row execute function audit_register_event()`,
];

/** Accounts, what they may, how they are known again, and the trail of who did what. */
export const ACCOUNT_MIGRATION: Migration = {
  name: '0010-accounts',
  statements: [...ACCOUNTS, ...PASSING, ...AUDIT],
};
