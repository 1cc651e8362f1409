import { EDITIONS, type Edition, type IndustryRows, industryBook } from '../../register/industry-book.ts';
import { type ProcessTerm, processBook } from '../../register/process-book.ts';
import type { RegisterBooks } from '../../register/register-books.ts';
import type { CellValue, ReleaseShelf, RowQuery, TableSource } from '../ports.ts';

interface Stores {
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
}

/** Levels of the vocabulary that are something a firm does; forms and tolerances are not, materials are a book of their own. */
const PROCESS_LEVELS = ['process', 'sub_process', 'inspection'];

/** Rows of packs from which the books are made. */
export interface BookRows {
  readonly industries: IndustryRows;
  readonly processes: readonly ProcessTerm[];
  readonly materials: readonly ProcessTerm[];
}

/** The books of such rows. */
export const booksOf = ({ industries, processes, materials }: BookRows): RegisterBooks => ({
  industries: industryBook(industries),
  processes: processBook(processes),
  materials: processBook(materials),
});

/** The trees of industries and the vocabulary of processes from their packs; empty where a pack is not at hand. */
export async function registerBooks(stores: Stores): Promise<RegisterBooks> {
  return booksOf(await bookRows(stores));
}

/** The rows of the packs of industries and of capabilities. */
export async function bookRows(stores: Stores): Promise<BookRows> {
  const codes = await rowsOf(stores, 'vn-industries/industries', {
    columns: ['classification', 'code', 'parent_code', 'name_vi', 'name_en'],
    where: { classification: [...EDITIONS] },
  });
  const pairs = await rowsOf(stores, 'vn-industries/conversions', {
    columns: ['from_code', 'to_code', 'partial'],
    where: { from_classification: ['vsic2018'], to_classification: ['vsic2025'] },
  });
  const termsOf = async (levels: readonly string[]): Promise<readonly ProcessTerm[]> => {
    const rows = await rowsOf(stores, 'vn-organisations/capabilities', {
      columns: ['id', 'family', 'term_vi', 'term_en'],
      where: { level: [...levels] },
    });
    return rows.map((row) => ({
      id: text(row['id']),
      family: text(row['family']),
      name: { vi: text(row['term_vi']), en: text(row['term_en']) },
    }));
  };
  return {
    industries: {
      codes: codes.map((row) => ({
        edition: text(row['classification']) as Edition,
        code: text(row['code']),
        parent: text(row['parent_code']),
        name: { vi: text(row['name_vi']), en: text(row['name_en']) || text(row['name_vi']) },
      })),
      pairs: pairs.map((row) => ({
        from: text(row['from_code']),
        to: text(row['to_code']),
        isPartial: text(row['partial']) === 'true',
      })),
    },
    processes: await termsOf(PROCESS_LEVELS),
    materials: await termsOf(['material']),
  };
}

const text = (cell: CellValue | undefined): string => String(cell ?? '');

async function rowsOf(
  { shelf, tables }: Stores,
  where: string,
  query: RowQuery & { readonly columns: readonly string[] },
): Promise<readonly Readonly<Record<string, CellValue>>[]> {
  const [pack = '', table = ''] = where.split('/');
  const release = await shelf.find(pack);
  if (release === undefined) return [];
  const slice = await tables.read(release.ref, table, query);
  return slice.rowNumbers.map((_, at) =>
    Object.fromEntries(query.columns.map((name) => [name, slice.columns[name]?.[at] ?? null])),
  );
}
