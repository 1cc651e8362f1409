import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Lets everything that was asked of the register be asked anew: a decision changes records, queue and history at once. */
export function useRegisterNews(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey: [call] }) => String(call).includes(' /register') }),
    [client],
  );
}
