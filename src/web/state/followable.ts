import type { IndicatorView } from '../../http/contract/explore-contract.ts';
import type { Recipe } from '../../http/contract/recipe-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';

type ChangeRequest = Recipe['changes'][number];
type NamedPlace = { readonly id: string; readonly name: Bilingual };

/** A measure of one table with the periods that can be compared. */
export interface Followable {
  readonly id: string;
  readonly title: Bilingual;
  /** `release/table`. */
  readonly table: string;
  readonly measure: string;
  readonly periods: IndicatorView['periods'];
}

/** What can be followed in a country: amounts of a table that holds at least two periods. */
export function followables(indicators: readonly IndicatorView[], country: string): readonly Followable[] {
  return indicators
    .filter((indicator) => indicator.nature === 'amount' && indicator.country === country)
    .flatMap((indicator) => {
      const tables = [...new Set(indicator.periods.map(({ table }) => table))];
      return tables.flatMap((table): readonly Followable[] => {
        const periods = indicator.periods.filter((period) => period.table === table);
        if (periods.length < 2) return [];
        const [release = '', measure = ''] = indicator.key.split('~');
        return [
          { id: `${indicator.key}@${table}`, title: indicator.title, table: `${release}/${table}`, measure, periods },
        ];
      });
    });
}

/** `VN` for units of Viet Nam of any day; the geography itself elsewhere. */
export function countryOf(geography: string): string {
  return /^VN\d/.test(geography) ? 'VN' : geography;
}

/** The request to follow a measure between two periods and two sets of units; its id is not one of those taken. */
export function followRequest(
  followed: Followable,
  asked: {
    readonly from: { readonly period: string; readonly places: readonly NamedPlace[] };
    readonly to: { readonly period: string; readonly places: readonly NamedPlace[] };
  },
  taken: readonly string[],
): ChangeRequest {
  const { from, to } = asked;
  const stem = `${followed.measure}-${from.period}-${to.period}`.replace(/[^\w-]+/g, '-').toLowerCase();
  let id = stem;
  for (let count = 2; taken.includes(id); count += 1) id = `${stem}-${count}`;
  const names = (places: readonly NamedPlace[], language: 'vi' | 'en'): string =>
    places.map(({ name }) => name[language]).join(', ');
  const isSame = from.places.map((place) => place.id).join() === to.places.map((place) => place.id).join();
  const titled = (language: 'vi' | 'en'): string => {
    const after = isSame ? '' : ` → ${names(to.places, language)}`;
    return `${followed.title[language]}: ${names(from.places, language)}${after}`;
  };
  const ids = (places: readonly NamedPlace[]): readonly string[] => places.map((place) => place.id);
  return {
    id,
    title: { vi: titled('vi'), en: titled('en') },
    table: followed.table,
    measure: followed.measure,
    from: { period: from.period, places: ids(from.places) },
    to: { period: to.period, places: ids(to.places) },
  };
}
