import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MethodDetail, RunAnswer } from '../../http/contract/method-contract.ts';
import { ask } from './api-client.ts';
import { askedTables, type RunChoices } from './run-choices.ts';
import { keptExample, runExample } from './run-example.ts';

/** Rows that are asked of each table of a result; the whole is downloaded apart. */
const ROWS = 10_000;

/** A method being run, or run. */
export interface RunState {
  readonly answer: UseQueryResult<RunAnswer>;
  /** Whole seconds since it was started. */
  readonly seconds: number;
  /** The reader stopped it. */
  readonly isStopped: boolean;
  stop(): void;
  again(): void;
}

/** Asks the server to run a method; a run that takes longer than a moment counts its seconds and can be stopped. */
export function useRun(method: MethodDetail, choices: RunChoices | undefined): RunState {
  const client = useQueryClient();
  const [isStopped, setStopped] = useState(false);
  const key = ['POST /methods/:id/runs', method.id, choices];
  const answer = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => runMethod(method, choices, { rows: ROWS, signal }),
    enabled: choices !== undefined && !isStopped,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    answer,
    seconds: useSeconds(answer.isFetching),
    isStopped,
    stop() {
      setStopped(true);
      void client.cancelQueries({ queryKey: key });
    },
    again() {
      setStopped(false);
      if (answer.isError) void answer.refetch();
    },
  };
}

/** Runs a method as it was chosen. */
export async function runMethod(
  { id, call }: MethodDetail,
  choices: RunChoices | undefined,
  { rows, signal }: { readonly rows: number; readonly signal?: AbortSignal },
): Promise<RunAnswer> {
  const kept = choices?.isExample === true ? await keptExample(id) : undefined;
  const example = kept === undefined || call === null ? undefined : runExample(call, kept);
  const body = {
    tables: example?.tables ?? askedTables(choices?.tables ?? {}),
    parameters: { ...example?.parameters, ...choices?.parameters },
  };
  const sending = signal === undefined ? {} : { signal };
  return ask('POST /methods/:id/runs', { params: { id }, query: { rows }, body: body as never }, sending);
}

function useSeconds(isCounting: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isCounting) return undefined;
    setSeconds(0);
    const started = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - started) / 1000)), 250);
    return () => clearInterval(timer);
  }, [isCounting]);
  return seconds;
}
