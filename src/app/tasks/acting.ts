import { ROLES, type Role } from '../../model/access/access-table.ts';
import type { Grant, Who } from '../../model/access/who.ts';
import type { Parsed } from '../../model/refusal.ts';
import {
  ACTING_ROLES,
  type Acting,
  type ActingRole,
  isActingRole,
  mayAct,
  type TaskAction,
} from '../../programme/access.ts';
import { noTask, refused } from './keep-changes.ts';

/** Roles that somebody may act in. */
export const actingRoles: readonly [string, ...string[]] = ACTING_ROLES as unknown as [string, ...string[]];

/** The roles of accounts in the order in which one is taken where nobody chose: from who does most to who reads. */
const TAKEN: readonly ActingRole[] = [
  ...(['lead', 'planner', 'secretary', 'chair', 'board'] as const),
  ...(['council', 'leader', 'auditor', 'reader', 'agency'] as const),
];

/** Who acts, from what the user of this machine says. */
export function actingAs(given: {
  readonly name: string;
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
}): Parsed<Acting> {
  const role = given.role ?? 'lead';
  if (!isActingRole(role))
    return refused('no-such-role', {
      vi: `không có vai “${role}”; có: ${ACTING_ROLES.join(', ')}`,
      en: `there is no role “${role}”; there are: ${ACTING_ROLES.join(', ')}`,
    });
  return { ok: true, value: { name: given.name, role, organisation: given.organisation ?? null } };
}

/** What somebody asks to do: on which task, in which role and for which organisation if they chose, and what. */
export interface AskedActing {
  readonly task?: string | undefined;
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
  readonly action: TaskAction;
}

/** A role in which somebody may act here, with what bounds it. */
export interface OwnActing {
  readonly role: ActingRole;
  readonly organisation: string | null;
  /** The tasks that it was given for; null: all. */
  readonly tasks: readonly string[] | null;
}

/**
 * The roles in which somebody may act, on one task or at all: the grants of an account and nothing else; for the machine's
 * own user all. Several grants of one role are one; each organisation that a line agency speaks for stands by itself.
 */
export function ownActings({ kind, grants }: Who, task?: string): readonly OwnActing[] {
  if (kind === 'machine') return TAKEN.map((role) => ({ role, organisation: null, tasks: null }));
  return TAKEN.flatMap((role) => {
    const own = grants.filter((grant) => grant.role === role);
    return own.length === 0 ? [] : actingsOf(role, own);
  }).filter(({ tasks }) => task === undefined || tasks === null || tasks.includes(task));
}

function actingsOf(role: ActingRole & Role, grants: readonly Grant[]): readonly OwnActing[] {
  const scope = [...new Set(grants.flatMap((grant) => grant.scope))];
  const kind = ROLES[role].scope;
  if (kind === 'organisation') return scope.map((organisation) => ({ role, organisation, tasks: null }));
  return [{ role, organisation: null, tasks: kind === null ? null : scope }];
}

/** Over many tasks a role that was given for all of them goes first, and a year is a leader's before all. */
function placeOf({ role, tasks }: OwnActing, { task, action }: AskedActing): number {
  if (task !== undefined) return 0;
  if (action === 'review' && role === 'leader') return 0;
  return tasks === null && role !== 'agency' ? 1 : 2;
}

const NOT_HERE = {
  vi: 'Tài khoản này không có vai đó ở đây.',
  en: 'This account does not hold that role here.',
};

/**
 * Who acts. This is the one place that turns grants into rights. A role that was chosen must be one's own; where nobody
 * chose, the first of the own roles that may do it is taken. A task for which somebody holds no role is answered as one
 * that is not there, whether it is or not.
 */
export function actingOf(who: Who, asked: AskedActing): Parsed<Acting> {
  const { task, role, organisation, action } = asked;
  if (role !== undefined && !isActingRole(role)) return actingAs({ name: who.name, role });
  const own = ownActings(who, task);
  if (own.length === 0 && task !== undefined) return noTask(task);
  const chosen = own.filter(
    (each) =>
      (role === undefined || each.role === role) &&
      (who.kind === 'machine' || organisation === undefined || each.organisation === organisation),
  );
  const ranked = chosen.toSorted((one, other) => placeOf(one, asked) - placeOf(other, asked));
  const taken = ranked.find((each) => mayAct(each.role, action)) ?? ranked[0];
  if (taken === undefined) return refused('not-allowed', NOT_HERE);
  const isMachine = who.kind === 'machine';
  const acting: Acting = {
    name: who.name,
    role: taken.role,
    organisation: isMachine ? (organisation ?? null) : taken.organisation,
    ...(taken.tasks === null ? {} : { tasks: taken.tasks }),
    ...(isMachine ? {} : { account: who.name }),
  };
  return { ok: true, value: acting };
}
