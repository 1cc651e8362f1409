import type { RevisionHead } from '../../http/contract/recipe-contract.ts';

/** States saved one after another while somebody worked; the newest stands for them all. */
export interface Sitting {
  readonly newest: RevisionHead;
  /** The others, newest first. */
  readonly others: readonly RevisionHead[];
}

const PAUSE_MS = 30 * 60 * 1000;

const isOwnName = ({ note, cause }: RevisionHead): boolean => note !== '' || cause !== 'edited';

/** Saved states, newest first, with those of one sitting folded; a state that has a name, or another cause, stands by itself. */
export function sittings(revisions: readonly RevisionHead[]): readonly Sitting[] {
  const found: { newest: RevisionHead; others: RevisionHead[] }[] = [];
  for (const revision of revisions) {
    const last = found.at(-1);
    const before = last?.others.at(-1) ?? last?.newest;
    const isNear = before !== undefined && Date.parse(before.recordedAt) - Date.parse(revision.recordedAt) <= PAUSE_MS;
    if (last !== undefined && isNear && !isOwnName(revision) && !isOwnName(last.newest)) last.others.push(revision);
    else found.push({ newest: revision, others: [] });
  }
  return found;
}

/** Whether the first saved state was made from an example, which then is revision 0. */
export function isFromExample(revisions: readonly RevisionHead[]): boolean {
  const first = revisions.at(-1);
  if (first === undefined) return true;
  return first.revision === 1 && !['created', 'duplicated', 'imported', 'file'].includes(first.cause);
}
