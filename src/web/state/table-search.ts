/** What the address of a table says of its rows. */
export interface TableSearch {
  readonly page?: number;
  /** A row to mark; its page is shown unless another is named. */
  readonly row?: number;
  readonly find?: string;
}

const whole = (value: unknown): number | undefined => {
  const number = Number(value);
  return value !== undefined && value !== '' && Number.isInteger(number) && number > 0 ? number : undefined;
};

/** Reads the query of an address: what is no page, row or text is left out. */
export function tableSearch(search: object): TableSearch {
  const { page, row, find } = search as Readonly<Record<string, unknown>>;
  const [asPage, asRow] = [whole(page), whole(row)];
  const text = typeof find === 'string' || typeof find === 'number' ? String(find).trim() : '';
  return {
    ...(asPage === undefined ? {} : { page: asPage }),
    ...(asRow === undefined ? {} : { row: asRow }),
    ...(text === '' ? {} : { find: text }),
  };
}
