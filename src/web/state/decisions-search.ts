export const DECISION_KINDS = ['merged', 'split', 'kept-apart', 'set-aside', 'tied', 'joined', 'undone'] as const;

/** What the address of the decisions says is looked at. */
export interface DecisionsSearch {
  readonly kind?: (typeof DECISION_KINDS)[number];
  readonly actor?: string;
  /** Older than this decision. */
  readonly before?: number;
}

/** Reads the query of an address: empty and unknown parts are left out. */
export function parseDecisionsSearch(search: Readonly<Record<string, unknown>>): DecisionsSearch {
  const kind = DECISION_KINDS.find((each) => each === search['kind']);
  const actor = typeof search['actor'] === 'string' ? search['actor'].trim().slice(0, 200) : '';
  const before = Number(search['before']);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(actor === '' ? {} : { actor }),
    ...(Number.isInteger(before) && before > 0 ? { before } : {}),
  };
}
