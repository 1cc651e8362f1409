import type { TextRow } from '../pack-writer.ts';

/** Something strange in a raw file and what was done about it; nothing strange is repaired without one. */
export interface Oddity {
  readonly table: string;
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  readonly treatment: string;
}

/** Oddities as rows of the table `oddities`. */
export function oddityRows(oddities: readonly Oddity[]): readonly TextRow[] {
  return oddities.map(({ table, key, vi, en, treatment }) => ({ table, key, what_vi: vi, what_en: en, treatment }));
}
