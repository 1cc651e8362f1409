import type { TrialResult } from './trial-methods.ts';

/** More columns than these are read better as a list of pairs. */
const MOST_COLUMNS = 12;

/** The part of a result that is shown: a wide table as its greatest pairs, a long one as its first rows. */
export function shownResult(
  result: TrialResult,
  most: number,
): { readonly result: TrialResult; readonly isCut: boolean } {
  if (result.heads.length <= MOST_COLUMNS) {
    return { result: { ...result, rows: result.rows.slice(0, most) }, isCut: result.rows.length > most };
  }
  const pairs = result.rows.flatMap(({ name, values }) =>
    values.flatMap((value, at) => (typeof value === 'number' ? [{ name, head: result.heads[at] ?? '', value }] : [])),
  );
  const greatest = pairs.sort((one, other) => other.value - one.value).slice(0, most);
  return {
    result: {
      heads: ['column', 'value'],
      rows: greatest.map(({ name, head, value }) => ({ name, values: [head, value] })),
    },
    isCut: true,
  };
}
