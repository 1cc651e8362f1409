import type { Bilingual } from '../model/bilingual.ts';
import type { ReleaseShelf, TableSlice, TableSource } from './ports.ts';

interface Register {
  readonly ids: RegExp;
  readonly release: string;
  readonly table: string;
  /** Columns of the Vietnamese and the English name. */
  readonly columns: readonly [string, string];
}

const REGISTERS: readonly Register[] = [
  { ids: /^VN/, release: 'vn-places', table: 'places', columns: ['name_vi', 'name_en'] },
  { ids: /^USC-/, release: 'us-counties', table: 'counties', columns: ['name', 'name'] },
];

interface Stores {
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
}

/** Names of the places that rows speak of, by id; none for a place without register and for rows that print names. */
export async function placeNames(stores: Stores, slice: TableSlice): Promise<Readonly<Record<string, Bilingual>>> {
  if (REGISTERS.some(({ columns: [name] }) => Object.hasOwn(slice.columns, name))) return {};
  const cells = Object.entries(slice.columns).flatMap(([name, column]) => (name.endsWith('place_id') ? column : []));
  const ids = [...new Set(cells.filter((cell) => typeof cell === 'string'))];
  const found = await Promise.all(REGISTERS.map((register) => namesIn(stores, register, ids)));
  return Object.assign({}, ...found) as Readonly<Record<string, Bilingual>>;
}

async function namesIn(
  { shelf, tables }: Stores,
  register: Register,
  ids: readonly string[],
): Promise<Readonly<Record<string, Bilingual>>> {
  const wanted = ids.filter((id) => register.ids.test(id));
  const release = wanted.length === 0 ? undefined : await shelf.find(register.release);
  if (release === undefined) return {};
  const [vi, en] = register.columns;
  const { columns } = await tables.read(release.ref, register.table, {
    columns: [...new Set(['place_id', vi, en])],
    where: { place_id: wanted },
  });
  const text = (name: string, row: number): string => String(columns[name]?.[row] ?? '');
  return Object.fromEntries(
    (columns['place_id'] ?? []).map((id, row) => [id, { vi: text(vi, row), en: text(en, row) }]),
  );
}
