/** Where in somebody's input a fault was seen; rows count as a person sees them (the header is row 1). */
export interface Where {
  readonly file?: string;
  readonly sheet?: string;
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
}

/** The world is messy: a fault of input, reported as a value together with all others of the same input. */
export interface Refusal {
  readonly code: string;
  readonly where: Where;
  /** What is wrong, the value seen, and what to do, in one or two sentences. */
  readonly said: { readonly vi: string; readonly en: string };
}

/** A parse that keeps all faults instead of stopping at the first. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** One line a person can act on: `file:row, column: sentence`. */
export function refusalLine(refusal: Refusal, language: 'vi' | 'en'): string {
  const { file, sheet, table, row, column } = refusal.where;
  const place = [
    file,
    sheet,
    table,
    row === undefined ? undefined : `${language === 'vi' ? 'dòng' : 'row'} ${row}`,
    column,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  return place === '' ? refusal.said[language] : `${place}: ${refusal.said[language]}`;
}
