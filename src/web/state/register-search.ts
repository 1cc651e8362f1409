/** What the address of the register says is looked for: the whole search, so that an address can be kept and sent. */
export type RegisterSearch = Readonly<Partial<Record<SearchPart, string>>> & { readonly page?: number };

/** Parts that are typed, and parts that are chosen. */
export const TYPED = [
  'q',
  'place',
  'park',
  'product',
  'process',
  'industry',
  'certificate',
  'material',
  'tolerance',
  'part',
  'batch',
  'machine',
  'tonnage',
  'capacity',
  'free',
] as const;
export const CHOSEN = [
  'level',
  'ownership',
  'certified',
  'evidence',
  'size',
  'stage',
  'kind',
  'division',
  'since',
] as const;
export type TypedPart = (typeof TYPED)[number];
export type SearchPart = TypedPart | (typeof CHOSEN)[number];
/** What narrows beside the name. */
export type Narrowing = Exclude<SearchPart, 'q'>;

export const OWNERSHIPS = ['state', 'private', 'foreign'] as const;
export const LEVELS = ['unit', 'dependent', 'site'] as const;
export const CERTIFIED = ['valid', 'not-known', 'lapsed'] as const;
/** How well a certificate is vouched for, at least. */
export const EVIDENCE = ['self-declared', 'document-seen', 'site-verified', 'third-party-register'] as const;

const LONGEST = 200;
/** Of these only certain values mean anything. */
const VALUES: Readonly<Partial<Record<SearchPart, readonly string[]>>> = {
  level: LEVELS,
  certified: CERTIFIED,
  evidence: EVIDENCE,
};

/** Reads the query of an address: empty and unknown parts are left out. */
export function parseRegisterSearch(search: Readonly<Record<string, unknown>>): RegisterSearch {
  const parts = [...TYPED, ...CHOSEN].flatMap((key) => {
    const value = search[key];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, LONGEST) : '';
    const isMeant = text !== '' && (VALUES[key]?.includes(text) ?? true);
    return isMeant ? [[key, text] as const] : [];
  });
  const page = Number(search['page']);
  return { ...Object.fromEntries(parts), ...(Number.isInteger(page) && page > 1 && page <= 200 ? { page } : {}) };
}

/** The same with some parts changed, from its first page; an empty value takes a part out. */
export function changedRegisterSearch(
  search: RegisterSearch,
  change: Readonly<Record<string, string>>,
): RegisterSearch {
  const { page: _, ...rest } = search;
  return parseRegisterSearch({ ...rest, ...change });
}

/** What of a search is sent to the server; days come from the as-of date. */
export function askedParts({ page: _, q = '', ...filters }: RegisterSearch, on: string) {
  return { q, on, ...filters } as { readonly q: string; readonly on: string; readonly level?: (typeof LEVELS)[number] };
}

/** The parts that narrow beside what was typed as a name, in the order in which they are shown. */
export function narrowings(search: RegisterSearch): readonly (readonly [Narrowing, string])[] {
  return [...TYPED, ...CHOSEN].flatMap((key) => {
    const value = search[key];
    return key === 'q' || value === undefined ? [] : [[key, value] as const];
  });
}
