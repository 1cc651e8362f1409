import { type PlacesOf, placedAddress } from '../../matching/roles/field-role.ts';
import type { MappedColumn } from '../../matching/roles/match-plan.ts';
import type { Gazetteer } from '../../register/gazetteer.ts';
import { placeTokens } from '../../register/match/place-tokens.ts';
import type { TableLook } from '../ports-convert.ts';

/** Share of the looked-at addresses that must name a place: below it, the table is of another country. */
const MOSTLY = 0.3;

/** Places of an address in today's communes and provinces, whether it is written as before or after the reform. */
export function placesOfAddress(gazetteer: Gazetteer): PlacesOf {
  return (address) => {
    const located = address === '' ? undefined : gazetteer.locate({ address });
    return located === undefined ? undefined : { places: placeTokens(located), rest: located.rest };
  };
}

/** The columns, addresses compared by their places too where most of them name one. */
export async function placedColumns(
  look: Pick<TableLook, 'columns' | 'sample'>,
  columns: readonly MappedColumn[],
  places: (() => Promise<PlacesOf | undefined>) | undefined,
): Promise<readonly MappedColumn[]> {
  if (places === undefined || !columns.some(({ role }) => role.name === 'address')) return columns;
  const placesOf = await places();
  if (placesOf === undefined) return columns;
  return columns.map(({ column, role }) => {
    if (role.name !== 'address') return { column, role };
    const at = look.columns.indexOf(column);
    const filled = look.sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    const named = filled.filter((cell) => placesOf(cell) !== undefined);
    const isPlaced = filled.length > 0 && named.length >= MOSTLY * filled.length;
    return { column, role: isPlaced ? placedAddress(placesOf) : role };
  });
}
