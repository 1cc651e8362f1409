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

type State<T, M extends Merged<T>> = ReturnType<Session<T, M>['current']>;

/** Edits one thing: each edit is on screen at once and saved shortly after, one save at a time. */
export function openSession<T, M extends Merged<T>>(ports: SessionPorts<T, M>): Session<T, M> {
  return new OpenSession(ports);
}

class OpenSession<T, M extends Merged<T>> implements Session<T, M> {
  readonly #ports: SessionPorts<T, M>;
  readonly #listeners = new Set<() => void>();
  #state: State<T, M> = { editing: undefined, problem: undefined, said: undefined };
  #callOff: (() => void) | undefined;

  constructor(ports: SessionPorts<T, M>) {
    this.#ports = ports;
  }

  readonly current = (): State<T, M> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly look = async (): Promise<void> => {
    try {
      const newest = await this.#ports.read();
      const { editing } = this.#state;
      this.#show({
        problem: undefined,
        editing: editing === undefined ? openedEditing(newest) : seen(editing, newest),
      });
      this.#arm(false);
    } catch (problem) {
      if (this.#state.editing === undefined) this.#show({ problem });
    }
  };

  readonly change = (edit: (value: T) => T, what: string): void =>
    this.#step((now) => changed(now, { value: edit(now.mine), what, at: this.#ports.now() }), true);

  readonly undo = (): void => this.#step(undone, true);

  readonly redo = (): void => this.#step(redone, true);

  readonly label = (label: SaveLabel): void => this.#step((now) => ({ ...now, label }));

  readonly choose = (value: T): void => {
    this.#step((now) => chosen(now, value));
    this.#ports.onHeld();
  };

  readonly hush = (): void => this.#show({ said: undefined });

  readonly flush = (): void => {
    this.#callOff?.();
    this.#callOff = undefined;
    const next = this.#state.editing === undefined ? undefined : wantedNext(this.#state.editing);
    if (next === 'save') void this.#save();
    else if (next === 'merge') void this.#merge();
  };

  #show(next: Partial<State<T, M>>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }

  #step(move: (editing: Editing<T, M>) => Editing<T, M>, isFresh = false): void {
    const { editing } = this.#state;
    if (editing === undefined) return;
    this.#show({ editing: move(editing) });
    this.#arm(isFresh);
  }

  /** Sets the clock for what is wanted next; a fresh edit sets it anew. */
  #arm(isFresh: boolean): void {
    const { editing } = this.#state;
    const next = editing === undefined ? undefined : wantedNext(editing);
    if (isFresh || next === undefined) {
      this.#callOff?.();
      this.#callOff = undefined;
    }
    if (editing === undefined || next === undefined || this.#callOff !== undefined) return;
    const isFailed = editing.phase.kind === 'failed';
    this.#callOff = this.#ports.later(isFailed ? AGAIN_AFTER_MS : next === 'merge' ? 0 : SAVE_AFTER_MS, this.flush);
  }

  async #save(): Promise<void> {
    this.#step(sending);
    const { editing } = this.#state;
    if (editing === undefined) return;
    const { base, mine, label = { note: '', cause: 'edited' } as const } = editing;
    try {
      const answer = await this.#ports.save({ revision: base.revision, value: mine }, label);
      if (answer.kind === 'kept') {
        this.#step((now) => kept(now, answer.revision));
        this.#ports.onHeld();
      } else this.#step((now) => (answer.kind === 'overtaken' ? overtaken(now) : refusedWith(now, answer.problem)));
    } catch (problem) {
      this.#step((now) => failedWith(now, problem));
    }
  }

  async #merge(): Promise<void> {
    this.#step(merging);
    const { editing } = this.#state;
    if (editing === undefined) return;
    try {
      const answer = await this.#ports.merge({ revision: editing.base.revision, value: editing.mine });
      this.#step((now) => merged(now, answer));
      if (this.#state.editing?.base !== answer.newest) return;
      this.#show({ said: answer });
      this.#ports.onHeld();
    } catch (problem) {
      this.#step((now) => failedWith(now, problem));
    }
  }
}
