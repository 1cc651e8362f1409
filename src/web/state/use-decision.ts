import { useState } from 'react';
import type { Answered, Given } from '../../http/contract/api.ts';
import { ask } from './api-client.ts';
import { useRegisterNews } from './use-register-news.ts';

type Deciding =
  | 'POST /register/merges'
  | 'POST /register/splits'
  | 'POST /register/ties'
  | 'POST /register/events/:event/undo';

export type DecisionMade = Answered<'POST /register/merges'>;

/** One decision at a time: what it did, or why it could not be made. */
export interface DecisionState {
  readonly made: DecisionMade | undefined;
  readonly problem: unknown;
  readonly isBusy: boolean;
  decide<C extends Deciding>(call: C, given: Given<C>): Promise<boolean>;
  clear(): void;
}

/** Sends decisions; what is on screen is asked anew afterwards. */
export function useDecision(): DecisionState {
  const news = useRegisterNews();
  const [made, setMade] = useState<DecisionMade>();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  return {
    made,
    problem,
    isBusy,
    async decide(call, given) {
      setBusy(true);
      setProblem(undefined);
      try {
        setMade((await ask(call, given)) as DecisionMade);
        return true;
      } catch (error) {
        setProblem(error);
        return false;
      } finally {
        setBusy(false);
        await news();
      }
    },
    clear() {
      setMade(undefined);
      setProblem(undefined);
    },
  };
}
