import { useCallback, useEffect, useRef, useState } from 'react';
import type { Given } from '../../http/contract/api.ts';
import type { Job } from '../../http/contract/job-contract.ts';
import { addressOf, ask, NoAnswerError } from './api-client.ts';
import { fileAddress } from './job-address.ts';
import { newerJob } from './newer-job.ts';

export type JobWanted = NonNullable<Given<'POST /jobs'>['body']>;

export interface JobHook {
  /** As it stood last; undefined until one has been started. */
  readonly job: Job | undefined;
  /** Why it could not be started or followed. */
  readonly error: unknown;
  /** Address of the file, once it is there. */
  readonly file: string | undefined;
  start(wanted: JobWanted): void;
  cancel(): void;
}

/** One long piece of work: started, followed step by step, cancelled. A new one takes the place of the last. */
export function useJob(onEnd?: (job: Job) => void): JobHook {
  const [job, setJob] = useState<Job>();
  const [error, setError] = useState<unknown>();
  const events = useRef<EventSource>(undefined);
  const told = useRef(onEnd);
  told.current = onEnd;
  const hear = (state: Job): void => setJob((known) => newerJob(known, state));
  const stopFollowing = useCallback((): void => {
    events.current?.close();
    events.current = undefined;
  }, []);
  useEffect(() => stopFollowing, [stopFollowing]);
  const follow = (id: string): void => {
    const source = new EventSource(addressOf('/jobs/:id/events', { id }));
    events.current = source;
    const take = (event: MessageEvent<string>): Job => {
      const state = JSON.parse(event.data) as Job;
      hear(state);
      return state;
    };
    source.addEventListener('step', take);
    source.addEventListener('end', (event) => {
      stopFollowing();
      const ended = take(event);
      told.current?.(ended);
    });
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      stopFollowing();
      ask('GET /jobs/:id', { params: { id } }).then(hear, setError);
    };
  };
  const start = (wanted: JobWanted): void => {
    stopFollowing();
    setError(undefined);
    setJob(undefined);
    ask('POST /jobs', { body: wanted }).then((started) => {
      setJob(started);
      follow(started.id);
    }, setError);
  };
  const cancel = (): void => {
    if (job === undefined) return;
    ask('DELETE /jobs/:id', { params: { id: job.id } }).then(hear, (failed: unknown) => {
      if (failed instanceof NoAnswerError) setError(failed);
    });
  };
  return { job, error, file: fileAddress(job), start, cancel };
}
