import { useQuery } from '@tanstack/react-query';
import { ask } from './api-client.ts';

/** When this home was opened before; entered once a page, and null where no visits are kept or this reader may not write. */
export function useLastVisit(): string | null | undefined {
  const { data } = useQuery({
    queryKey: ['home', 'visit'],
    queryFn: async () => {
      const answer = await ask('POST /visits').catch(() => ({ before: null }));
      return answer.before;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data;
}
