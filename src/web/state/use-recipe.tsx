import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Recipe, RecipeMerge, RecipeState } from '../../http/contract/recipe-contract.ts';
import type { Refusal } from '../../model/refusal.ts';
import { ask, ProblemError } from './api-client.ts';
import { type Merged, type Saved, type SaveLabel, type SaveStateName, saveStateName } from './recipe-editing.ts';
import { openSession, type SaveAnswer, type Session } from './recipe-session.ts';

import { useMay } from './use-session.ts';

/** What the server put together, as a session knows it. */
export interface MergeOnScreen extends Merged<Recipe> {
  readonly conflicts: RecipeMerge['conflicts'];
  readonly theirs: RecipeMerge['theirs'];
}

type RecipeSession = Session<Recipe, MergeOnScreen>;

/** A recipe on screen, edited and saved by itself. */
export interface RecipeEditor {
  readonly id: string;
  /** As it stands on screen; undefined until it has been read. */
  readonly recipe: Recipe | undefined;
  /** The newest revision that is known to be kept; 0 for an example that nobody has edited. */
  readonly revision: number;
  readonly state: SaveStateName;
  /** A reader's link, or nothing to edit. */
  readonly isReadOnly: boolean;
  /** Why it could not be read or saved; undefined when all is well. */
  readonly problem: unknown;
  /** Every fault of what was refused, each with its path in the recipe. */
  readonly faults: readonly Refusal[];
  /** Edits the recipe; `what` names the kind of edit: quick edits of one kind are one step of undo. */
  change(edit: (recipe: Recipe) => Recipe, what: string): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Keeps the present state under a name. */
  nameVersion(note: string): void;
  /** Puts an older state in place of the present one; it can be undone. */
  restore(recipe: Recipe, note: string): void;
  /** Waits for a choice: another person wrote in the same places. */
  readonly choosing: MergeOnScreen | undefined;
  choose(recipe: Recipe): void;
  /** What was last put together without asking, until it has been read. */
  readonly merged: MergeOnScreen | undefined;
  hush(): void;
  /** Saves now, or tries again. */
  flush(): void;
}

const NOTHING: readonly Refusal[] = [];
const isReaderLink = (id: string): boolean => id.startsWith('r~');
const savedOf = ({ revision, recipe }: RecipeState): Saved<Recipe> => ({ revision, value: recipe });

async function saved(id: string, sent: Saved<Recipe>, label: SaveLabel): Promise<SaveAnswer> {
  const headers = { 'if-match': `"${sent.revision}"` };
  try {
    const body = { recipe: sent.value, ...label };
    const { revision } = await ask('PUT /recipes/:id', { params: { id }, body }, { headers });
    return { kind: 'kept', revision };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status } = error.problem;
    if (status === 412) return { kind: 'overtaken' };
    if (status >= 500) throw error;
    return { kind: 'refused', problem: error };
  }
}

/** Everything that was computed from a recipe is asked again once the recipe is another. */
function forget(client: QueryClient, id: string): void {
  void client.invalidateQueries({
    predicate: ({ queryKey: [call, given] }) => {
      if (call === 'address') return String(given).includes(`/dossiers/${encodeURIComponent(id)}/`);
      if (call === 'GET /dossiers' || call === 'GET /recipes') return true;
      const isOfRecipe = /^GET \/(dossiers|recipes)\/:id/.test(String(call));
      return isOfRecipe && (given as { params?: { id?: string } } | undefined)?.params?.id === id;
    },
  });
}

function sessionOf(client: QueryClient, id: string): RecipeSession {
  return openSession<Recipe, MergeOnScreen>({
    read: async () => savedOf(await ask('GET /recipes/:id', { params: { id } })),
    save: (sent, label) => saved(id, sent, label),
    merge: async ({ revision, value }) => {
      const body = { base: revision, mine: value };
      const { merged, conflicts, theirs, newest } = await ask('POST /recipes/:id/merge', { params: { id }, body });
      return { merged, conflicts, theirs, newest: savedOf(newest) };
    },
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
    onHeld: () => forget(client, id),
  });
}

const SESSIONS = new WeakMap<QueryClient, Map<string, RecipeSession>>();

/** One session for a recipe on this page, whatever screens look at it; it outlives them so that nothing waits unsaved. */
function sharedSession(client: QueryClient, id: string): RecipeSession {
  const sessions = SESSIONS.get(client) ?? new Map<string, RecipeSession>();
  SESSIONS.set(client, sessions);
  const found = sessions.get(id) ?? sessionOf(client, id);
  sessions.set(id, found);
  return found;
}

/** Looks at what the server holds when the person comes back, saves when the person goes, and asks before unsaved edits are left. */
function useWatch(session: RecipeSession): void {
  useEffect(() => {
    void session.look();
    const look = (): void => {
      if (document.visibilityState === 'hidden') session.flush();
      else void session.look();
    };
    const leave = (event: BeforeUnloadEvent): void => {
      const { editing } = session.current();
      if (editing === undefined || saveStateName(editing) === 'saved') return;
      session.flush();
      event.preventDefault();
    };
    const online = (): void => session.flush();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('beforeunload', leave);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('online', online);
      session.flush();
    };
  }, [session]);
}

const faultsOf = (problem: unknown): readonly Refusal[] =>
  problem instanceof ProblemError ? (problem.problem.faults ?? NOTHING) : NOTHING;

type Acts = Pick<RecipeEditor, 'change' | 'undo' | 'redo' | 'nameVersion' | 'restore' | 'choose' | 'hush' | 'flush'>;

/** What can be done with a recipe; the same functions as long as it is the same recipe. */
function actsOf(session: RecipeSession, isReadOnly: boolean): Acts {
  return {
    change: (edit, what) => (isReadOnly ? undefined : session.change(edit, what)),
    undo: session.undo,
    redo: session.redo,
    nameVersion(note) {
      session.label({ note, cause: 'named' });
      session.flush();
    },
    restore(recipe, note) {
      session.change(() => recipe, 'restore');
      session.label({ note, cause: 'restored' });
    },
    choose: session.choose,
    hush: session.hush,
    flush: session.flush,
  };
}

/** The recipe of a dossier: edits show at once, are saved shortly after, and never get lost to another person's. */
export function useRecipe(id: string): RecipeEditor {
  const client = useQueryClient();
  const session = useMemo(() => sharedSession(client, id), [client, id]);
  const { editing, problem, said } = useSyncExternalStore(session.subscribe, session.current);
  useWatch(session);
  const phase = editing?.phase;
  const trouble = phase?.kind === 'refused' || phase?.kind === 'failed' ? phase.problem : problem;
  const mayWrite = useMay('dossier.write');
  const isReadOnly = isReaderLink(id) || !mayWrite;
  const acts = useMemo(() => actsOf(session, isReadOnly), [session, isReadOnly]);
  return {
    ...acts,
    id,
    recipe: editing?.mine,
    revision: editing?.base.revision ?? 0,
    state: editing === undefined ? 'saved' : saveStateName(editing),
    isReadOnly,
    problem: trouble,
    faults: faultsOf(trouble),
    canUndo: (editing?.past.length ?? 0) > 0,
    canRedo: (editing?.future.length ?? 0) > 0,
    choosing: phase?.kind === 'choosing' ? phase.merge : undefined,
    merged: said,
  };
}
