import type { Comment } from './comment.ts';
import type { Handling, Round } from './things.ts';

/** Who acts on a task. */
export const ACTING_ROLES = ['leader', 'planner', 'lead', 'board', 'council', 'reader', 'agency'] as const;
export type ActingRole = (typeof ACTING_ROLES)[number];

/** What is done on tasks. */
export const TASK_ACTIONS = [
  'see',
  'see-restricted',
  'enter',
  'edit',
  'write',
  'step',
  'comment',
  'settle',
  'export',
  'decide',
  'review',
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

const EVERYBODY = ACTING_ROLES;

/** Who may do what. What is not named is refused. Whether a step may be taken by a role, its workflow says besides. */
const TABLE: Readonly<Record<TaskAction, readonly ActingRole[]>> = {
  see: EVERYBODY,
  'see-restricted': ['leader', 'planner', 'lead', 'board', 'council'],
  enter: ['planner', 'lead'],
  edit: ['planner', 'lead'],
  write: ['lead', 'board'],
  step: ['leader', 'planner', 'lead', 'council'],
  comment: ['leader', 'planner', 'lead', 'board', 'council', 'reader', 'agency'],
  settle: ['lead', 'board'],
  export: ['leader', 'planner', 'lead', 'board'],
  decide: ['leader', 'council'],
  review: ['leader', 'planner'],
};

/** Somebody who acts: a name for the trail, a role, and the organisation that a line agency speaks for. */
export interface Acting {
  readonly name: string;
  readonly role: ActingRole;
  readonly organisation: string | null;
}

/** Whether a text names a role. */
export const isActingRole = (text: string): text is ActingRole => ACTING_ROLES.some((role) => role === text);

/** Whether a role may do something to material of this handling. */
export function mayAct(role: ActingRole, action: TaskAction, handling: Handling = 'open'): boolean {
  if (!TABLE[action].includes(role)) return false;
  if (handling === 'restricted') return action !== 'export' && TABLE['see-restricted'].includes(role);
  return true;
}

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
