import type { InputRows } from '../indicators/measured.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { placeNames } from './place-names.ts';
import type { ReleaseShelf, TableSlice, TableSource } from './ports.ts';
import type { RowsPage } from './workbench.ts';

const PAGE = 100;
/** Places whose name holds the text that is looked for; more would say nothing. */
const PLACES_MEANT = 40;

export interface InputPagePorts {
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
}

/** A page of 100 rows behind an input of a figure; `find` keeps rows that hold the text, or the id of a place of that name. Undefined where the release of that content is not at hand. */
export async function inputPage(
  ports: InputPagePorts,
  input: InputRows,
  asked: { readonly page: number; readonly find: string },
): Promise<RowsPage | undefined> {
  const release = await ports.shelf.find(input.release.name, input.release.version);
  if (release === undefined || release.ref.hash !== input.release.hash) return undefined;
  const find = asked.find.trim() === '' ? [] : [asked.find, ...(await placesNamed(ports, asked.find))];
  const isSelection = Object.keys(input.where).length > 0 || input.rows.length === 0;
  const slice = isSelection
    ? await ports.tables.read(release.ref, input.table, {
        where: input.where,
        find,
        offset: (asked.page - 1) * PAGE,
        limit: PAGE,
      })
    : listedRows(await ports.tables.read(release.ref, input.table, { find }), input.rows, asked.page);
  return {
    release,
    table: input.table,
    column: input.column,
    slice,
    page: asked.page,
    pages: Math.max(1, Math.ceil(slice.matched / PAGE)),
    names: await placeNames(ports, slice),
  };
}

/** Of the rows that were read, those that are listed, a page of them. */
function listedRows(whole: TableSlice, rows: readonly number[], page: number): TableSlice {
  const wanted = new Set(rows);
  const kept = whole.rowNumbers.flatMap((row, i) => (wanted.has(row) ? [i] : []));
  const shown = kept.slice((page - 1) * PAGE, page * PAGE);
  const columns = Object.fromEntries(
    Object.entries(whole.columns).map(([name, cells]) => [name, shown.map((i) => cells[i] ?? null)]),
  );
  return { rowNumbers: shown.map((i) => whole.rowNumbers[i] ?? 0), columns, matched: kept.length };
}

/** Ids of places by a part of their name: rows hold ids where a reader thinks of names. */
async function placesNamed({ shelf, tables }: InputPagePorts, text: string): Promise<readonly string[]> {
  const words = foldedWords(text);
  const release = words.length < 2 ? undefined : await shelf.find('vn-places');
  if (release === undefined) return [];
  const { columns } = await tables.read(release.ref, 'places', {
    columns: ['place_id', 'name_vi'],
    where: { level: ['province', 'country'] },
    find: [text],
    limit: PLACES_MEANT,
    offset: 0,
  });
  return (columns['place_id'] ?? []).flatMap((id) => (typeof id === 'string' ? [id] : []));
}
