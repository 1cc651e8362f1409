import { parseIsoDate } from '../../model/dates.ts';

/** What every address of the workbench may carry in its query. */
export interface AddressSearch {
  /** The as-of date; absent: the dossier's last day, or today. */
  readonly asOf?: string;
  /** Home of the figure, fact or act that lies open beside the screen. */
  readonly at?: string;
}

/** Reads the query: what is not a day, and what does not lead to our own API, is left out. */
export function parseSearch(search: Readonly<Record<string, unknown>>): AddressSearch {
  const { asOf, at, lang: _, ...rest } = search;
  const day = typeof asOf === 'string' ? parseIsoDate(asOf) : undefined;
  const isHome = typeof at === 'string' && at.startsWith('/api/v1/');
  return { ...rest, ...(day === undefined ? {} : { asOf: day }), ...(isHome ? { at } : {}) };
}

/** The ledger's own part of the address: the name of a figure on which a claim is about to be written. */
export function parseLedgerSearch(search: Readonly<Record<string, unknown>>): { readonly quote?: string } {
  return typeof search['quote'] === 'string' ? { quote: search['quote'] } : {};
}
