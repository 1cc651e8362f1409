import { letterPieces } from '../../matching/compare/letter-pieces.ts';
import type { ComparedValue } from '../../matching/compare/level-of.ts';
import { MISSING } from '../../matching/normalise/normal-value.ts';
import { type FieldRole, fieldRole, placedAddress, sortedPlaces } from '../../matching/roles/field-role.ts';
import { type MatchPlan, matchPlan } from '../../matching/roles/match-plan.ts';
import type { Said } from '../register-fields.ts';
import { saidPlaces } from './place-tokens.ts';

/** What one row says of one record, in the form in which records are compared: one value a facet of the plan. */
export interface MatchProfile {
  readonly values: readonly ComparedValue[];
  /** A tax code whose check holds; two that differ are two enterprises. */
  readonly code: string | undefined;
}

const role = (name: string): FieldRole => {
  const found = fieldRole(name);
  if (found === undefined) throw new Error(`there is no role “${name}”`);
  return found;
};

/** What of the records of the register is compared. Places come with the row, so none is looked for in the address again. */
export const REGISTER_PLAN: MatchPlan = matchPlan([
  { column: 'name', role: role('name') },
  { column: 'address', role: placedAddress(() => []) },
  { column: 'phone', role: role('phone') },
  { column: 'email', role: role('email') },
  { column: 'code', role: role('code') },
]);

const facetAt = (wanted: string): number => REGISTER_PLAN.facets.findIndex(({ name }) => name === wanted);
const [WORDS, NUMBERS, PLACE] = [facetAt('address'), facetAt('address.numbers'), facetAt('address.place')] as const;

/** Positions of facets that keys are made from. */
export const FACET_AT = {
  name: facetAt('name'),
  address: WORDS,
  numbers: NUMBERS,
  place: PLACE,
  phone: facetAt('phone'),
  email: facetAt('email'),
} as const;

/** The profile of what a row says of a record. */
export function matchProfile(said: Said): MatchProfile {
  const text = (value: Said['name']): string => (value === undefined ? '' : String(value));
  const cells = [said.name, said.address, said.phone, said.email, said.code ?? said.stated_code].map(text);
  const values = REGISTER_PLAN.columns.flatMap(({ role: each }, at) => each.normal(cells[at] ?? ''));
  const places = saidPlaces(said);
  // An address that is but a province says it once, as a place.
  const isBare = places.length === 1 && values[NUMBERS]?.text === '';
  return {
    values: values.map((own, at) => {
      if (at === PLACE) return { own: sortedPlaces(places) };
      if (at === WORDS && isBare) return { own: MISSING };
      return REGISTER_PLAN.facets[at]?.hasPieces === true ? { own, pieces: letterPieces(own.tokens) } : { own };
    }),
    code: said.code === undefined ? undefined : String(said.code),
  };
}

/** The normalised text of a facet; empty where it is missing. */
export const facetText = ({ values }: MatchProfile, at: number): string => values[at]?.own.text ?? '';

/** The tokens of a facet. */
export const facetTokens = ({ values }: MatchProfile, at: number): readonly string[] => values[at]?.own.tokens ?? [];
