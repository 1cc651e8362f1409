import type { Bilingual } from '../model/bilingual.ts';
import type { Refusal } from '../model/refusal.ts';

/** A fault seen in a row, and in how many rows it was seen in all. */
export interface SeenFault {
  readonly code: string;
  readonly row: number;
  readonly column: string;
  readonly said: Bilingual;
  readonly count: number;
}

/** How many rows are shown for one kind of fault in one column. */
const SHOWN = 5;

/** Faults as refusals: each kind shows its first rows, and the last of these says how many more there are. */
export function someFaults(
  faults: readonly SeenFault[],
  where: { readonly file: string; readonly table: string },
): readonly Refusal[] {
  const shown = new Map<string, number>();
  return faults.flatMap((fault): readonly Refusal[] => {
    const kind = `${fault.code} ${fault.column}`;
    const number = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, number);
    if (number > SHOWN) return [];
    const more = number === SHOWN ? fault.count - SHOWN : 0;
    const said =
      more <= 0
        ? fault.said
        : {
            vi: `${fault.said.vi} (và ${more} dòng khác như vậy)`,
            en: `${fault.said.en} (and ${more} more rows like this)`,
          };
    return [{ code: fault.code, where: { ...where, row: fault.row, column: fault.column }, said }];
  });
}
