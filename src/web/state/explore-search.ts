import { type AddressSearch, parseSearch } from './address.ts';

/** What the address of Explore carries: everything that a reader chose, so that it can be sent to somebody. */
export interface ExploreSearch extends AddressSearch {
  readonly indicator?: string;
  readonly industry?: string;
  readonly period?: string;
  /** Up to four places, joined by commas. */
  readonly compare?: string;
  readonly region?: string;
  readonly place?: string;
  /** How amounts are drawn; absent: bubbles for amounts, areas for rates. */
  readonly look?: 'bubbles' | 'areas';
}

/** As many places as a chart can tell apart. */
export const MOST_COMPARED = 4;

const PLAIN = ['indicator', 'industry', 'period', 'compare', 'region', 'place'] as const;

/** Reads the query of Explore; what is not text is left out. */
export function parseExplore(search: Readonly<Record<string, unknown>>): ExploreSearch {
  const { look, ...rest } = search;
  const others: Record<string, unknown> = { ...rest };
  const chosen: Record<string, string> = {};
  for (const name of PLAIN) {
    const value = others[name];
    delete others[name];
    if (typeof value === 'string' || typeof value === 'number') chosen[name] = String(value);
  }
  return {
    ...parseSearch(others),
    ...chosen,
    ...(look === 'bubbles' || look === 'areas' ? { look } : {}),
  };
}

/** The places that are compared. */
export function comparedPlaces(search: ExploreSearch): readonly string[] {
  const list = (search.compare ?? '').split(',').filter((id) => id !== '');
  return [...new Set(list)].slice(0, MOST_COMPARED);
}

/** The list with a place added or taken out; full lists stay as they are. */
export function withCompared(places: readonly string[], place: string): string | undefined {
  const next = places.includes(place)
    ? places.filter((id) => id !== place)
    : places.length < MOST_COMPARED
      ? [...places, place]
      : places;
  return next.length === 0 ? undefined : next.join(',');
}
