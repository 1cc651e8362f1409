/** A state that the server holds. */
export interface Saved<T> {
  readonly revision: number;
  readonly value: T;
}

/** How the next save is called in the history. */
export interface SaveLabel {
  readonly note: string;
  readonly cause: 'edited' | 'named' | 'restored';
}

/** Mine and another person's edits put together; `conflicts` wait for a choice, until then theirs stands in `merged`. */
export interface Merged<T> {
  readonly merged: T;
  readonly conflicts: readonly unknown[];
  readonly newest: Saved<T>;
}

type Phase<T, M extends Merged<T>> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly sent: T; readonly label: SaveLabel | undefined }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'merging'; readonly asked: T }
  | { readonly kind: 'choosing'; readonly merge: M }
  | { readonly kind: 'refused'; readonly sent: T; readonly problem: unknown }
  | { readonly kind: 'failed'; readonly next: 'save' | 'merge'; readonly problem: unknown };

/** What one person edits: what the server is known to hold, what stands on screen, and what is under way between the two. */
export interface Editing<T, M extends Merged<T> = Merged<T>> {
  readonly base: Saved<T>;
  readonly mine: T;
  readonly phase: Phase<T, M>;
  readonly label: SaveLabel | undefined;
  /** What was sent when the server last did not answer: it may have been kept. */
  readonly unanswered: T | undefined;
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What the last change was and when: changes of one kind in quick succession are one step of undo. */
  readonly last: { readonly what: string; readonly at: number } | undefined;
}

export type SaveStateName = 'saved' | 'saving' | 'unsaved' | 'overtaken' | 'refused' | 'failed';

const ONE_STEP_MS = 1500;
const MOST_STEPS = 200;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Editing as it begins, on what the server holds. */
export function openedEditing<T, M extends Merged<T>>(base: Saved<T>): Editing<T, M> {
  const phase = { kind: 'idle' } as const;
  return {
    base,
    mine: base.value,
    phase,
    label: undefined,
    unanswered: undefined,
    past: [],
    future: [],
    last: undefined,
  };
}

/** After an edit on screen; it is kept here whatever happens on the way to the server. */
export function changed<T, M extends Merged<T>>(
  editing: Editing<T, M>,
  edit: { readonly value: T; readonly what: string; readonly at: number },
): Editing<T, M> {
  const { mine, past, last } = editing;
  if (edit.value === mine) return editing;
  const isSameStep = last !== undefined && last.what === edit.what && edit.at - last.at < ONE_STEP_MS;
  const steps = isSameStep ? past : [...past, mine].slice(-MOST_STEPS);
  return { ...editing, mine: edit.value, past: steps, future: [], last: { what: edit.what, at: edit.at } };
}

/** One step back; the same if there is none. */
export function undone<T, M extends Merged<T>>(editing: Editing<T, M>): Editing<T, M> {
  const { past, future, mine } = editing;
  const before = past.at(-1);
  if (before === undefined) return editing;
  return { ...editing, mine: before, past: past.slice(0, -1), future: [mine, ...future], last: undefined };
}

/** One step forward again; the same if there is none. */
export function redone<T, M extends Merged<T>>(editing: Editing<T, M>): Editing<T, M> {
  const { past, future, mine } = editing;
  const [after, ...rest] = future;
  if (after === undefined) return editing;
  return { ...editing, mine: after, past: [...past, mine], future: rest, last: undefined };
}

/** What should be asked of the server next. */
export function wantedNext<T, M extends Merged<T>>(editing: Editing<T, M>): 'save' | 'merge' | undefined {
  const { phase, mine, base, label } = editing;
  switch (phase.kind) {
    case 'idle':
      return mine !== base.value || label !== undefined ? 'save' : undefined;
    case 'refused':
      return mine === phase.sent ? undefined : 'save';
    case 'failed':
      return phase.next;
    case 'overtaken':
      return 'merge';
    default:
      return undefined;
  }
}

/** What is on screen is on its way. */
export function sending<T, M extends Merged<T>>(editing: Editing<T, M>): Editing<T, M> {
  const { mine, label } = editing;
  return { ...editing, phase: { kind: 'saving', sent: mine, label }, last: undefined };
}

/** The server kept what was sent, as this revision. */
export function kept<T, M extends Merged<T>>(editing: Editing<T, M>, revision: number): Editing<T, M> {
  const { phase, label } = editing;
  if (phase.kind !== 'saving') return editing;
  const isNamed = label === phase.label;
  return {
    ...editing,
    base: { revision, value: phase.sent },
    phase: { kind: 'idle' },
    label: isNamed ? undefined : label,
    unanswered: undefined,
  };
}

/** Somebody else saved first; nothing was written. */
export const overtaken = <T, M extends Merged<T>>(editing: Editing<T, M>): Editing<T, M> => ({
  ...editing,
  phase: { kind: 'overtaken' },
});

/** What is on screen is being put together with the newest state. */
export const merging = <T, M extends Merged<T>>(editing: Editing<T, M>): Editing<T, M> => ({
  ...editing,
  phase: { kind: 'merging', asked: editing.mine },
});

/**
 * The two were put together. Without conflicts the result stands on screen; with conflicts a person chooses. If the person edited
 * meanwhile, the answer is not about what is on screen and it is asked again. Where the newest state is what this person sent without
 * an answer, nobody was overtaken.
 */
export function merged<T, M extends Merged<T>>(editing: Editing<T, M>, merge: M): Editing<T, M> {
  const { phase, mine } = editing;
  if (phase.kind !== 'merging') return editing;
  const { newest } = merge;
  if (editing.unanswered !== undefined && same(newest.value, editing.unanswered))
    return {
      ...editing,
      base: { ...newest, value: editing.unanswered },
      unanswered: undefined,
      phase: { kind: 'idle' },
    };
  if (mine !== phase.asked) return { ...editing, phase: { kind: 'overtaken' } };
  if (merge.conflicts.length > 0) return { ...editing, phase: { kind: 'choosing', merge } };
  return settled(editing, merge, merge.merged);
}

/** A person chose what stands where both had written. */
export function chosen<T, M extends Merged<T>>(editing: Editing<T, M>, value: T): Editing<T, M> {
  return editing.phase.kind === 'choosing' ? settled(editing, editing.phase.merge, value) : editing;
}

/** Steps back would undo another person's edits too, so they end where those came in. */
function settled<T, M extends Merged<T>>(editing: Editing<T, M>, merge: M, value: T): Editing<T, M> {
  const base = merge.newest;
  const mine = same(value, base.value) ? base.value : value;
  const steps = same(value, editing.mine) ? {} : { past: [], future: [], last: undefined };
  return { ...editing, ...steps, base, mine, unanswered: undefined, phase: { kind: 'idle' } };
}

/** The server did not take what was sent; it stays on screen and is sent again once it has changed. */
export function refusedWith<T, M extends Merged<T>>(editing: Editing<T, M>, problem: unknown): Editing<T, M> {
  const { phase, mine } = editing;
  const sent = phase.kind === 'saving' ? phase.sent : mine;
  return { ...editing, phase: { kind: 'refused', sent, problem } };
}

/** The server did not answer; whether it kept what was sent is not known. */
export function failedWith<T, M extends Merged<T>>(editing: Editing<T, M>, problem: unknown): Editing<T, M> {
  const { phase } = editing;
  const next = phase.kind === 'merging' ? 'merge' : 'save';
  const unanswered = phase.kind === 'saving' ? phase.sent : editing.unanswered;
  return { ...editing, unanswered, phase: { kind: 'failed', next, problem } };
}

/** The server was seen to hold another state: taken over where nothing is waiting, put together otherwise. */
export function seen<T, M extends Merged<T>>(editing: Editing<T, M>, newest: Saved<T>): Editing<T, M> {
  const { phase, mine, base } = editing;
  if (newest.revision <= base.revision || phase.kind !== 'idle') return editing;
  return mine === base.value ? openedEditing(newest) : overtaken(editing);
}

/** The state of the save in one word. */
export function saveStateName<T, M extends Merged<T>>(editing: Editing<T, M>): SaveStateName {
  const { phase } = editing;
  switch (phase.kind) {
    case 'idle':
      return wantedNext(editing) === undefined ? 'saved' : 'unsaved';
    case 'saving':
      return 'saving';
    case 'refused':
      return wantedNext(editing) === undefined ? 'refused' : 'unsaved';
    case 'failed':
      return 'failed';
    default:
      return 'overtaken';
  }
}
