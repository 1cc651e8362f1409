/** How a value came to be; kept on every figure from the source row to the page. */
export const STATUSES = [
  'official',
  'derived',
  'proxy',
  'estimated',
  'synthetic',
  'press',
  'academic',
  'company',
  'sample',
] as const;

export type Status = (typeof STATUSES)[number];

/** Statuses from the strongest ground to the weakest; a figure made of several inputs takes the weakest. */
const STRENGTH: Readonly<Record<Status, number>> = {
  official: 0,
  derived: 1,
  academic: 2,
  company: 3,
  press: 4,
  sample: 5,
  estimated: 6,
  proxy: 7,
  synthetic: 8,
};

/** The weakest of several statuses. */
export function weakestStatus(statuses: readonly Status[]): Status {
  return statuses.reduce<Status>(
    (weakest, status) => (STRENGTH[status] > STRENGTH[weakest] ? status : weakest),
    'official',
  );
}

/** Why a value is not there; five different things that must never be mixed with zero. */
export const MISSING_KINDS = ['missing', 'suppressed', 'not-surveyed', 'not-applicable'] as const;

export type MissingKind = (typeof MISSING_KINDS)[number];
