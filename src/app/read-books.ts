import type { Books } from '../indicators/import/header-facts.ts';
import { industryBook } from '../indicators/import/industry-book.ts';
import { placeBook, type TableRow } from '../indicators/import/place-book.ts';
import type { ReleaseShelf, RowQuery, TableSource } from './ports.ts';

/** A pack that reading somebody's table needs is not on the shelf. */
export class PackMissingError extends Error {
  override readonly name = 'PackMissingError';
}

/** The books of places and industries from the packs at hand. */
export async function readBooks(shelf: ReleaseShelf, tables: TableSource): Promise<Books> {
  const rows = async (pack: string, table: string, query: RowQuery): Promise<readonly TableRow[]> => {
    const release = await shelf.find(pack);
    if (release === undefined) throw new PackMissingError(`the pack ${pack} is not at hand; see lienket pack list`);
    const slice = await tables.read(release.ref, table, query);
    const names = Object.keys(slice.columns);
    return slice.rowNumbers.map((_, at) =>
      Object.fromEntries(names.map((name) => [name, slice.columns[name]?.[at] ?? null])),
    );
  };
  const places = await rows('vn-places', 'places', {
    columns: ['place_id', 'geography', 'level', 'code', 'name_vi', 'type_vi', 'parent_id', 'valid_from', 'valid_to'],
  });
  const provinces = places.filter((row) => row['level'] === 'province').map((row) => String(row['place_id']));
  const designations = await rows('vn-places', 'designations', {
    columns: ['place_id', 'type_vi', 'valid_from', 'valid_to'],
    where: { place_id: provinces },
  });
  const industries = await rows('vn-industries', 'industries', {
    columns: ['classification', 'code', 'level', 'parent_code', 'name_vi'],
    where: { classification: ['vsic2007', 'vsic2018', 'vsic2025', 'naics2012'] },
  });
  const classifications = await rows('vn-industries', 'classifications', {
    columns: ['classification', 'valid_from', 'valid_to'],
  });
  return { places: placeBook(places, designations), industries: industryBook(industries, classifications) };
}
