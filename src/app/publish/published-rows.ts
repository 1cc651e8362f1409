import type { DataPackage, Resource } from '../../model/data-package.ts';
import type { Publication } from '../../model/publication.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { CellValue, TableSource } from '../ports.ts';
import type { NewPublishedRow, PublicationRecords } from '../ports-publish.ts';
import { REGISTER_TABLE } from '../register/register-table.ts';

const PAGE = 500;
const MOST_TERMS = 80;
/** By these a record of the register is found. */
const SEARCHED = ['id', 'name', 'names', 'name_en', 'short_name', 'code', 'address', 'park', 'products', 'processes'];

/** Keeps every row of a release for those who will ask for it. */
export async function putPublishedRows(
  stores: { readonly tables: TableSource; readonly records: PublicationRecords },
  of: { readonly publication: Publication; readonly descriptor: DataPackage; readonly signal: AbortSignal },
): Promise<void> {
  const { publication, descriptor, signal } = of;
  for (const resource of descriptor.resources) {
    if (resource.schema === undefined) continue;
    for await (const rows of publishedRows(stores.tables, publication, resource)) {
      signal.throwIfAborted();
      await stores.records.putRows(publication.number, rows);
    }
  }
}

/** The rows of a released table, page by page, with their keys and the words by which they are found. */
export async function* publishedRows(
  tables: TableSource,
  publication: Publication,
  resource: Resource,
): AsyncGenerator<readonly NewPublishedRow[]> {
  const key = resource.schema?.primaryKey ?? [];
  for (let offset = 0; ; offset += PAGE) {
    const { rowNumbers, columns } = await tables.read(publication, resource.name, { offset, limit: PAGE });
    if (rowNumbers.length === 0) return;
    const entries = Object.entries(columns);
    yield rowNumbers.map((number, at) => {
      const cells = Object.fromEntries(entries.map(([name, values]) => [name, values[at] ?? null]));
      return {
        table: resource.name,
        number,
        key: key.length === 0 ? String(number) : key.map((name) => cells[name] ?? '').join('|'),
        cells,
        terms: termsOf(resource.name, cells),
      };
    });
  }
}

function termsOf(table: string, cells: Readonly<Record<string, CellValue>>): readonly string[] {
  const values = table === REGISTER_TABLE ? SEARCHED.map((name) => cells[name]) : Object.values(cells);
  const texts = values.filter((value) => typeof value === 'string');
  return searchTerms(texts.join(' ')).slice(0, MOST_TERMS);
}

/** The folded words of a text, each once. */
export const searchTerms = (text: string): readonly string[] => [
  ...new Set(
    foldedWords(text)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];
