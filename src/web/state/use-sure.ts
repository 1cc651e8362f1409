import { useEffect, useRef, useState } from 'react';
import type { Answered } from '../../http/contract/api.ts';
import { ask } from './api-client.ts';
import { type SureSearch, sureQuery } from './sure-search.ts';
import { useRegisterNews } from './use-register-news.ts';

export type SureLot = Answered<'POST /register/sure-pairs'>;

/** What came of the lots so far. */
export interface SureTally extends Pick<SureLot, 'joined' | 'held'> {
  /** Pairs are left that were not looked at. */
  readonly isMore: boolean;
}

const NONE: SureTally = { joined: [], held: [], isMore: true };
/** A trial looks at so many pairs. */
const MOST_TRIED = 500;

export interface Sure {
  readonly trial: SureTally;
  readonly run: SureTally | undefined;
  readonly work: 'trial' | 'run' | 'undo' | undefined;
  /** How many were taken back. */
  readonly undone: number;
  readonly problem: unknown;
  settle(reason: string): Promise<void>;
  stop(): void;
  undoAll(): Promise<void>;
}

/** Many pairs settled lot after lot: tried first, stopped at any moment, and taken back as they were made. */
export function useSure(search: SureSearch): Sure {
  const news = useRegisterNews();
  const [trial, setTrial] = useState(NONE);
  const [run, setRun] = useState<SureTally>();
  const [work, setWork] = useState<Sure['work']>('trial');
  const [undone, setUndone] = useState(0);
  const [problem, setProblem] = useState<unknown>();
  const stopped = useRef(false);
  const query = sureQuery(search);
  const asked = useRef(query);
  useEffect(() => {
    let isLeft = false;
    const isEnough = ({ joined, held }: SureTally): boolean => isLeft || joined.length + held.length >= MOST_TRIED;
    void inLots({ ...asked.current, isTrial: true, reason: '' }, setTrial, isEnough)
      .catch(setProblem)
      .finally(() => setWork(undefined));
    return () => {
      isLeft = true;
      stopped.current = true;
    };
  }, []);
  const working = async (what: Exclude<Sure['work'], undefined>, body: () => Promise<void>): Promise<void> => {
    stopped.current = false;
    setProblem(undefined);
    setWork(what);
    await body().catch(setProblem);
    setWork(undefined);
    await news();
  };
  return {
    trial,
    run,
    work,
    undone,
    problem,
    settle: (reason) =>
      working('run', async () => {
        setUndone(0);
        await inLots({ ...query, isTrial: false, reason }, setRun, () => stopped.current);
      }),
    stop() {
      stopped.current = true;
    },
    undoAll: () =>
      working('undo', async () => {
        for (const { event } of (run?.joined ?? []).toReversed()) {
          if (stopped.current || event === null) return;
          await ask('POST /register/events/:event/undo', { params: { event }, body: {} });
          setUndone((count) => count + 1);
          setRun((now) => now && { ...now, joined: now.joined.filter((each) => each.event !== event) });
        }
      }),
  };
}

type Body = ReturnType<typeof sureQuery> & { readonly isTrial: boolean; readonly reason: string };

/** Asks lot after lot, telling what came of all so far, until none is left or it is enough. */
async function inLots(
  body: Body,
  tell: (tally: SureTally) => void,
  isEnough: (tally: SureTally) => boolean,
): Promise<void> {
  let tally = NONE;
  for (let after: SureLot['next'] = null; tally.isMore && !isEnough(tally); ) {
    const lot: SureLot = await ask('POST /register/sure-pairs', {
      body: after === null ? body : { ...body, after },
    });
    after = lot.next;
    tally = { joined: [...tally.joined, ...lot.joined], held: [...tally.held, ...lot.held], isMore: lot.next !== null };
    tell(tally);
  }
}
