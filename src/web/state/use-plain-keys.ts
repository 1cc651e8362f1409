import { useEffect, useRef } from 'react';
import { isTyping } from './is-typing.ts';

/** Single keys of a screen: they act where nobody types, and neither with a modifier nor over an open dialog. */
export function usePlainKeys(keys: Readonly<Record<string, () => void>>): void {
  const held = useRef(keys);
  held.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector('[role=dialog]') !== null) return;
      const act = held.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
