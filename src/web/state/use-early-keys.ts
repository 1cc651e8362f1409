import { useEffect, useMemo, useRef } from 'react';

export interface EarlyKeys {
  /** The field has the focus and takes the keys itself from here on; gives what was typed before. */
  take(): string;
}

/** Keeps what a quick person types between opening a field and its being there. */
export function useEarlyKeys(isOpen: boolean): EarlyKeys {
  const keys = useRef('');
  const isTaken = useRef(false);
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent): void => {
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isTaken.current || !isLetter) return;
      event.preventDefault();
      event.stopPropagation();
      keys.current += event.key;
    };
    document.addEventListener('keydown', press, true);
    return () => {
      document.removeEventListener('keydown', press, true);
      keys.current = '';
      isTaken.current = false;
    };
  }, [isOpen]);
  return useMemo(
    () => ({
      take: () => {
        if (isTaken.current) return '';
        isTaken.current = true;
        return keys.current;
      },
    }),
    [],
  );
}
