import { useNavigate, useSearch } from '@tanstack/react-router';
import { askedParts, changedRegisterSearch, parseRegisterSearch, type RegisterSearch } from './register-search.ts';
import { useAsOf } from './use-as-of.ts';

/** The search of the address, what of it is asked of the server, and how it is changed. */
export function useRegister() {
  const address = useSearch({ from: '/register' });
  const search = parseRegisterSearch(address);
  const asOf = useAsOf();
  const navigate = useNavigate();
  const go = (next: RegisterSearch, isTyping: boolean): void =>
    void navigate({
      to: '/register',
      search: ({ asOf: day }) => ({ ...(day === undefined ? {} : { asOf: day }), ...next }),
      replace: isTyping,
      resetScroll: false,
    });
  return {
    search,
    asOf,
    /** The day that the address names, if it names one. */
    day: address.asOf,
    asked: askedParts(search, asOf),
    change: (change: Readonly<Record<string, string>>, isTyping = false): void =>
      go(changedRegisterSearch(search, change), isTyping),
    turnTo: (page: number): void => go({ ...search, page }, false),
  };
}
