/** Two records that an address names. */
export interface PairSearch {
  readonly one?: string;
  readonly other?: string;
}

/** Reads the query of an address: what can be no id is left out. */
export function parsePairSearch(search: Readonly<Record<string, unknown>>): PairSearch {
  const [one, other] = [idOf(search['one']), idOf(search['other'])];
  return { ...(one === '' ? {} : { one }), ...(other === '' ? {} : { other }) };
}

const idOf = (value: unknown): string =>
  typeof value === 'string' && /^[\w -]{1,40}$/u.test(value) ? value.trim() : '';

/** The old id by which a record was asked for. */
export function parseWas(search: Readonly<Record<string, unknown>>): { readonly was?: string } {
  const was = idOf(search['was']);
  return was === '' ? {} : { was };
}
