/** Roles in which somebody may act on tasks; with accounts, only in those that were granted. */
export const TASK_ROLES = [
  ...(['lead', 'planner', 'secretary', 'chair', 'board'] as const),
  ...(['council', 'leader', 'auditor', 'reader', 'agency'] as const),
] as const;
export type TaskRole = (typeof TASK_ROLES)[number];

/** What the address of a screen of tasks says: in which role it is read, and which comments are shown. */
export interface TaskSearch {
  readonly role?: TaskRole;
  /** The organisation that a line agency speaks for. */
  readonly for?: string;
  readonly show?: 'open' | 'overdue' | 'unowned';
}

const SHOWS = ['open', 'overdue', 'unowned'] as const;

/** Reads the query: what is unknown is left out, and nobody is named where the screen's own reader is meant. */
export function parseTaskSearch(search: Readonly<Record<string, unknown>>): TaskSearch {
  const role = TASK_ROLES.find((each) => each === search['role']);
  const body = typeof search['for'] === 'string' ? search['for'].trim().slice(0, 200) : '';
  const show = SHOWS.find((each) => each === search['show']);
  return {
    ...(role === undefined ? {} : { role }),
    ...(role === 'agency' && body !== '' ? { for: body } : {}),
    ...(show === undefined ? {} : { show }),
  };
}

/** The part that is sent with every question. */
export const actingQuery = ({ role, for: body }: TaskSearch): { readonly role?: TaskRole; readonly for?: string } => ({
  ...(role === undefined ? {} : { role }),
  ...(body === undefined ? {} : { for: body }),
});
