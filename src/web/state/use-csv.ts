import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { NoAnswerError, type Problem, ProblemError } from './api-client.ts';

/** The text of a table, as the API gives it. */
export function useCsv(address: string): UseQueryResult<string> {
  return useQuery({
    queryKey: ['csv', address],
    queryFn: async ({ signal }) => {
      const response = await fetch(address, { signal }).catch((cause: unknown) => {
        throw new NoAnswerError('no answer', { cause });
      });
      if (!response.ok) throw new ProblemError((await response.json()) as Problem);
      return response.text();
    },
  });
}
