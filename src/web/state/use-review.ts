import { useEffect, useRef, useState } from 'react';
import type { Answered } from '../../http/contract/api.ts';
import type { Refusal } from '../../model/refusal.ts';
import { ask, ProblemError } from './api-client.ts';
import { type QueueSearch, queueQuery } from './queue-search.ts';
import {
  answered,
  beside,
  EMPTY_REVIEW,
  lastDone,
  type Mark,
  type ReviewList,
  sent,
  underWay,
  type Verdict,
  waitsAgain,
  withAnswer,
} from './review-list.ts';
import { useAsk } from './use-ask.ts';
import { useRegisterNews } from './use-register-news.ts';

const LISTED = 100;
/** What tells that others were faster; everything else is a refusal of this verdict. */
const OVERTAKEN = ['settled-already', 'merged-record', 'no-such-pair'];

export interface Review {
  readonly answer: ReturnType<typeof useAsk<'GET /register/queue'>>;
  readonly list: ReviewList;
  /** What was last undone here. */
  readonly undone: number | undefined;
  /** Why the last undoing failed. */
  readonly problem: unknown;
  look(pair: number): void;
  step(steps: number): void;
  decide(pair: number, verdict: Verdict, more: { readonly keep?: string; readonly reason: string }): Promise<void>;
  /** Lets a verdict that was not written be given anew. */
  again(pair: number): void;
  undoLast(): Promise<void>;
}

const faultsOf = (error: unknown): readonly Refusal[] => {
  if (!(error instanceof ProblemError)) return [];
  const { faults, type, details } = error.problem;
  return faults ?? [{ code: type, where: {}, said: details }];
};

function markOf(verdict: Verdict, error: unknown): Mark {
  const faults = faultsOf(error);
  const isLate = faults.length > 0 && faults.every(({ code }) => OVERTAKEN.includes(code));
  return isLate ? { kind: 'elsewhere', faults } : { kind: 'refused', verdict, faults };
}

/** A sitting at the queue: verdicts go out at once and stand marked until the server has them. */
export function useReview(search: QueueSearch): Review {
  const answer = useAsk(
    'GET /register/queue',
    { query: { ...queueQuery(search), limit: LISTED } },
    { keepsLast: false },
  );
  const news = useRegisterNews();
  const [list, setList] = useState<ReviewList>(EMPTY_REVIEW);
  const [undone, setUndone] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const latest = useRef(list);
  latest.current = list;
  const sends = useRef<Promise<unknown>>(Promise.resolve());
  const { data } = answer;
  useEffect(() => {
    if (data !== undefined) setList((now) => withAnswer(now, data.pairs, data.pairs.length < LISTED));
  }, [data]);
  useWarning(underWay(list));
  return {
    answer,
    list,
    undone,
    problem,
    look: (pair) => setList((now) => ({ ...now, current: pair })),
    step: (steps) => setList((now) => ({ ...now, current: beside(now, steps) })),
    async decide(pair, verdict, more) {
      setUndone(undefined);
      setProblem(undefined);
      setList((now) => sent(now, pair, verdict));
      const sending = ask('POST /register/queue/:pair', { params: { pair }, body: { verdict, ...more } });
      sends.current = Promise.allSettled([sends.current, sending]);
      const mark = await sending.then(
        ({ event }: Answered<'POST /register/queue/:pair'>): Mark => ({ kind: 'done', verdict, event }),
        (error: unknown) => markOf(verdict, error),
      );
      setList((now) => answered(now, pair, mark));
      await news();
    },
    again: (pair) => setList((now) => waitsAgain(now, pair)),
    async undoLast() {
      await sends.current;
      await new Promise((done) => setTimeout(done));
      const last = lastDone(latest.current);
      if (last === undefined) return;
      try {
        await ask('POST /register/events/:event/undo', { params: { event: last.event }, body: {} });
        setProblem(undefined);
        setUndone(last.event);
        setList((now) => waitsAgain(now, last.pair));
      } catch (error) {
        setProblem(error);
      }
      await news();
    },
  };
}

/** Leaving while verdicts are on their way asks first. */
function useWarning(count: number): void {
  useEffect(() => {
    if (count === 0) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [count]);
}
