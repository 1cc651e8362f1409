import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { ReadRow, RowReading } from '../../register/read-list-row.ts';
import { type FieldName, isPublic } from '../../register/register-fields.ts';
import type { RowSaid } from '../../register/row-levels.ts';
import { isGood, type ListRow, listRows } from './list-rows.ts';
import type { RegisterImportPorts } from './register-ports.ts';
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

export type PreviewRow = Pick<ReadRow, 'number' | 'asOf' | 'said'>;

export interface CheckOptions {
  readonly signal: AbortSignal;
  progress(said: Bilingual, done: number, total: number): void;
  /** Takes the faults of a page of rows, every one of them. */
  takeFaults?(faults: readonly Refusal[]): Promise<void>;
  /** Takes the good rows of a page. */
  takeGood?(rows: readonly ListRow[]): Promise<void>;
}

const MOST_TOLD = 10_000;
const PREVIEW = 5;
const CHECKING: Bilingual = { vi: 'Kiểm tra các dòng', en: 'Checking the rows' };

/** Reads every row of a list and tells all that is wrong, by row; of millions of faults only the first are held. */
export async function checkedList(
  ports: RegisterImportPorts,
  { understood, reading }: { readonly understood: UnderstoodList; readonly reading: RowReading },
  options: CheckOptions,
): Promise<CheckedList> {
  const { list, sheet } = understood;
  const [faults, warnings] = [tally(), tally()];
  const preview: PreviewRow[] = [];
  const rows = { read: 0, good: 0, faulty: 0 };
  for await (const page of listRows(ports, understood, reading)) {
    options.signal.throwIfAborted();
    const found: Refusal[] = [];
    for (const row of page) {
      rows.read += 1;
      if (isGood(row)) rows.good += 1;
      if (row.faults.length > 0) rows.faulty += 1;
      found.push(...row.faults.map((each) => inFile(each, list.fileName)));
      for (const each of row.warnings) warnings.add(inFile(each, list.fileName));
      if (isGood(row) && preview.length < PREVIEW) preview.push(previewOf(row));
    }
    for (const each of found) faults.add(each);
    if (found.length > 0) await options.takeFaults?.(found);
    await options.takeGood?.(page.filter(isGood));
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

/** A row as it was understood; of what is not for everybody only that it is there. */
export function previewOf({ number, asOf, said }: ReadRow): PreviewRow {
  return { number, asOf, said: veiled(said) };
}

function veiled(said: RowSaid): RowSaid {
  const cover = ([name, value]: [string, unknown]): [string, unknown] => [
    name,
    isPublic(name as FieldName) ? value : '•••',
  ];
  return Object.fromEntries(
    Object.entries(said).map(([level, values]) => [level, Object.fromEntries(Object.entries(values).map(cover))]),
  );
}
