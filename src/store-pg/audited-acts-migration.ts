import type { Migration } from './migration.ts';

/** Each state of an act that people add, change or withdraw leaves a line in the audit trail, whichever way it came in. */
export const AUDITED_ACTS_MIGRATION: Migration = {
  name: '0022-audited-acts',
  statements: [
    `create function audit_law_act() returns trigger language plpgsql as $$
     begin
       if coalesce(current_setting('lienket.carrying', true), '') <> 'on' then
         perform audit_add(
           to_char(new.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), new.actor, 'law.' || new.what,
           'law-act/' || new.id, jsonb_build_object('revision', new.revision, 'reason', new.reason)::text);
       end if;
       return new;
     end $$`,
    `create trigger law_act_state_audited after insert on law_act_state
     for each row execute function audit_law_act()`,
  ],
};
