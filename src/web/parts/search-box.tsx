import type { ReactNode } from 'react';

/** The search box of the frame. */
export function SearchBox(): ReactNode {
  return null;
}
