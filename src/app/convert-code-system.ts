import type { Bilingual } from '../model/bilingual.ts';
import type { Refusal } from '../model/refusal.ts';
import type { ReleaseRef } from '../model/release.ts';
import type { MappedSource } from './ports-convert.ts';

/** A mapping between two code systems, ready to be applied to a table. */
export interface CodeSystem {
  readonly from: string;
  readonly to: string;
  /** One entry for each spelling of a source that a table may hold. */
  readonly sources: readonly MappedSource[];
  /** Name of the output's code column. */
  readonly targetColumn: string;
  /** Where the mapping comes from. */
  readonly releases: readonly ReleaseRef[];
  /** The target at the level asked for that holds a finer target; undefined when it is none. */
  groupOf(target: string): string | undefined;
  /** Whether a code is coarser than the level asked for: its mass cannot be placed so finely. */
  isTooCoarse(code: string): boolean;
  /** Levels that the codes of a table belong to; more than one means that sums count twice. */
  levelOf(code: string): string | undefined;
  /** Why a code is not known, and what may have been meant. */
  explain(code: string | null): Bilingual;
}

/** What a person asked for. */
export interface SystemRequest {
  readonly from: string;
  readonly to: string;
  readonly level?: string | undefined;
}

/** A refusal of a word of the command line. */
export function wordRefusal(code: string, said: Bilingual): Refusal {
  return { code, where: {}, said };
}

export const EMPTY_CODE: Bilingual = {
  vi: 'ô mã trống; mỗi dòng phải có mã',
  en: 'the code is empty; every row must have a code',
};
