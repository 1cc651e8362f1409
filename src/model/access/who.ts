import { ACCESS, ACTIONS, type Action, type Reach, ROLES, type Role, type ScopeKind } from './access-table.ts';

/** A role of an account, with what it is bounded to: ids of the kind that the role is bounded by. */
export interface Grant {
  readonly role: Role;
  readonly scope: readonly string[];
}

/**
 * How far somebody has come in: `full`; or only to the own account, since the second factor is still to be shown
 * (`second`), a password given by others must be changed (`change`), or a second factor must be set up (`enrol`).
 */
export type Stage = 'full' | 'second' | 'change' | 'enrol';

/** Somebody who asks. The machine's own user owns everything while there are no accounts. */
export interface Who {
  readonly kind: 'nobody' | 'machine' | 'account';
  readonly account: number | null;
  /** Under this name what is done is written down. */
  readonly name: string;
  readonly stage: Stage;
  /** Roles that hold today. */
  readonly grants: readonly Grant[];
  /** What an API key was made for; null: everything that the account may. */
  readonly only: readonly Action[] | null;
}

/** Nobody who is known: the public. */
export const NOBODY: Who = { kind: 'nobody', account: null, name: '', stage: 'full', grants: [], only: null };

/** Whoever sits at the machine, by the name of the machine's user. */
export const machineUser = (name: string): Who => ({ ...NOBODY, kind: 'machine', name });

/** What a thing belongs to, as far as it is known; a thing of an enterprise in a province served by a centre names all three. */
export type Belonging = Readonly<Partial<Record<Exclude<ScopeKind, null>, string | readonly string[]>>>;

const isOf = (belonging: Belonging, { role, scope }: Grant): boolean => {
  const kind: ScopeKind = ROLES[role].scope;
  if (kind === null) return true;
  const of = belonging[kind];
  return (typeof of === 'string' ? [of] : (of ?? [])).some((id) => scope.includes(id));
};

const reachOf = (action: Action, name: Role | 'public' | 'member'): Reach | undefined => ACCESS[action][name];

/** Whether somebody stands under the rights of an account at all for this action. */
function isPast({ kind, stage, only }: Who, action: Action): boolean {
  if (kind !== 'account' || (only !== null && !only.includes(action))) return false;
  return stage === 'full' || (action === 'self.manage' && stage !== 'second');
}

/**
 * How far somebody may do something: `all`, within the `scope` of grants, or undefined: not at all.
 * Doors ask this before they look anything up.
 */
export function reach(who: Who, action: Action): Reach | undefined {
  if (who.kind === 'machine') return 'all';
  const standing = [reachOf(action, 'public')];
  if (isPast(who, action)) {
    standing.push(reachOf(action, 'member'));
    if (who.stage === 'full') standing.push(...who.grants.map(({ role }) => reachOf(action, role)));
  }
  return standing.includes('all') ? 'all' : standing.find((each) => each !== undefined);
}

/** Whether somebody may do something to a thing that belongs there. */
export function may(who: Who, action: Action, belonging: Belonging = {}): boolean {
  if (reach(who, action) === 'all') return true;
  if (!isPast(who, action) || who.stage !== 'full') return false;
  return who.grants.some((grant) => reachOf(action, grant.role) === 'scope' && isOf(belonging, grant));
}

/** The ids of one kind to which somebody is bounded in an action; undefined where nothing bounds. */
export function boundsOf(who: Who, action: Action, kind: Exclude<ScopeKind, null>): readonly string[] | undefined {
  if (reach(who, action) === 'all') return undefined;
  const own = who.grants.filter(({ role }) => reachOf(action, role) === 'scope' && ROLES[role].scope === kind);
  return [...new Set(isPast(who, action) ? own.flatMap(({ scope }) => scope) : [])];
}

/** Everything that somebody may do at least in part. */
export const actionsOf = (who: Who): readonly Action[] =>
  (Object.keys(ACTIONS) as Action[]).filter((action) => reach(who, action) !== undefined);

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);

/** Whether a text names an action. */
export const isAction = (text: string): text is Action => Object.hasOwn(ACTIONS, text);
