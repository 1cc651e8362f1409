import { useQuery } from '@tanstack/react-query';
import { ask } from './api-client.ts';
import { useSession } from './use-session.ts';

/** When this home was opened before; entered once a page, and null where no visits are kept or this reader may not write. */
export function useLastVisit(): string | null | undefined {
  const session = useSession();
  const mayEnter = session?.actions.includes('dossier.write');
  const { data } = useQuery({
    queryKey: ['home', 'visit'],
    queryFn: async () => {
      const answer = await ask('POST /visits').catch(() => ({ before: null }));
      return answer.before;
    },
    enabled: mayEnter === true,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return mayEnter === false ? null : data;
}
