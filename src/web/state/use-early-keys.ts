import { useEffect, useMemo, useRef } from 'react';

export interface EarlyKeys {
  /** What was typed while the field was still on its way. */
  read(): string;
  /** The field is there and takes the keys itself. */
  take(): void;
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
      read: () => keys.current,
      take: () => {
        isTaken.current = true;
      },
    }),
    [],
  );
}
