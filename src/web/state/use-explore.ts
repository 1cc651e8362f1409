import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ExploreSearch } from './explore-search.ts';

/** What changes in the address; undefined takes a part out of it. */
export type ExploreChange = { readonly [K in keyof ExploreSearch]?: ExploreSearch[K] | undefined };

/** What the address of Explore says, and how to change it; the page stays where it was scrolled to. */
export function useExplore(): readonly [ExploreSearch, (change: ExploreChange) => void] {
  const search = useSearch({ strict: false }) as ExploreSearch;
  const navigate = useNavigate();
  const change = (changed: ExploreChange): void => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...changed }).filter(([, value]) => value !== undefined && value !== ''),
    );
    void navigate({ to: '.', search: next as ExploreSearch, resetScroll: false, replace: true });
  };
  return [search, change];
}
