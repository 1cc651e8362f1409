import { parseQueueSearch, type QueueSearch } from './queue-search.ts';

/** Chances from which pairs are settled together, in hundredths. */
export const SURE_FROM = ['99.9', '99', '95', '90'] as const;
const USUAL = '99';

/** What the address of settling many pairs says: which pairs, and how sure. */
export interface SureSearch extends Pick<QueueSearch, 'level' | 'source' | 'place'> {
  readonly from?: (typeof SURE_FROM)[number];
}

/** Reads the query of an address: empty and unknown parts are left out. */
export function parseSureSearch(search: Readonly<Record<string, unknown>>): SureSearch {
  const { level, source, place } = parseQueueSearch(search);
  const from = SURE_FROM.find((each) => each === String(search['from']));
  return {
    ...(from === undefined || from === USUAL ? {} : { from }),
    ...(level === undefined ? {} : { level }),
    ...(source === undefined ? {} : { source }),
    ...(place === undefined ? {} : { place }),
  };
}

/** The same as it is asked of the server. */
export function sureQuery({ from = USUAL, ...filter }: SureSearch) {
  return { ...filter, atLeast: Math.round(10 * Number(from)) / 1000 };
}
