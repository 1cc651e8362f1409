import type { RawRow } from '../../model/raw-grid.ts';
import type { Refusal } from '../../model/refusal.ts';
import { cellText } from '../../register/list-layout.ts';
import { shownConvention } from '../../register/parsed-cell.ts';
import { type ReadRow, type RowReading, readListRow } from '../../register/read-list-row.ts';
import { isTotalRow } from '../../register/total-row.ts';
import type { ChunkRow } from './import-chunk.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import type { RowWords, SpokenRows } from './row-reader-port.ts';
import type { UnderstoodList } from './understood-list.ts';

/** What reading rows needs to know of places and industries. */
export interface ReadingBooks extends Pick<RowReading, 'places' | 'books'> {
  versionOn(on: string): string | undefined;
}

/** What is said of the rows of a list, found out before the first is read. */
export async function spokenRows(understood: UnderstoodList, { asOf, industryVersion }: RowWords): Promise<SpokenRows> {
  const { mapping, layout } = understood;
  return { mapping, columns: layout.columns, asOf, industryVersion, numbers: await numbersOf(understood) };
}

/** The books as the ports have them. */
export async function readingBooks(
  ports: Pick<RegisterImportPorts, 'places' | 'books' | 'industryVersions'>,
): Promise<ReadingBooks> {
  return { places: await ports.places(), books: await ports.books(), versionOn: await ports.industryVersions() };
}

/** How the list writes numbers: the first that leaves no doubt decides; Vietnamese where none does. */
async function numbersOf(understood: UnderstoodList): Promise<'vi' | 'en'> {
  const columns = understood.mapping.columns.filter(
    ({ role }) => role === 'workers' || role === 'turnover' || role === 'capital',
  );
  if (columns.length === 0) return 'vi';
  for await (const rows of bodyPages(understood)) {
    const texts = rows.flatMap((row) => columns.map(({ index }) => cellText(row.cells[index])));
    const shown = shownConvention(texts);
    if (shown !== undefined) return shown;
  }
  return 'vi';
}

/** The rows under the header that hold something, a page at a time. */
export async function* bodyPages({ list, at, layout }: UnderstoodList): AsyncGenerator<readonly RawRow[]> {
  const first = layout.body[0]?.number ?? Number.POSITIVE_INFINITY;
  for await (const page of list.pages(at)) {
    const rows = page.filter(({ number, cells }) => number >= first && cells.some((cell) => cellText(cell) !== ''));
    if (rows.length > 0) yield rows;
  }
}

/** A row as it was read, and as it stood. */
export interface ListRow extends ChunkRow, ReadRow {
  /** It only sums up others and says nothing of an enterprise. */
  readonly isTotal: boolean;
}

/** Reads rows as they stand in a list. */
export function rowUnderstanding(
  { mapping, columns, asOf, industryVersion, numbers }: SpokenRows,
  { places, books, versionOn }: ReadingBooks,
  digest: RegisterImportPorts['digest'],
): (row: RawRow) => ListRow {
  const reading: RowReading = {
    ...{ mapping, places, books, asOf, numbers },
    industryVersion: (on) => industryVersion ?? (on === null ? undefined : versionOn(on)),
  };
  return (row) => {
    const isTotal = isTotalRow(row);
    const read = isTotal ? leftOut(row) : readListRow(row, reading);
    const raw = Object.fromEntries(
      columns.flatMap(({ index, header, letter }) => {
        const text = cellText(row.cells[index]);
        return text === '' ? [] : [[header === '' ? letter : header, text] as const];
      }),
    );
    return { ...read, isTotal, raw, contentHash: digest(JSON.stringify([read.asOf, read.said])) };
  };
}

/** The rows that are brought in. */
export const isGood = ({ faults, isTotal }: ListRow): boolean => faults.length === 0 && !isTotal;

function leftOut({ number }: RawRow): ReadRow {
  const warning: Refusal = {
    code: 'total-row',
    where: { row: number },
    said: {
      vi: 'Dòng cộng, không phải doanh nghiệp: bỏ qua.',
      en: 'A row of totals, no enterprise: left out.',
    },
  };
  return { number, asOf: null, said: {}, faults: [], warnings: [warning] };
}
