import type { UseQueryResult } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { useAsOf } from './use-as-of.ts';
import { useAsk } from './use-ask.ts';

/** The dossier of the address, read on the as-of date; the last answer stays while the next is read. */
export function useReading(): UseQueryResult<ReadingView> {
  const { id } = useParams({ from: '/dossiers/$id' });
  const asOf = useAsOf();
  return useAsk('GET /dossiers/:id/reading', { params: { id }, query: { asOf } });
}
