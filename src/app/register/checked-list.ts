import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import { bodyPages } from './list-rows.ts';
import { inTurn } from './row-reader.ts';
import type { PreviewRow, RowReader } from './row-reader-port.ts';
import type { UnderstoodList } from './understood-list.ts';

/** Faults of one kind. */
export interface FaultGroup {
  readonly code: string;
  readonly count: number;
  readonly first: Refusal;
}

/** What reading a whole list came to; nothing is written. */
export interface CheckedList {
  readonly rows: { readonly read: number; readonly good: number; readonly faulty: number };
  /** The first faults, told one by one. */
  readonly faults: readonly Refusal[];
  readonly faultCount: number;
  readonly groups: readonly FaultGroup[];
  readonly warnings: readonly Refusal[];
  readonly warningGroups: readonly FaultGroup[];
  readonly preview: readonly PreviewRow[];
}

export interface CheckOptions {
  readonly signal: AbortSignal;
  progress(said: Bilingual, done: number, total: number): void;
  /** Takes the faults of a page of rows, every one of them. */
  takeFaults?(faults: readonly Refusal[]): Promise<void>;
  /** Takes the good rows of a page, a line each. */
  takeGood?(lines: readonly string[]): Promise<void>;
}

const MOST_TOLD = 10_000;
const PREVIEW = 5;
const CHECKING: Bilingual = { vi: 'Kiểm tra các dòng', en: 'Checking the rows' };

/** Reads every row of a list and tells all that is wrong, by row; of millions of faults only the first are held. */
export async function checkedList(
  { understood, reader }: { readonly understood: UnderstoodList; readonly reader: RowReader },
  options: CheckOptions,
): Promise<CheckedList> {
  const { list, sheet } = understood;
  const [faults, warnings] = [tally(), tally()];
  const preview: PreviewRow[] = [];
  const rows = { read: 0, good: 0, faulty: 0 };
  for await (const page of inTurn(bodyPages(understood), reader.read, reader.ahead)) {
    options.signal.throwIfAborted();
    rows.read += page.read;
    rows.good += page.kept.length;
    rows.faulty += page.faulty;
    const found = page.faults.map((each) => inFile(each, list.fileName));
    for (const each of found) faults.add(each);
    for (const each of page.warnings) warnings.add(inFile(each, list.fileName));
    preview.push(...page.preview.slice(0, PREVIEW - preview.length));
    if (found.length > 0) await options.takeFaults?.(found);
    await options.takeGood?.(page.kept);
    options.progress(CHECKING, rows.read, sheet.rows);
  }
  return {
    rows,
    faults: faults.told,
    faultCount: faults.count(),
    groups: faults.groups(),
    warnings: warnings.told,
    warningGroups: warnings.groups(),
    preview,
  };
}

/** A refusal that also says in which file it was seen. */
export const inFile = (refusal: Refusal, file: string): Refusal => ({ ...refusal, where: { file, ...refusal.where } });

function tally() {
  const told: Refusal[] = [];
  const groups = new Map<string, { count: number; readonly first: Refusal }>();
  return {
    told: told as readonly Refusal[],
    add(refusal: Refusal): void {
      if (told.length < MOST_TOLD) told.push(refusal);
      const known = groups.get(refusal.code);
      if (known === undefined) groups.set(refusal.code, { count: 1, first: refusal });
      else known.count += 1;
    },
    count: () => [...groups.values()].reduce((sum, { count }) => sum + count, 0),
    groups: (): readonly FaultGroup[] =>
      [...groups]
        .map(([code, group]) => ({ code, ...group }))
        .toSorted((one, other) => other.count - one.count || one.code.localeCompare(other.code)),
  };
}
