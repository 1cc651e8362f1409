import { type AddressSearch, parseSearch } from './address.ts';

/** What the address of the data screen carries: what is wanted, and for which dossier. */
export interface DataSearch extends AddressSearch {
  readonly kind?: string;
  readonly dossier?: string;
}

/** Reads the query of the data screen. */
export function parseDataSearch(search: Readonly<Record<string, unknown>>): DataSearch {
  const { kind, dossier } = search;
  return {
    ...parseSearch(search),
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(typeof dossier === 'string' ? { dossier } : {}),
  };
}
