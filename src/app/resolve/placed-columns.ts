import { type PlacesOf, placedAddress, siteName } from '../../matching/roles/field-role.ts';
import type { IdentityLevel } from '../../matching/roles/identity-level.ts';
import type { MappedColumn } from '../../matching/roles/match-plan.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { addressParts, parkWords } from '../../register/address-parts.ts';
import type { Gazetteer } from '../../register/gazetteer.ts';
import { placeParts } from '../../register/match/place-parts.ts';
import type { TableLook } from '../ports-convert.ts';

/** Share of the looked-at addresses that must name a place: below it, the table is of another country. */
const MOSTLY = 0.3;

/** Takes an address apart into its place as of today and before the reform, its park, and the rest. */
export function placesOfAddress(gazetteer: Gazetteer): PlacesOf {
  return (cell) => {
    const address = cell.replace(GLUED, '$1 $2');
    const located = address === '' ? undefined : gazetteer.locate({ address });
    const park = parkWords(addressParts(address).park ?? '');
    const names = located === undefined ? [] : [located.place, ...located.places].map((id) => gazetteer.nameOf(id));
    return {
      place: located === undefined ? undefined : placeParts(located),
      park,
      rest: withoutNames(located?.rest ?? foldedWords(address), [
        park.join(' '),
        ...names.map((name) => foldedWords(name ?? '')),
      ]),
    };
  };
}

/** Words written without a space between them: “WaRoad”, “HoChiMinh”. */
const GLUED = /(\p{Ll})(\p{Lu})/gu;
/** Kinds of park, which say nothing once its name is taken out. */
const KINDS =
  /(?<= )(?:khu cong nghiep|khu cn|kcn|cum cong nghiep|ccn|khu che xuat|kcx|khu cong nghe cao|kcnc|ip|iz|epz|(?:industrial|inductrial|industial|export processing|high tech|hi tech) (?:park|zone|cluster|estate|area|complex))(?= )/g;

/** Folded words without phrases that stand in another part of the address. */
function withoutNames(words: string, names: readonly string[]): string {
  const [park = '', ...places] = names;
  const start = ` ${words} `;
  const bare = park === '' ? start : start.replaceAll(` ${park} `, ' ').replace(KINDS, '');
  return places
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, name) => (name === '' ? rest : rest.replaceAll(` ${name} `, ' ')), bare)
    .trim();
}

/** The columns, addresses compared by their places too where most of them name one. */
export async function placedColumns(
  look: Pick<TableLook, 'columns' | 'sample'>,
  columns: readonly MappedColumn[],
  {
    places,
    level,
  }: { readonly places: (() => Promise<PlacesOf | undefined>) | undefined; readonly level: IdentityLevel },
): Promise<readonly MappedColumn[]> {
  const named = columns.map(({ column, role }) => ({
    column,
    role: role.name === 'name' && level === 'site' ? siteName() : role,
  }));
  if (places === undefined || !columns.some(({ role }) => role.name === 'address')) return named;
  const placesOf = await places();
  if (placesOf === undefined) return named;
  return named.map(({ column, role }) => {
    if (role.name !== 'address') return { column, role };
    const at = look.columns.indexOf(column);
    const filled = look.sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    const located = filled.filter((cell) => placesOf(cell).place !== undefined);
    const isPlaced = filled.length > 0 && located.length >= MOSTLY * filled.length;
    return { column, role: isPlaced ? placedAddress(placesOf, level) : role };
  });
}
