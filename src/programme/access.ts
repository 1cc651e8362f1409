import type { Comment } from './comment.ts';
import type { Handling, Round } from './things.ts';

/** Who acts on a task. */
export const ACTING_ROLES = [
  'leader',
  'planner',
  'lead',
  'board',
  'secretary',
  'chair',
  'council',
  'reader',
  'agency',
  'auditor',
] as const;
export type ActingRole = (typeof ACTING_ROLES)[number];

/** What is done on tasks. */
export const TASK_ACTIONS = [
  'see',
  'trail',
  'enter',
  'assign',
  'edit',
  'withdraw',
  'write',
  'step',
  'minutes',
  'comment',
  'settle',
  'export',
  'scores',
  'score',
  'decide',
  'freeze',
  'review',
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

type Cell = readonly ActingRole[];
type Row = Readonly<Record<Handling, Cell>>;

/** The same roles for every handling. */
const always = (...roles: Cell): Row => ({ open: roles, internal: roles, restricted: roles });
/** What is not done to restricted material at all. */
const neverRestricted = (open: Cell, internal: Cell = open): Row => ({ open, internal, restricted: [] });

/** Those who do the work of a task, from those who assign it to those who accept it. */
const INSIDE = ['planner', 'lead', 'board', 'secretary', 'chair', 'council'] as const;

/**
 * Who may do what to material of which handling. What is not named is refused. Whether a step may be taken by a role, its
 * workflow says besides. Leaders and auditors change nothing, but leaders take the steps that a workflow keeps for them.
 */
const TABLE: Readonly<Record<TaskAction, Row>> = {
  see: { open: ACTING_ROLES, internal: ACTING_ROLES, restricted: ['leader', ...INSIDE, 'auditor'] },
  trail: always('leader', 'planner', 'lead', 'board', 'secretary', 'chair', 'auditor'),
  enter: always('planner'),
  assign: always('planner'),
  edit: always('planner', 'lead'),
  // Of what is entered around a task. A chair takes back councils besides, and everybody the own comments.
  withdraw: always('planner', 'lead'),
  write: always('lead', 'board'),
  step: always('leader', 'planner', 'lead', 'chair'),
  minutes: always('lead', 'secretary', 'chair'),
  comment: {
    open: [...INSIDE, 'reader', 'agency'],
    internal: [...INSIDE, 'reader', 'agency'],
    restricted: INSIDE,
  },
  settle: always('lead', 'board', 'secretary'),
  export: neverRestricted(
    ['leader', 'planner', 'lead', 'board', 'secretary', 'chair', 'auditor'],
    ['leader', 'planner', 'lead', 'secretary', 'chair'],
  ),
  // Before a council has decided; afterwards whoever sees the task sees its scores, but for line agencies.
  scores: always('leader', 'planner', 'secretary', 'chair', 'auditor'),
  score: always('council', 'chair'),
  decide: always('chair'),
  freeze: always('planner', 'lead'),
  review: neverRestricted(['leader', 'planner', 'lead', 'board', 'secretary', 'chair', 'auditor']),
};

/** Somebody who acts: a name for the trail, a role, and what bounds it. */
export interface Acting {
  readonly name: string;
  readonly role: ActingRole;
  /** The organisation that a line agency speaks for. */
  readonly organisation: string | null;
  /** The tasks that the role was given for; all of them if absent. */
  readonly tasks?: readonly string[];
  /** The account by which a member of a council is known; absent for the machine's own user. */
  readonly account?: string;
}

/** Whether a text names a role. */
export const isActingRole = (text: string): text is ActingRole => ACTING_ROLES.some((role) => role === text);

/** Whether a role may do something to material of this handling. */
export const mayAct = (role: ActingRole, action: TaskAction, handling: Handling = 'open'): boolean =>
  TABLE[action][handling].includes(role);

/** Whether the role of somebody was given for a task. */
export const isGivenFor = ({ tasks }: Acting, task: string): boolean => tasks === undefined || tasks.includes(task);

/** Whether a thing stands in lists, counts, searches and exports: restricted material stands in none, for nobody. */
export const isCounted = ({ handling }: { readonly handling: Handling }): boolean => handling !== 'restricted';

/** The comments that somebody sees: a line agency only its own, in rounds that ask it. */
export function seenComments(
  acting: Acting,
  comments: readonly Comment[],
  rounds: readonly Round[],
): readonly Comment[] {
  if (acting.role !== 'agency') return comments;
  const own = ownRounds(acting, rounds).map(({ id }) => id);
  return comments.filter(
    ({ round, organisation }) => round !== null && own.includes(round) && organisation === acting.organisation,
  );
}

/** The rounds that ask the organisation of a line agency; all of them for everybody else. */
export function ownRounds({ role, organisation }: Acting, rounds: readonly Round[]): readonly Round[] {
  if (role !== 'agency') return rounds;
  return rounds.filter(({ organisations }) => organisation !== null && organisations.includes(organisation));
}
