import { LEVELS } from './register-search.ts';

const ORDERS = ['likeliest', 'doubtful', 'newest'] as const;
/** Bands of probability in hundredths; the model settles by itself what lies beyond. */
export const BANDS = ['0-50', '50-80', '80-95', '95-100'] as const;

/** What the address of the queue says is looked at. */
export interface QueueSearch {
  readonly state?: 'unsure';
  readonly level?: (typeof LEVELS)[number];
  readonly source?: string;
  readonly band?: (typeof BANDS)[number];
  readonly place?: string;
  readonly order?: (typeof ORDERS)[number];
}

export const QUEUE_ORDERS = ORDERS;

/** Reads the query of an address: empty and unknown parts are left out. */
export function parseQueueSearch(search: Readonly<Record<string, unknown>>): QueueSearch {
  const text = (key: string): string => (typeof search[key] === 'string' ? search[key].trim().slice(0, 200) : '');
  const level = LEVELS.find((each) => each === search['level']);
  const band = BANDS.find((each) => each === search['band']);
  const order = ORDERS.find((each) => each === search['order']);
  const place = /^VN34-\d{2,5}$/.test(text('place')) ? text('place') : '';
  return {
    ...(search['state'] === 'unsure' ? { state: 'unsure' as const } : {}),
    ...(level === undefined ? {} : { level }),
    ...(text('source') === '' ? {} : { source: text('source') }),
    ...(band === undefined ? {} : { band }),
    ...(place === '' ? {} : { place }),
    ...(order === undefined || order === 'likeliest' ? {} : { order }),
  };
}

/** The same as it is asked of the server. */
export function queueQuery({ band, ...search }: QueueSearch): Readonly<Record<string, string | number>> {
  const [from = 0, to = 100] = band?.split('-').map(Number) ?? [];
  return {
    ...search,
    ...(from === 0 ? {} : { atLeast: from / 100 }),
    ...(to === 100 ? {} : { below: to / 100 }),
  };
}
