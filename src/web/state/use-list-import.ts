import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { ImportJobView, ListCheck, ListLook, ListUpload } from '../../http/contract/register-import-contract.ts';
import { ask } from './api-client.ts';
import { beginBody, checkBody, type ListChoices, lookBody } from './list-choices.ts';
import { type UploadHook, type UploadPlace, useUploadTo } from './use-upload.ts';

const POLL_MS = 400;
const SLOW_POLL_MS = 4000;

const LISTS: UploadPlace<ListUpload> = {
  largestBytes: 1024 * 1024 * 1024,
  send: (file, signal) => ask('POST /register/uploads', { query: { fileName: file.name }, body: file }, { signal }),
  forget: (id) => ask('DELETE /register/uploads/:id', { params: { id } }),
};

/** The one list that lies open on the screen. */
export const useListUpload = (): UploadHook<ListUpload> => useUploadTo(LISTS);

/** How the list is understood by its first rows, for these choices. */
export function useListLook(id: string, choices: ListChoices) {
  const body = lookBody(choices);
  return useQuery<ListLook>({
    queryKey: ['list-look', id, body],
    queryFn: ({ signal }) => ask('POST /register/uploads/:id/look', { params: { id }, body }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export interface CheckHook {
  /** The check of the choices as they stand; undefined where they were changed since, or nothing was checked. */
  readonly check: ListCheck | undefined;
  readonly error: unknown;
  begin(): void;
  stop(): void;
}

/** The check of a whole list, watched until it ends; it holds only for the choices with which it was begun. */
export function useListCheck(id: string, choices: ListChoices): CheckHook {
  const key = JSON.stringify(checkBody(choices));
  const [begun, setBegun] = useState<{ readonly key: string; readonly check: ListCheck }>();
  const [error, setError] = useState<unknown>();
  const isRunning = begun?.check.state === 'running';
  const found = useCallback(
    (check: ListCheck): void => setBegun((now) => (now === undefined ? now : { ...now, check })),
    [],
  );
  useEffect(() => {
    if (!isRunning) return;
    const clock = setInterval(
      () => void ask('GET /register/uploads/:id/check', { params: { id } }).then(found, setError),
      POLL_MS,
    );
    return () => clearInterval(clock);
  }, [id, isRunning, found]);
  const begin = async (): Promise<void> => {
    setError(undefined);
    const check = await ask('POST /register/uploads/:id/check', { params: { id }, body: checkBody(choices) });
    setBegun({ key, check });
  };
  return {
    check: begun?.key === key ? begun.check : undefined,
    error,
    begin: () => void begin().catch(setError),
    stop: () => void ask('DELETE /register/uploads/:id/check', { params: { id } }).then(found, setError),
  };
}

export interface ImportsHook {
  readonly imports: readonly ImportJobView[];
  readonly error: unknown;
  begin(upload: string, choices: ListChoices): Promise<ImportJobView | undefined>;
  act(what: 'stop' | 'resume' | 'drop', id: string): void;
}

/** Imports that run, stopped, failed or ended, watched while one runs. */
export function useImports(): ImportsHook {
  const [error, setError] = useState<unknown>();
  const query = useQuery({
    queryKey: ['register-imports'],
    queryFn: ({ signal }) => ask('GET /register/imports', {}, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.imports.some((each) => each.state === 'running') === true ? POLL_MS : SLOW_POLL_MS,
  });
  const told = async <T>(work: Promise<T>): Promise<T | undefined> => {
    setError(undefined);
    try {
      const value = await work;
      await query.refetch();
      return value;
    } catch (failed) {
      setError(failed);
      return undefined;
    }
  };
  return {
    imports: query.data?.imports ?? [],
    error: error ?? query.error ?? undefined,
    begin: (upload, choices) => told(ask('POST /register/imports', { body: beginBody(upload, choices) })),
    act(what, id) {
      const params = { id };
      if (what === 'stop') void told(ask('POST /register/imports/:id/stop', { params }));
      else if (what === 'resume') void told(ask('POST /register/imports/:id/resume', { params }));
      else void told(ask('DELETE /register/imports/:id', { params }));
    },
  };
}
