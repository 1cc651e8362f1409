import { useEffect, useState } from 'react';

/** A value once it has stood still for a while: what is typed is not asked for letter by letter. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const clock = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(clock);
  }, [value, milliseconds]);
  return settled;
}
