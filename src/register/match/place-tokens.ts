import type { Located } from '../gazetteer.ts';
import type { Said } from '../register-fields.ts';

const COMMUNE = /^VN34-\d{5}$/u;
const PROVINCE = /^VN34-\d{2}$/u;

/** Where something lies in today's communes and provinces: one commune, or those that its old commune was split among. */
export function placeTokens({ places, candidates }: Pick<Located, 'places' | 'candidates'>): readonly string[] {
  const sure = places.filter((id) => COMMUNE.test(id));
  return [...(sure.length > 0 ? sure : candidates), ...places.filter((id) => PROVINCE.test(id))];
}

/** The same of what a row says. */
export function saidPlaces({ places, place_candidates: candidates }: Said): readonly string[] {
  const list = (value: Said['places']): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
  return placeTokens({ places: list(places), candidates: list(candidates) });
}
