import { useQueryClient } from '@tanstack/react-query';
import type { Answered } from '../../http/contract/api.ts';
import type { Action } from '../../model/access/access-table.ts';
import { useAsk } from './use-ask.ts';

export type SessionOnScreen = Answered<'GET /session'>;

/** Who is logged in; undefined until the server has said it. */
export const useSession = (): SessionOnScreen | undefined => useAsk('GET /session').data;

/** Whether whoever is logged in may do something; until the server has said it, yes: the server refuses anyway. */
export function useMay(action: Action): boolean {
  const session = useSession();
  return session === undefined || session.actions.includes(action);
}

/** Forgets all answers: they were given to somebody else. */
export function useOtherPerson(): () => Promise<void> {
  const answers = useQueryClient();
  return () => answers.resetQueries();
}
