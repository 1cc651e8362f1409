import type { PlaceParts } from '../../matching/normalise/levelled-place.ts';
import type { Located } from '../gazetteer.ts';
import type { Said } from '../register-fields.ts';

const COMMUNE = /^VN34-\d{5}$/u;
const PROVINCE = /^VN34-\d{2}$/u;
const FORMER = /^VN63-\d{2}$/u;
const DISTRICT = /^VN63-\d{3}$/u;
/** Former provinces whose name a new one has taken: a name alone may mean either. */
const NAMES_TAKEN: ReadonlySet<string> = new Set(
  '01 04 08 10 11 12 14 19 20 22 25 27 31 33 37 38 40 42 45 46 48 51 56 64 66 68 72 75 79 86 87 89 92 96'
    .split(' ')
    .map((code) => `VN63-${code}`),
);

/** Where something lies, level by level, as of today and before the reform. */
export function placeParts({ place, places, candidates }: Located): PlaceParts {
  const sure = places.filter((id) => COMMUNE.test(id));
  const only = (pattern: RegExp): string => {
    const found = places.filter((id) => pattern.test(id));
    return found.length === 1 ? (found[0] ?? '') : '';
  };
  return {
    province: only(PROVINCE),
    former: NAMES_TAKEN.has(place) ? '' : only(FORMER),
    district: only(DISTRICT),
    communes: sure.length > 0 ? sure : candidates,
  };
}

/** The same of what a row says; undefined where it says no place. */
export function saidPlaceParts({ place, places, place_candidates: candidates }: Said): PlaceParts | undefined {
  const list = (value: Said['places']): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
  if (!Array.isArray(places)) return undefined;
  return placeParts({
    place: place === undefined ? '' : String(place),
    places: list(places),
    candidates: list(candidates),
  });
}
