import {
  changed,
  chosen,
  type Editing,
  failedWith,
  kept,
  type Merged,
  merged,
  merging,
  openedEditing,
  overtaken,
  redone,
  refusedWith,
  type Saved,
  type SaveLabel,
  seen,
  sending,
  undone,
  wantedNext,
} from './recipe-editing.ts';

export const SAVE_AFTER_MS = 700;
const AGAIN_AFTER_MS = 4000;

/** What the server may answer to a save. */
export type SaveAnswer =
  | { readonly kind: 'kept'; readonly revision: number }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly problem: unknown };

/** What a session asks from outside. Whatever throws did not answer. */
export interface SessionPorts<T, M extends Merged<T>> {
  read(): Promise<Saved<T>>;
  save(saved: Saved<T>, label: SaveLabel): Promise<SaveAnswer>;
  merge(mine: Saved<T>): Promise<M>;
  /** Runs something later; gives back how to call it off. */
  later(milliseconds: number, run: () => void): () => void;
  now(): number;
  /** Told when the server holds something else than before. */
  onHeld(): void;
}

export interface Session<T, M extends Merged<T>> {
  /** Undefined until the recipe has been read. */
  current(): { readonly editing: Editing<T, M> | undefined; readonly problem: unknown; readonly said: M | undefined };
  subscribe(listener: () => void): () => void;
  /** Reads what the server holds, at first and whenever it may have changed. */
  look(): Promise<void>;
  change(edit: (value: T) => T, what: string): void;
  undo(): void;
  redo(): void;
  label(label: SaveLabel): void;
  choose(value: T): void;
  /** The person has read what was put together. */
  hush(): void;
  /** Sends what waits at once. */
  flush(): void;
}

/** Edits one thing: each edit is on screen at once and saved shortly after, one save at a time. */
export function openSession<T, M extends Merged<T>>(ports: SessionPorts<T, M>): Session<T, M> {
  type State = ReturnType<Session<T, M>['current']>;
  let state: State = { editing: undefined, problem: undefined, said: undefined };
  const listeners = new Set<() => void>();
  let callOff: (() => void) | undefined;
  const show = (next: Partial<State>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const arm = (isFresh: boolean): void => {
    const { editing } = state;
    const next = editing === undefined ? undefined : wantedNext(editing);
    if (isFresh || next === undefined) {
      callOff?.();
      callOff = undefined;
    }
    if (editing === undefined || next === undefined || callOff !== undefined) return;
    const isFailed = editing.phase.kind === 'failed';
    callOff = ports.later(isFailed ? AGAIN_AFTER_MS : next === 'merge' ? 0 : SAVE_AFTER_MS, act);
  };
  const become = (editing: Editing<T, M>, isFresh = false): void => {
    show({ editing });
    arm(isFresh);
  };
  const step = (move: (editing: Editing<T, M>) => Editing<T, M>, isFresh = false): void => {
    if (state.editing !== undefined) become(move(state.editing), isFresh);
  };
  function act(): void {
    callOff?.();
    callOff = undefined;
    const next = state.editing === undefined ? undefined : wantedNext(state.editing);
    if (next === 'save') void save();
    else if (next === 'merge') void merge();
  }
  const save = async (): Promise<void> => {
    step(sending);
    const { editing } = state;
    if (editing === undefined) return;
    const { base, mine, label = { note: '', cause: 'edited' } as const } = editing;
    try {
      const answer = await ports.save({ revision: base.revision, value: mine }, label);
      if (answer.kind === 'kept') {
        step((now) => kept(now, answer.revision));
        ports.onHeld();
      } else step((now) => (answer.kind === 'overtaken' ? overtaken(now) : refusedWith(now, answer.problem)));
    } catch (problem) {
      step((now) => failedWith(now, problem));
    }
  };
  const merge = async (): Promise<void> => {
    step(merging);
    const { editing } = state;
    if (editing === undefined) return;
    try {
      const answer = await ports.merge({ revision: editing.base.revision, value: editing.mine });
      step((now) => merged(now, answer));
      const isDone = state.editing?.base === answer.newest;
      if (isDone) {
        show({ said: answer });
        ports.onHeld();
      }
    } catch (problem) {
      step((now) => failedWith(now, problem));
    }
  };
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async look() {
      try {
        const newest = await ports.read();
        const { editing } = state;
        show({ problem: undefined });
        become(editing === undefined ? openedEditing(newest) : seen(editing, newest));
      } catch (problem) {
        if (state.editing === undefined) show({ problem });
      }
    },
    change: (edit, what) => step((now) => changed(now, { value: edit(now.mine), what, at: ports.now() }), true),
    undo: () => step(undone, true),
    redo: () => step(redone, true),
    label: (label) => step((now) => ({ ...now, label })),
    choose: (value) => {
      step((now) => chosen(now, value));
      ports.onHeld();
    },
    hush: () => show({ said: undefined }),
    flush: act,
  };
}
