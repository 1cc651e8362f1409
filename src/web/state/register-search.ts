/** What the address of the register says is looked for. */
export interface RegisterSearch {
  readonly q?: string;
  readonly place?: string;
  readonly product?: string;
  readonly park?: string;
  readonly ownership?: string;
  readonly level?: 'unit' | 'dependent' | 'site';
}

const TEXTS = ['q', 'place', 'product', 'park'] as const;
export const OWNERSHIPS = ['state', 'private', 'foreign'] as const;
export const LEVELS = ['unit', 'dependent', 'site'] as const;

/** Reads the query of an address: empty and unknown parts are left out. */
export function parseRegisterSearch(search: Readonly<Record<string, unknown>>): RegisterSearch {
  const texts = TEXTS.flatMap((key) => {
    const value = search[key];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : '';
    return text === '' ? [] : [[key, text] as const];
  });
  const ownership = OWNERSHIPS.find((each) => each === search['ownership']);
  const level = LEVELS.find((each) => each === search['level']);
  return {
    ...Object.fromEntries(texts),
    ...(ownership === undefined ? {} : { ownership }),
    ...(level === undefined ? {} : { level }),
  };
}

/** The same with one part changed; an empty value takes it out. */
export function changedRegisterSearch(
  search: RegisterSearch,
  key: keyof RegisterSearch,
  value: string,
): RegisterSearch {
  return parseRegisterSearch({ ...search, [key]: value });
}
