import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Answered, Call, Given } from '../../http/contract/api.ts';
import { ask, askAddress } from './api-client.ts';

export interface AskOptions {
  readonly isWanted?: boolean;
  /** Shows the last answer while the next is read. */
  readonly keepsLast?: boolean;
}

/** The key under which an answer is kept. */
export const askKey = (call: Call, given: unknown = {}): readonly unknown[] => [call, given];

/** The answer of an endpoint, kept while nobody changes what it rests on. */
export function useAsk<C extends Call>(
  call: C,
  given: Given<C> = {},
  options: AskOptions = {},
): UseQueryResult<Answered<C>> {
  return useQuery({
    queryKey: askKey(call, given),
    queryFn: ({ signal }) => ask(call, given, { signal }),
    enabled: options.isWanted ?? true,
    ...(options.keepsLast === false ? {} : { placeholderData: keepPreviousData }),
  }) as UseQueryResult<Answered<C>>;
}

/** The answer at an address that came with other data. */
export function useAddress<T>(address: string | undefined): UseQueryResult<T> {
  return useQuery({
    queryKey: ['address', address],
    queryFn: ({ signal }) => askAddress<T>(address ?? '', { signal }),
    enabled: address !== undefined,
  });
}
