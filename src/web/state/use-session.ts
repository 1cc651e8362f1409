import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Answered } from '../../http/contract/api.ts';
import type { Action } from '../../model/access/access-table.ts';
import { ask } from './api-client.ts';
import { askKey, useAsk } from './use-ask.ts';

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

/** Ends the session and asks for the next; what stood on the screen is taken off before anything is asked for anew. */
export function useLogOut(): () => Promise<void> {
  const answers = useQueryClient();
  const navigate = useNavigate();
  const forget = useOtherPerson();
  return async () => {
    await ask('DELETE /session');
    await answers.invalidateQueries({ queryKey: askKey('GET /session') });
    await navigate({ to: '/login' });
    await forget();
  };
}
