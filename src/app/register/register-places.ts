import { type IsoDate, isInForce, parseIsoDate } from '../../model/dates.ts';
import { type Gazetteer, type GazetteerRow, gazetteer } from '../../register/gazetteer.ts';
import type { SizeRule } from '../../register/size-class.ts';
import type { ReleaseShelf, TableSource } from '../ports.ts';
import { PackMissingError } from '../read-books.ts';

/** Rows of the pack of places from which the gazetteer is made. */
export interface PlaceRows {
  readonly places: readonly GazetteerRow[];
  readonly lineage: readonly GazetteerRow[];
}

/** The rows of the pack of places. */
export async function placeRows(stores: Stores): Promise<PlaceRows> {
  const places = await packRows(stores, 'places', ['place_id', 'level', 'name_vi', 'parent_id']);
  const lineage = await packRows(stores, 'lineage', ['from_id', 'to_id', 'extent']);
  return { places, lineage };
}

/** The gazetteer of the pack of places. */
export async function registerPlaces(shelf: ReleaseShelf, tables: TableSource): Promise<Gazetteer> {
  const { places, lineage } = await placeRows({ shelf, tables });
  return gazetteer(places, lineage);
}

interface Stores {
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
}

async function packRows(
  { shelf, tables }: Stores,
  table: string,
  columns: readonly string[],
): Promise<readonly GazetteerRow[]> {
  const release = await shelf.find('vn-places');
  if (release === undefined) throw new PackMissingError('the pack vn-places is not at hand; see lienket pack list');
  const slice = await tables.read(release.ref, table, { columns });
  return slice.rowNumbers.map((_, at) =>
    Object.fromEntries(columns.map((name) => [name, slice.columns[name]?.[at] ?? null])),
  );
}

/** An edition of VSIC and the days on which it is in force. */
export interface IndustryEdition {
  readonly id: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** The editions of VSIC in the pack of industries. */
export async function industryEditions({ shelf, tables }: Stores): Promise<readonly IndustryEdition[]> {
  const release = await shelf.find('vn-industries');
  if (release === undefined) return [];
  const { columns, rowNumbers } = await tables.read(release.ref, 'classifications', {
    columns: ['classification', 'valid_from', 'valid_to'],
  });
  const text = (name: string, at: number): string => String(columns[name]?.[at] ?? '');
  return rowNumbers
    .map((_, at) => ({
      id: text('classification', at),
      validFrom: parseIsoDate(text('valid_from', at)) ?? null,
      validTo: parseIsoDate(text('valid_to', at)) ?? null,
    }))
    .filter(({ id }) => /^vsic\d{4}$/u.test(id));
}

/** Which edition was in force on a day. */
export const versionAmong =
  (editions: readonly IndustryEdition[]) =>
  (on: string): string | undefined => {
    const day = parseIsoDate(on);
    return day === undefined ? undefined : editions.find((each) => isInForce(each, day))?.id;
  };

/** Which edition of VSIC was in force on a day, from the pack of industries. */
export async function industryVersionsOf(stores: Stores): Promise<(on: string) => string | undefined> {
  return versionAmong(await industryEditions(stores));
}

/** The legal definition of size in force on a day, from the pack of law; undefined where it has none. */
export async function sizeRuleOn({ shelf, tables }: Stores, today: string): Promise<SizeRule | undefined> {
  const release = await shelf.find('law');
  if (release === undefined) return undefined;
  const { columns, rowNumbers } = await tables.read(release.ref, 'rules', {
    columns: ['rule_id', 'applies_from', 'applies_to', 'parameters'],
    where: { rule_id: ['sme-size'] },
  });
  const day = parseIsoDate(today);
  const at = rowNumbers.findIndex((_, index) => {
    const date = (name: string) => parseIsoDate(String(columns[name]?.[index] ?? '')) ?? null;
    return day !== undefined && isInForce({ validFrom: date('applies_from'), validTo: date('applies_to') }, day);
  });
  if (at < 0) return undefined;
  const { industry, tradeAndServices } = JSON.parse(String(columns['parameters']?.[at])) as Omit<SizeRule, 'id'>;
  return { id: 'sme-size', industry, tradeAndServices };
}
